package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Notice;
import io.quayside.engine.action.AsideName;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.model.Container;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The small questions about an existing container: an image of it, its files, its limits, and its return when an edit
/// broke off. UI thread only.
public final class ContainerDesk {
    private final PageTools tools;
    private final Texts texts;
    private final Set<String> told = new HashSet<>();

    public ContainerDesk(PageTools tools) {
        this.tools = tools;
        this.texts = tools.texts();
    }

    public void commit(Container container) {
        new CommitDialog(tools).show(container);
    }

    /// Asks for a file and writes all files of the container to it.
    public void export(Container container) {
        new ExportDialog(tools).show(container);
    }

    public void limits(Container container) {
        new LimitsDialog(tools).show(container);
    }

    /// Gives a container that was set aside its place again.
    public void putBack(Container container) {
        var name = AsideName.original(container).orElseThrow();
        var instead = named(name).map(ContainerRef::of).orElse(null);
        tools.actions().run(new PutBackContainer(ContainerRef.of(container), name, instead));
    }

    private Optional<Container> named(String name) {
        return tools.engine().view().snapshot().containers().values().stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /// Tells of containers that an edit which broke off has left aside, once each.
    public void watchLeftovers() {
        tools.engine().viewProperty().subscribe(view -> {
            var underWay = tools.actions().pending();
            for (var container : view.snapshot().containers().values()) {
                var name = AsideName.original(container);
                if (name.isPresent() && !underWay.containsKey(container.id()) && told.add(container.id())) {
                    tools.notices().show(leftover(container, name.get()));
                }
            }
        });
    }

    // Where another one runs in its place, most likely nothing but its removal is missing.
    private Notice leftover(Container aside, String name) {
        var instead = named(name);
        var running = instead.filter(it -> it.state().isAlive()).isPresent();
        var notice = new Notice(
                Notice.Kind.ERROR,
                texts.get("run.leftover", name),
                List.of(texts.get(
                        running
                                ? "run.leftover.replaced"
                                : instead.isPresent() ? "run.leftover.beside" : "run.leftover.alone",
                        aside.name(),
                        name)),
                texts.get("run.leftover.advice"),
                "");
        var back = new Notice.Step("put-back", texts.get("run.leftover.put-back"), () -> putBack(aside));
        var away = new Notice.Step(
                "remove",
                texts.get("run.leftover.remove"),
                () -> tools.actions().run(new RemoveContainer(ContainerRef.of(aside), false, false)));
        return running ? notice.with(away).with(back) : notice.with(back).with(away);
    }
}
