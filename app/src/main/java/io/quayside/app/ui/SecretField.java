package io.quayside.app.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A field whose text is masked while it is a secret, until somebody wants to see it.
public final class SecretField extends HBox {
    private final BooleanProperty revealed = new SimpleBooleanProperty();

    /// @param secret whether it is one now
    /// @param reveal name of the button that shows it
    public SecretField(String id, StringProperty text, String prompt, ObservableBooleanValue secret, String reveal) {
        var open = new TextField();
        var masked = new PasswordField();
        for (var field : java.util.List.of(open, masked)) {
            field.setId(id);
            field.setPromptText(prompt);
            field.setAccessibleText(prompt);
            field.textProperty().bindBidirectional(text);
        }
        var show = Buttons.iconOnly("mdi2e-eye-outline", reveal, () -> revealed.set(!revealed.get()));
        Runnable look = () -> {
            var hide = secret.get() && !revealed.get();
            masked.setVisible(hide);
            open.setVisible(!hide);
            Presence.set(show, secret.get());
        };
        secret.subscribe(look);
        revealed.subscribe(look);
        look.run();
        var stack = new StackPane(open, masked);
        HBox.setHgrow(stack, Priority.ALWAYS);
        setSpacing(2);
        getChildren().addAll(stack, show);
    }
}
