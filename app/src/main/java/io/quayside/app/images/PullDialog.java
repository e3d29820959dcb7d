package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks which image to pull, and shows how a pull goes.
final class PullDialog {
    private final PullModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    PullDialog(PullModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /// Asks for a name.
    void ask(String suggested) {
        var name = new TextField(suggested);
        name.setId("pull.name");
        name.setPromptText("nginx:1.29");
        name.setAccessibleText(texts.get("images.pull.name"));
        var hint = new Label(texts.get("images.pull.hint"));
        hint.setWrapText(true);
        var problem = new Label();
        problem.setId("pull.problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(44);
        problem.textProperty()
                .bind(Bindings.createStringBinding(() -> PullModel.problem(name.getText()), name.textProperty()));
        var valid = Bindings.createBooleanBinding(() -> PullModel.isName(name.getText()), name.textProperty());
        dialogs.show(new Dialog(
                        texts.get("images.pull.title"), new VBox(8, hint, name, problem), texts.get("images.cancel"))
                .withAction(
                        texts.get("images.pull.do"),
                        false,
                        valid,
                        () -> follow(model.start(ImageName.parse(name.getText()))))
                .focusing(name)
                .wide(460));
        name.selectAll();
    }

    /// Shows how a pull goes; closing the box lets it go on.
    void follow(ActivityEntry entry) {
        var view = new PullView(entry, texts);
        var over = Bindings.createBooleanBinding(() -> !entry.state().isOver(), entry.stateProperty());
        var failed = Bindings.createBooleanBinding(
                () -> entry.state() == ActivityEntry.State.FAILED || entry.state() == ActivityEntry.State.CANCELLED,
                entry.stateProperty());
        dialogs.show(new Dialog(entry.title(), view, texts.get("images.pull.close"))
                .withAction(texts.get("images.pull.again"), false, failed, () -> again(entry))
                .withAction(texts.get("images.pull.cancel"), true, over, entry::cancel)
                .wide(560));
    }

    private void again(ActivityEntry entry) {
        if (entry.action() instanceof PullImage pull) {
            follow(model.start(pull.image()));
        }
    }
}
