package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Failure;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Image;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where containers are described: new ones, copies of existing ones, and existing ones that are to become others. UI
/// thread only.
public final class RunDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);

    private final PageTools tools;
    private final Texts texts;
    private final PathChooser chooser;
    private final Consumer<String> onCreated;

    /// @param onCreated gets a new container's id
    public RunDesk(PageTools tools, PathChooser chooser, Consumer<String> onCreated) {
        this.tools = tools;
        this.texts = tools.texts();
        this.chooser = chooser;
        this.onCreated = onCreated;
    }

    /// Shows the empty form.
    public void run() {
        show(newForm(""), texts.get("run.title"));
    }

    /// Shows the form for an image.
    public void run(Image image) {
        var form = newForm("");
        form.imageProperty().set(image.displayName());
        // To this machine alone: from the image to its page in three steps.
        form.configProperty().subscribe((before, config) -> {
            if (form.ports().isEmpty()) {
                config.ports().forEach(form::publish);
            }
        });
        show(form, texts.get("run.title.image", image.displayName()));
    }

    /// Shows the form with what another container was made from.
    public void duplicate(Container container) {
        reading(container, spec -> {
            var form = newForm("");
            form.fill(new Duplicate(form.picture()).of(spec));
            show(form, texts.get("run.title.duplicate", container.name()));
        });
    }

    /// Shows what a container was made from, to be changed.
    public void edit(Container container) {
        reading(container, spec -> {
            var edit = new EditModel(container, spec, newForm(container.id()), LimitsDialog.areChangedBy(tools));
            var parts = new EditParts(edit, UntoldMac.networks(container, spec, this::engineCan), texts);
            var dialog = new RunDialog(tools, edit.form(), chooser);
            var valid = Bindings.createBooleanBinding(
                    () -> dialog.idle().get()
                            && edit.form().outcome().spec().isPresent()
                            && EditParts.changes(edit.changeProperty().get()),
                    dialog.idle(),
                    edit.form().outcomeProperty(),
                    edit.changeProperty());
            dialog.show(
                    texts.get("run.title.edit", container.name()),
                    List.of(),
                    parts.all(),
                    new TwinBox(texts, "run.edit.no-command", parts::command, edit.changeProperty()),
                    it -> it.withWork(
                            "dialog.confirm",
                            texts.get("run.apply"),
                            true,
                            valid,
                            () -> apply(
                                    dialog,
                                    List.copyOf(
                                            edit.changeProperty().get().plan().actions()))));
        });
    }

    // One after the other: only what comes after the last one closes the dialog.
    private void apply(RunDialog dialog, List<ContainerAction> actions) {
        if (actions.size() > 1) {
            tools.actions().start(actions.getFirst());
            apply(dialog, actions.subList(1, actions.size()));
        } else {
            dialog.run(actions.getFirst(), created -> {
                if (!created.isEmpty()) {
                    onCreated.accept(created);
                }
            });
        }
    }

    private void show(RunFormModel form, String title) {
        var dialog = new RunDialog(tools, form, chooser);
        var valid = Bindings.createBooleanBinding(
                () -> dialog.idle().get() && form.outcome().spec().isPresent(), dialog.idle(), form.outcomeProperty());
        dialog.show(
                title,
                List.of(new PasteLine(form, texts, tools.background())),
                List.of(),
                new TwinBox(
                        texts,
                        () -> form.outcome().spec().map(it -> new RunContainer(it).command()),
                        form.outcomeProperty()),
                it -> it.withWork(
                                "run.create",
                                texts.get("run.create"),
                                false,
                                valid,
                                () -> form.outcome()
                                        .spec()
                                        .ifPresent(spec -> dialog.run(new CreateContainer(spec), onCreated)))
                        .withWork(
                                "dialog.confirm",
                                texts.get("run.do"),
                                true,
                                valid,
                                () -> form.outcome()
                                        .spec()
                                        .ifPresent(spec -> dialog.run(new RunContainer(spec), onCreated))));
    }

    private boolean engineCan(Capability capability) {
        return tools.engine().view().connection() instanceof ConnectionState.Connected connected
                && connected.info().can(capability);
    }

    private void reading(Container container, Consumer<RunSpec> then) {
        var engine = tools.engine().engine();
        if (engine != null) {
            tools.background()
                    .call(
                            () -> engine.specOf(container.id()),
                            then,
                            failure -> tools.notices()
                                    .show(Failure.of(failure, texts).notice()));
        }
    }

    /// @param self the id of the container that is edited; empty for a new one
    private RunFormModel newForm(String self) {
        var form = new RunFormModel(() -> tools.engine().view().snapshot(), self);
        form.imageProperty().subscribe(() -> offer(form));
        return form;
    }

    /// Has the form offer what its image asks for.
    private void offer(RunFormModel form) {
        var image = new LocalImages(form::picture).named(form.imageProperty().get());
        var engine = tools.engine().engine();
        if (image.isEmpty() || engine == null) {
            form.offer(ImageConfig.EMPTY);
            return;
        }
        var asked = form.imageProperty().get();
        tools.background()
                .call(
                        () -> ImageConfig.of(engine.inspectImage(image.get().id())),
                        config -> {
                            if (form.imageProperty().get().equals(asked)) {
                                form.offer(config);
                            }
                        },
                        failure -> LOG.info("What {} offers is not known", asked, failure));
    }
}
