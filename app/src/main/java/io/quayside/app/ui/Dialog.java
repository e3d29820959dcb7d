package io.quayside.app.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A box with a title, some content, a button that does it and one that does not. Esc and the second button close it.
/// UI thread only.
public final class Dialog {
    private static final double USUAL_WIDTH = 480;

    private final VBox box = new VBox();
    private final HBox buttons = new HBox();
    private final Node fallbackFocus;
    private Pos place = Pos.CENTER;
    private Runnable closed = () -> {};
    private final Label heading = new Label();
    private @Nullable Dialogs shownIn;
    private @Nullable Node initialFocus;

    /// @param cancelText on the button that closes it: "Cancel", "Close"
    public Dialog(String title, Node content, String cancelText) {
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        var cancel = new Button(cancelText);
        cancel.setId("dialog.cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close());
        fallbackFocus = cancel;
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.getChildren().addAll(spring, cancel);
        VBox.setVgrow(content, Priority.ALWAYS);
        wide(USUAL_WIDTH);
        box.getStyleClass().add("dialog");
        box.getChildren().addAll(heading, content, buttons);
        box.accessibleTextProperty().bind(heading.textProperty());
        retitle(title);
    }

    /// A bare box that Esc closes: the palette.
    public Dialog(Node content, Pos place) {
        this.fallbackFocus = content;
        this.place = place;
        box.getStyleClass().addAll("dialog", "bare");
        box.getChildren().add(content);
    }

    /// Gives it another title, where what it asks depends on what is chosen in it.
    public final void retitle(String title) {
        heading.setText(title);
    }

    /// Adds the button that does it: it closes the dialog, then runs.
    ///
    /// @param verb on the button: "Pull", "Remove"
    /// @param danger what it does cannot be undone: then Enter does not press it from elsewhere
    /// @param valid the button is greyed out while false
    public Dialog withAction(String verb, boolean danger, ObservableBooleanValue valid, Runnable run) {
        var button = new Button(verb);
        button.setId("dialog.confirm");
        button.getStyleClass().add(danger ? "danger" : "accent");
        button.setDefaultButton(!danger);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !valid.get(), valid));
        button.setOnAction(event -> {
            close();
            run.run();
        });
        buttons.getChildren().add(button);
        return this;
    }

    /// Adds a button that does not close it: what it begins goes on in sight.
    ///
    /// @param main the one that Enter presses
    public Dialog withWork(String id, String verb, boolean main, ObservableBooleanValue valid, Runnable run) {
        var button = new Button(verb);
        button.setId(id);
        if (main) {
            button.getStyleClass().add("accent");
            button.setDefaultButton(true);
        }
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> !valid.get(), valid));
        button.setOnAction(event -> run.run());
        buttons.getChildren().add(button);
        return this;
    }

    /// Where the keyboard starts; the cancel button when nobody says.
    public Dialog focusing(Node node) {
        initialFocus = node;
        return this;
    }

    /// Makes it as wide as that, in pixels.
    public final Dialog wide(double width) {
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        return this;
    }

    /// Called once it is no longer there, however it was closed.
    public Dialog onClosed(Runnable reaction) {
        closed = reaction;
        return this;
    }

    public void close() {
        if (shownIn != null) {
            shownIn.close(this);
        }
    }

    Region box() {
        return box;
    }

    Pos place() {
        return place;
    }

    Node initialFocus() {
        return initialFocus != null ? initialFocus : fallbackFocus;
    }

    void shownIn(@Nullable Dialogs dialogs) {
        shownIn = dialogs;
        if (dialogs == null) {
            closed.run();
        }
    }
}
