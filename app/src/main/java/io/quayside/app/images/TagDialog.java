package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Actions;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.model.Image;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for one more name for an image, and says which image would lose it.
final class TagDialog {
    private final ImagesModel model;
    private final Actions actions;
    private final Texts texts;
    private final Dialogs dialogs;

    TagDialog(ImagesModel model, Actions actions, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show(Image image) {
        var name = new TextField(image.isDangling() ? "" : image.displayName());
        name.setId("tag.name");
        name.setAccessibleText(texts.get("images.tag.name"));
        var says = new Label();
        says.getStyleClass().add("field-problem");
        says.setWrapText(true);
        says.setMinHeight(44);
        says.textProperty().bind(Bindings.createStringBinding(() -> says(image, name.getText()), name.textProperty()));
        var valid = Bindings.createBooleanBinding(() -> isNew(image, name.getText()), name.textProperty());
        dialogs.show(new Dialog(
                        texts.get("images.tag.title", image.displayName()),
                        new VBox(8, name, says),
                        texts.get("images.cancel"))
                .withAction(
                        texts.get("images.tag.do"),
                        false,
                        valid,
                        () -> actions.run(
                                new TagImage(image.id(), image.displayName(), ImageName.parse(name.getText()))))
                .focusing(name)
                .wide(460));
        name.selectAll();
    }

    private static boolean isNew(Image image, String text) {
        return TransfersModel.isName(text)
                && !image.tags().contains(ImageName.parse(text).toString());
    }

    private String says(Image image, String text) {
        var problem = TransfersModel.problem(text);
        if (!problem.isEmpty() || text.isBlank()) {
            return problem;
        }
        var name = ImageName.parse(text).toString();
        return model.snapshot().images().values().stream()
                .filter(other -> !other.id().equals(image.id()) && other.tags().contains(name))
                .findFirst()
                .map(other -> texts.get("images.tag.moves", name, other.shortId()))
                .orElse("");
    }
}
