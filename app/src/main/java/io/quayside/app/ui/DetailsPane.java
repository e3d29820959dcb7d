package io.quayside.app.ui;

import io.quayside.app.i18n.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// The pane below a list: the details of what is selected, or why there are none. UI thread only.
public final class DetailsPane extends StackPane {
    private static final double LEAST_HEIGHT = 80;

    private final Texts texts;
    private final String keys;

    /// @param keys what the keys of its texts begin with: "containers.details."
    public DetailsPane(Texts texts, String keys) {
        this.texts = texts;
        this.keys = keys;
        getStyleClass().add("details");
        setMinHeight(LEAST_HEIGHT);
    }

    public void nothing() {
        say("mdi2i-information-outline", "nothing", texts.get(keys + "nothing.advice"));
    }

    /// @param figures for the sentence, the number of objects first
    public void several(Object... figures) {
        say("mdi2c-checkbox-multiple-marked-outline", "several", texts.get(keys + "several.advice"), figures);
    }

    public void loading(String name) {
        say("mdi2t-timer-sand", "loading", "", name);
    }

    public void gone(String name) {
        say("mdi2d-delete-empty-outline", "gone", texts.get(keys + "gone.advice"), name);
    }

    public void failed(String sentence, String advice, Runnable again) {
        var button = new Button(texts.get(keys + "again"));
        button.setOnAction(event -> again.run());
        show(new EmptyState("mdi2a-alert-circle-outline", sentence, advice, button));
    }

    /// Shows this and nothing else.
    public void show(Node node) {
        if (!getChildren().equals(List.of(node))) {
            getChildren().setAll(List.of(node));
        }
    }

    private void say(String icon, String key, String advice, Object... arguments) {
        show(new EmptyState(icon, texts.get(keys + key, arguments), advice));
    }
}
