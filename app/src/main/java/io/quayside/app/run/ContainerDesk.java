package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Notice;
import io.quayside.engine.action.AsideName;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.model.Container;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.stage.Window;

/// The small questions about an existing container: an image of it, its files, its limits, and its return when an edit
/// broke off. UI thread only.
public final class ContainerDesk {
    private final PageTools tools;
    private final Texts texts;
    private final PathChooser chooser;
    private final Supplier<Window> window;
    private final Set<String> told = new HashSet<>();

    /// @param window over which files are chosen
    public ContainerDesk(PageTools tools, PathChooser chooser, Supplier<Window> window) {
        this.tools = tools;
        this.texts = tools.texts();
        this.chooser = chooser;
        this.window = window;
    }

    public void commit(Container container) {
        new CommitDialog(tools).show(container);
    }

    /// Asks for a file and writes all files of the container to it.
    public void export(Container container) {
        chooser.newFile(window.get(), texts.get("run.export.title", container.name()), container.name() + ".tar")
                .ifPresent(file ->
                        tools.actions().run(new ExportContainer(ContainerRef.of(container), file.toAbsolutePath())));
    }

    public void limits(Container container) {
        new LimitsDialog(tools).show(container);
    }

    /// Gives a container that was set aside its place again.
    public void putBack(Container container) {
        var name = AsideName.original(container).orElseThrow();
        var instead = tools.engine().view().snapshot().containers().values().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(ContainerRef::of)
                .orElse(null);
        tools.actions().run(new PutBackContainer(ContainerRef.of(container), name, instead));
    }

    /// Tells of containers that an edit which broke off has left aside, once each.
    public void watchLeftovers() {
        tools.engine().viewProperty().subscribe(view -> {
            var underWay = tools.actions().pending();
            for (var container : view.snapshot().containers().values()) {
                var name = AsideName.original(container);
                if (name.isPresent() && !underWay.containsKey(container.id()) && told.add(container.id())) {
                    tools.notices()
                            .show(new Notice(
                                    Notice.Kind.ERROR,
                                    texts.get("run.leftover", name.get()),
                                    List.of(texts.get("run.leftover.where", container.name())),
                                    texts.get("run.leftover.advice"),
                                    ""));
                }
            }
        });
    }
}
