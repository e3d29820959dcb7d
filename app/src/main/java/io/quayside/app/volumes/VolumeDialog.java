package io.quayside.app.volumes;

import io.quayside.app.i18n.Texts;
import io.quayside.app.listing.ActionForm;
import io.quayside.app.listing.ActionForm.Outcome;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.action.CreateVolume;
import java.util.Locale;
import java.util.function.Consumer;

/// Asks what volume is to be made.
final class VolumeDialog {
    private final VolumesModel model;
    private final PageTools tools;
    private final Texts texts;

    VolumeDialog(VolumesModel model, PageTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
    }

    /// @param run gets the action when the person says so
    void show(Consumer<CreateVolume> run) {
        var form = new VolumeForm(model::isTaken);
        new ActionForm(texts, "volumes.create.")
                .text("name", form.nameProperty())
                .text("driver", form.driverProperty())
                .lines("options", form.optionsProperty())
                .lines("labels", form.labelsProperty())
                .open(
                        tools.dialogs(),
                        texts.get("volumes.create.title"),
                        form.outcome().map(it -> new Outcome<>(sentence(it), it.action())),
                        run);
    }

    private String sentence(VolumeForm.Outcome outcome) {
        return outcome.problem() == VolumeForm.Problem.NONE
                ? ""
                : texts.get(
                        "volumes.create.wrong." + outcome.problem().name().toLowerCase(Locale.ROOT), outcome.about());
    }
}
