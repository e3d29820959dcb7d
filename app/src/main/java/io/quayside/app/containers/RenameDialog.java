package io.quayside.app.containers;

import io.quayside.app.containers.ContainersModel.NameProblem;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.ContainerRef;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a container's new name and says at once what is wrong with it.
final class RenameDialog {
    private final ContainersModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    RenameDialog(ContainersModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show(ContainerRef container) {
        var name = new TextField(container.name());
        name.setId("rename.name");
        name.setAccessibleText(texts.get("containers.rename.name"));
        var problem = Bindings.createObjectBinding(
                () -> model.problem(container, name.getText().strip()), name.textProperty(), model.revisionProperty());
        var says = new Label();
        says.getStyleClass().add("field-problem");
        says.setWrapText(true);
        says.setMinHeight(40);
        says.textProperty().bind(Bindings.createStringBinding(() -> sentence(problem.get(), name.getText()), problem));
        var content = new VBox(6, name, says);
        var valid = Bindings.createBooleanBinding(() -> problem.get() == NameProblem.NONE, problem);
        dialogs.show(new Dialog(
                        texts.get("containers.rename.title", container.name()), content, texts.get("containers.cancel"))
                .withAction(
                        texts.get("containers.rename.do"),
                        false,
                        valid,
                        () -> model.rename(container, name.getText().strip()))
                .focusing(name)
                .wide(420));
        name.selectAll();
    }

    private String sentence(NameProblem problem, String text) {
        return switch (problem) {
            case NONE, SAME, EMPTY -> "";
            case INVALID -> texts.get("containers.rename.invalid");
            case TAKEN -> texts.get("containers.rename.taken", text.strip());
        };
    }
}
