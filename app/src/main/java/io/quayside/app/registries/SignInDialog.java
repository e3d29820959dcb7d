package io.quayside.app.registries;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Background;
import io.quayside.app.task.Failure;
import io.quayside.app.task.Notice;
import io.quayside.app.task.Notifications;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.registry.SignIn;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lets a person sign in at a registry. When it refuses, the form comes back as it was filled in, without the password.
public final class SignInDialog {
    private final CurrentEngine engine;
    private final Background background;
    private final Notifications notices;
    private final Dialogs dialogs;
    private final Texts texts;

    public SignInDialog(PageTools tools) {
        this.engine = tools.engine();
        this.background = tools.background();
        this.notices = tools.notices();
        this.dialogs = tools.dialogs();
        this.texts = tools.texts();
    }

    /// @param registry its host; empty lets the person say which
    /// @param then called once somebody is signed in
    public void ask(String registry, Runnable then) {
        show(registry, "", "", signIn -> then.run());
    }

    private void show(String registry, String user, String failure, Consumer<SignIn> then) {
        var host = field("registries.sign-in.registry", registry);
        host.setPromptText("docker.io");
        var name = field("registries.sign-in.user", user);
        var password = new PasswordField();
        password.setId("registries.sign-in.password");
        password.setAccessibleText(texts.get("registries.sign-in.password"));
        var note = wrapped(texts.get("registries.sign-in.note"), "muted");
        var form = new VBox(
                6,
                new Label(texts.get("registries.sign-in.registry")),
                host,
                new Label(texts.get("registries.sign-in.user")),
                name,
                new Label(texts.get("registries.sign-in.password")),
                password,
                note);
        if (!failure.isEmpty()) {
            form.getChildren().addFirst(wrapped(failure, "field-problem"));
        }
        var valid = Bindings.createBooleanBinding(
                () -> !name.getText().isBlank() && !password.getText().isEmpty(),
                name.textProperty(),
                password.textProperty());
        dialogs.show(new Dialog(texts.get("registries.sign-in.title"), form, texts.get("registries.cancel"))
                .withAction(
                        texts.get("registries.sign-in.do"),
                        false,
                        valid,
                        () -> signIn(host.getText().strip(), name.getText().strip(), password.getText(), then))
                .focusing(registry.isEmpty() ? host : user.isEmpty() ? name : password)
                .wide(460));
    }

    private void signIn(String registry, String user, String password, Consumer<SignIn> then) {
        var now = engine.engine();
        if (now == null) {
            notices.show(Notice.warning(texts.get("registries.no-engine"), ""));
            return;
        }
        background.call(
                () -> now.registries().login(registry, user, password),
                signIn -> {
                    notices.show(Notice.info(kept(signIn)));
                    then.accept(signIn);
                },
                e -> {
                    var why = Failure.of(e, texts);
                    show(registry, user, (why.sentence() + " " + why.advice()).strip(), then);
                });
    }

    private String kept(SignIn signIn) {
        var words = texts.get("registries.signed-in", signIn.registry());
        return signIn.note().isEmpty() ? words : words + " " + signIn.note();
    }

    private TextField field(String key, String content) {
        var field = new TextField(content);
        field.setId(key);
        field.setAccessibleText(texts.get(key));
        return field;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
