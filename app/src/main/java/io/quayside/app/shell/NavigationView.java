package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.ui.Icons;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of pages along the left edge. Up and Down walk through it.
final class NavigationView extends View {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Navigation navigation;
    private final VBox root = new VBox();
    private final List<Entry> entries;

    NavigationView(Navigation navigation) {
        this.navigation = navigation;
        this.entries = navigation.pages().stream()
                .map(page -> new Entry(page, navigation))
                .toList();
        root.getStyleClass().add("navigation");
        root.getChildren().addAll(entries);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(navigation.currentProperty(), page -> entries.forEach(entry -> entry.mark(entry.page == page)));
        entries.forEach(entry -> held.observe(entry.page.badge(), entry::say));
    }

    private void walk(KeyEvent event) {
        var step = switch (event.getCode()) {
            case KeyCode.UP -> -1;
            case KeyCode.DOWN -> 1;
            default -> 0;
        };
        var buttons = entries.stream().map(entry -> entry.button).toList();
        var at = buttons.indexOf(root.getScene().getFocusOwner());
        if (step != 0 && at >= 0) {
            buttons.get(Math.floorMod(at + step, buttons.size())).requestFocus();
            event.consume();
        }
    }

    /// A page's button, and at its end what there is to say of it, made when there is something: a dozen entries are
    /// a good part of the first frame.
    private static final class Entry extends StackPane {
        private final Page page;
        private final Button button;
        private @Nullable Label badge;

        Entry(Page page, Navigation navigation) {
            this.page = page;
            button = new Button(page.title(), Icons.of(page.icon()));
            button.setId("nav." + page.id());
            button.getStyleClass().setAll("nav-entry");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> navigation.show(page));
            getChildren().add(button);
        }

        void mark(boolean current) {
            button.pseudoClassStateChanged(CURRENT, current);
        }

        void say(String words) {
            if (badge == null && words.isEmpty()) {
                return;
            }
            if (badge == null) {
                badge = new Label();
                badge.getStyleClass().add("nav-badge");
                badge.setMouseTransparent(true);
                StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
                getChildren().add(badge);
            }
            badge.setText(words);
        }
    }
}
