package io.quayside.app.images;

import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.model.Image;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which image to pull or to push, and shows how that goes.
final class TransferDialog {
    private final TransfersModel model;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Ticker ticker;
    private final BiConsumer<String, Runnable> signIn;

    /// @param signIn lets a person sign in at a registry, and then does something
    TransferDialog(
            TransfersModel model, Texts texts, Dialogs dialogs, Ticker ticker, BiConsumer<String, Runnable> signIn) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.ticker = ticker;
        this.signIn = signIn;
    }

    /// Asks for a name, and says while it is typed which registry it means.
    void pull(String suggested) {
        var name = new TextField(suggested);
        name.setId("pull.name");
        name.setPromptText("nginx:1.29");
        name.setAccessibleText(texts.get("images.pull.name"));
        var hint = wrapped(new Label(texts.get("images.pull.hint")));
        var from = wrapped(new Label());
        from.setId("pull.from");
        from.getStyleClass().add("muted");
        from.setMinHeight(20);
        from.textProperty()
                .bind(Bindings.createStringBinding(() -> source("images.pull.from", name), name.textProperty()));
        var problem = wrapped(new Label());
        problem.setId("pull.problem");
        problem.getStyleClass().add("field-problem");
        problem.setMinHeight(36);
        problem.textProperty()
                .bind(Bindings.createStringBinding(() -> TransfersModel.problem(name.getText()), name.textProperty()));
        var valid = Bindings.createBooleanBinding(() -> TransfersModel.isName(name.getText()), name.textProperty());
        dialogs.show(new Dialog(
                        texts.get("images.pull.title"),
                        new VBox(8, hint, name, from, problem),
                        texts.get("images.cancel"))
                .withAction(
                        texts.get("images.pull.do"),
                        false,
                        valid,
                        () -> follow(model.start(new PullImage(ImageName.parse(name.getText())))))
                .focusing(name)
                .wide(480));
        name.selectAll();
    }

    /// Asks which of its tags to push.
    void push(Image image) {
        var tags = new ComboBox<String>();
        tags.setId("push.tag");
        tags.getItems().setAll(image.tags());
        tags.getSelectionModel().selectFirst();
        tags.setMaxWidth(Double.MAX_VALUE);
        tags.setAccessibleText(texts.get("images.push.tag"));
        var to = wrapped(new Label());
        to.getStyleClass().add("muted");
        to.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "images.push.to",
                                ImageName.parse(tags.getValue()).canonical()),
                        tags.valueProperty()));
        dialogs.show(new Dialog(
                        texts.get("images.push.title"),
                        new VBox(8, tags, to, wrapped(new Label(texts.get("images.push.hint")))),
                        texts.get("images.cancel"))
                .withAction(
                        texts.get("images.push.do"),
                        false,
                        new SimpleBooleanProperty(true),
                        () -> follow(model.start(new PushImage(ImageName.parse(tags.getValue())))))
                .focusing(tags)
                .wide(480));
    }

    /// Shows how it goes; closing the box lets it go on.
    void follow(ActivityEntry entry) {
        var view = new VBox(10, new TransferView(entry, texts, ticker));
        var over = Bindings.createBooleanBinding(() -> !entry.state().isOver(), entry.stateProperty());
        var failed = Bindings.createBooleanBinding(
                () -> entry.state() == ActivityEntry.State.FAILED || entry.state() == ActivityEntry.State.CANCELLED,
                entry.stateProperty());
        var dialog = new Dialog(entry.title(), view, texts.get("images.transfer.close"))
                .withAction(texts.get("images.transfer.again"), false, failed, () -> follow(model.again(entry)))
                .withAction(texts.get("images.transfer.cancel"), true, over, entry::cancel)
                .wide(580);
        var subscription = entry.stateProperty()
                .subscribe(now -> TransfersModel.registryToSignIn(entry)
                        .ifPresent(registry -> view.getChildren().add(signingIn(registry, entry, dialog))));
        dialogs.show(dialog.onClosed(subscription::unsubscribe));
    }

    private Button signingIn(String registry, ActivityEntry entry, Dialog dialog) {
        var button = new Button(texts.get("images.transfer.sign-in", registry));
        button.setId("transfer.sign-in");
        button.setOnAction(event -> {
            dialog.close();
            signIn.accept(registry, () -> follow(model.again(entry)));
        });
        return button;
    }

    private String source(String key, TextField name) {
        return TransfersModel.isName(name.getText())
                ? texts.get(key, ImageName.parse(name.getText()).canonical())
                : "";
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
