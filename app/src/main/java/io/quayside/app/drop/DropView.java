package io.quayside.app.drop;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lies above the whole window while files are dragged over it and says what a drop does. What lies below and takes
/// files itself keeps them.
public final class DropView extends View {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final StackPane host;
    private final DropModel model;
    private final DropWords words;
    private final Texts texts;
    private final BooleanSupplier blocked;
    private final FontIcon icon = Icons.of("mdi2t-tray-arrow-down");
    private final Label title = new Label();
    private final Label what = new Label();
    private final VBox card = new VBox(icon, title, what);
    private final StackPane root = new StackPane(card);

    /// @param host the window's root
    /// @param blocked whether something is asked that comes first
    public DropView(StackPane host, DropModel model, Texts texts, BooleanSupplier blocked) {
        this.host = host;
        this.model = model;
        this.texts = texts;
        this.words = new DropWords(texts);
        this.blocked = blocked;
        title.setId("drop.title");
        title.getStyleClass().add("empty-title");
        what.setId("drop.what");
        what.getStyleClass().add("empty-advice");
        for (var label : List.of(title, what)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        card.getStyleClass().add("drop-card");
        // The binary form of a stylesheet loses this one property (JavaFX 26).
        card.setStyle("-fx-border-style: dashed;");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getStyleClass().add("drop-veil");
        // The mouse finds what lies below, which may take the files itself.
        root.setMouseTransparent(true);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        EventHandler<DragEvent> before = this::before;
        EventHandler<DragEvent> over = this::over;
        EventHandler<DragEvent> dropped = this::dropped;
        EventHandler<DragEvent> exited = event -> model.away();
        host.addEventFilter(DragEvent.DRAG_OVER, before);
        host.addEventHandler(DragEvent.DRAG_OVER, over);
        host.addEventHandler(DragEvent.DRAG_DROPPED, dropped);
        host.addEventHandler(DragEvent.DRAG_EXITED, exited);
        held.onClose(() -> {
            host.removeEventFilter(DragEvent.DRAG_OVER, before);
            host.removeEventHandler(DragEvent.DRAG_OVER, over);
            host.removeEventHandler(DragEvent.DRAG_DROPPED, dropped);
            host.removeEventHandler(DragEvent.DRAG_EXITED, exited);
        });
        held.observe(model.stateProperty(), this::show);
    }

    private void before(DragEvent event) {
        if (isTakenBelow(event.getTarget())) {
            model.away();
        }
    }

    private void over(DragEvent event) {
        if (isOurs(event)) {
            if (model.state() instanceof DropModel.State.Away) {
                if (blocked.getAsBoolean()) {
                    model.refuse(Drop.Why.DIALOG);
                } else {
                    // Systems may need a while to tell the files: they are asked for once.
                    model.over(files(event));
                }
            }
            if (model.accepts()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (isOurs(event) && model.accepts() && !blocked.getAsBoolean()) {
            var files = files(event);
            model.drop(files);
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        }
    }

    /// From elsewhere, and for nobody else.
    private boolean isOurs(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles() && !isTakenBelow(event.getTarget());
    }

    private boolean isTakenBelow(Object target) {
        for (var node = target instanceof Node it ? it : null; node != null && node != host; node = node.getParent()) {
            if (node.getOnDragOver() != null) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> files(DragEvent event) {
        var files = event.getDragboard().getFiles();
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    private void show(DropModel.State state) {
        switch (state) {
            case DropModel.State.Away ignored -> host.getChildren().remove(root);
            case DropModel.State.Looking ignored -> say("mdi2t-tray-arrow-down", texts.get("drop.looking"), "", null);
            case DropModel.State.Told told ->
                say(DropWords.icon(told.drop()), words.title(told.drop()), words.what(told.drop()), told.drop());
        }
    }

    private void say(String literal, String heading, String sentence, @Nullable Drop drop) {
        icon.setIconLiteral(literal);
        title.setText(heading);
        what.setText(sentence);
        what.setVisible(!sentence.isEmpty());
        root.pseudoClassStateChanged(REFUSED, drop instanceof Drop.Refused);
        if (!host.getChildren().contains(root)) {
            host.getChildren().add(root);
        }
    }
}
