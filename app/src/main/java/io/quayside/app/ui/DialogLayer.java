package io.quayside.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows dialogs over the window. Nothing of it is part of the scene while there is no dialog. UI thread only.
public final class DialogLayer implements Dialogs {
    private final StackPane host;
    private final Deque<Shown> open = new ArrayDeque<>();
    private final ChangeListener<Node> focusGuard = (value, before, now) -> keepFocus(now);

    /// @param host the window's root, over all of which dialogs are shown; in a scene
    public DialogLayer(StackPane host) {
        this.host = host;
    }

    private record Shown(
            Dialog dialog, StackPane veil, @Nullable Node focusBefore) {}

    @Override
    public void show(Dialog dialog) {
        var scene = host.getScene();
        if (open.isEmpty()) {
            scene.focusOwnerProperty().addListener(focusGuard);
        }
        dialog.shownIn(this);
        open.push(new Shown(dialog, veil(dialog), scene.getFocusOwner()));
        host.getChildren().add(open.element().veil());
        // Without its skins a field inside a scroll pane is not in the scene yet.
        open.element().veil().applyCss();
        dialog.initialFocus().requestFocus();
    }

    @Override
    public void close(Dialog dialog) {
        open.stream().filter(it -> it.dialog() == dialog).findFirst().ifPresent(shown -> {
            open.remove(shown);
            dialog.shownIn(null);
            if (open.isEmpty()) {
                scene().focusOwnerProperty().removeListener(focusGuard);
            }
            host.getChildren().remove(shown.veil());
            if (shown.focusBefore() != null) {
                shown.focusBefore().requestFocus();
            }
        });
    }

    /// Whether there is any.
    public boolean isOpen() {
        return !open.isEmpty();
    }

    private static StackPane veil(Dialog dialog) {
        var box = dialog.box();
        box.setMaxHeight(Region.USE_PREF_SIZE);
        var veil = new StackPane(box);
        veil.getStyleClass().add("dialog-veil");
        StackPane.setAlignment(box, dialog.place());
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dialog.close();
            }
        });
        return veil;
    }

    // Tab would walk out of the dialog into what lies below it.
    private void keepFocus(@Nullable Node now) {
        var top = open.peek();
        if (top != null && now != null && !isIn(now, top.veil())) {
            top.dialog().initialFocus().requestFocus();
        }
    }

    private static boolean isIn(Node node, Parent parent) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == parent) {
                return true;
            }
        }
        return false;
    }

    private Scene scene() {
        return host.getScene();
    }
}
