package io.quayside.app.images;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.model.Image;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a person run a container from an image. When the engine refuses, the form comes back as it was filled in.
final class RunDialog {
    private static final Logger LOG = LoggerFactory.getLogger(RunDialog.class);

    private final CurrentEngine engine;
    private final Actions actions;
    private final Background background;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Consumer<String> onCreated;

    /// @param onCreated gets the new container's id
    RunDialog(
            CurrentEngine engine,
            Actions actions,
            Background background,
            Texts texts,
            Dialogs dialogs,
            Consumer<String> onCreated) {
        this.engine = engine;
        this.actions = actions;
        this.background = background;
        this.texts = texts;
        this.dialogs = dialogs;
        this.onCreated = onCreated;
    }

    void show(Image image) {
        show(image, newForm(image), "");
    }

    private RunFormModel newForm(Image image) {
        var form = new RunFormModel(image.displayName(), () -> engine.view().snapshot());
        var source = engine.engine();
        if (source != null) {
            background.call(
                    () -> ImageConfig.of(source.inspectImage(image.id())),
                    form::offer,
                    failure -> LOG.info("What {} offers is not known", image.displayName(), failure));
        }
        return form;
    }

    private void show(Image image, RunFormModel form, String failure) {
        var view = new RunFormView(form, texts, failure);
        var valid = Bindings.createBooleanBinding(() -> form.outcome().action().isPresent(), form.outcomeProperty());
        dialogs.show(new Dialog(texts.get("images.run.title", image.displayName()), view, texts.get("images.cancel"))
                .withAction(
                        texts.get("images.run.do"),
                        false,
                        valid,
                        () -> form.outcome().action().ifPresent(action -> run(image, form, action)))
                .focusing(view.first())
                .wide(720));
    }

    private void run(Image image, RunFormModel form, RunContainer action) {
        var entry = actions.start(action);
        entry.stateProperty().subscribe((before, now) -> ended(image, form, entry));
        ended(image, form, entry);
    }

    private void ended(Image image, RunFormModel form, ActivityEntry entry) {
        switch (entry.state()) {
            case DONE -> {
                entry.result().ifPresent(result -> onCreated.accept(result.createdId()));
            }
            case FAILED -> show(image, form, entry.message());
            default -> {}
        }
    }
}
