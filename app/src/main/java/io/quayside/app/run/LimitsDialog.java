package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Failure;
import io.quayside.app.ui.Dialog;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.EditPlan;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for other limits and another restart policy, which a container takes on while it runs.
final class LimitsDialog {
    private static final List<Setting> SETTINGS = List.of(
            Setting.CPUS,
            Setting.MEMORY,
            Setting.MEMORY_SWAP,
            Setting.MEMORY_RESERVATION,
            Setting.PIDS,
            Setting.RESTART);

    private final PageTools tools;
    private final Texts texts;

    LimitsDialog(PageTools tools) {
        this.tools = tools;
        this.texts = tools.texts();
    }

    /// Whether the engine changes limits of a container that is there.
    static boolean areChangedBy(PageTools tools) {
        return tools.engine().view().connection() instanceof ConnectionState.Connected connected
                && connected.info().can(Capability.UPDATE_CONTAINER);
    }

    private static String engineName(PageTools tools) {
        return tools.engine().view().connection() instanceof ConnectionState.Connected connected
                        && connected.info().kind() == EngineKind.PODMAN
                ? "Podman " + connected.info().version()
                : tools.texts().get("run.limits.engine");
    }

    void show(Container container) {
        var engine = tools.engine().engine();
        if (engine != null) {
            tools.background()
                    .call(
                            () -> engine.specOf(container.id()),
                            spec -> show(container, spec),
                            failure -> tools.notices()
                                    .show(Failure.of(failure, texts).notice()));
        }
    }

    private void show(Container container, RunSpec before) {
        var updatable = areChangedBy(tools);
        var form = new RunFormModel(() -> tools.engine().view().snapshot(), container.id());
        var edit = new EditModel(container, before, form, updatable);
        var problems = new ProblemLabels(texts);
        var fields = new SettingField(form, texts);
        var grid = new GridPane();
        grid.getStyleClass().add("run-grid");
        for (var setting : SETTINGS) {
            var field = fields.of(setting);
            var label = new Label(texts.get("run.setting." + setting.word()));
            label.setLabelFor(field);
            GridPane.setHgrow(field, Priority.ALWAYS);
            var cell = new VBox(2, field, problems.place(setting.flag()));
            GridPane.setHgrow(cell, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), label, cell);
        }
        form.outcomeProperty().subscribe(outcome -> problems.show(outcome.problems()));
        var refused = RunSide.wrapped("");
        refused.setId("run.limits.refused");
        refused.getStyleClass().add("field-problem");
        var parts = new EditParts(edit, List.of(), texts);
        edit.changeProperty().subscribe(change -> {
            var takenAway = change.plan().kind() == EditPlan.Kind.REPLACE;
            refused.setText(
                    !updatable
                            ? texts.get("run.limits.never", engineName(tools))
                            : takenAway ? texts.get("run.limits.taken-away") : "");
            refused.setManaged(takenAway || !updatable);
        });
        var valid = Bindings.createBooleanBinding(
                () -> form.outcome().spec().isPresent()
                        && edit.changeProperty().get().plan().kind() == EditPlan.Kind.LIVE,
                form.outcomeProperty(),
                edit.changeProperty());
        var content = new VBox(
                10, grid, refused, new TwinBox(texts, "run.edit.no-command", parts::command, edit.changeProperty()));
        tools.dialogs()
                .show(new Dialog(texts.get("run.limits.title", container.name()), content, texts.get("run.cancel"))
                        .withAction(
                                texts.get("run.apply"),
                                false,
                                valid,
                                () -> tools.actions()
                                        .run(List.<ContainerAction>copyOf(edit.changeProperty()
                                                .get()
                                                .plan()
                                                .actions())))
                        .focusing(grid.getChildren().get(1)));
    }
}
