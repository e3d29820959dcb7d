package io.quayside.app.containers;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.StatsSample;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Fills in what the containers use whose rows can be seen, or all that run where the list is sorted by it. UI thread
/// only.
final class UsageFigures {
    private static final long RESORT_NANOS = Duration.ofSeconds(2).toNanos();

    private final ContainersModel model;
    private final StatsWatch watch;
    private Set<String> watched = Set.of();
    private long resorted = System.nanoTime();

    /// @param record gets everything that is measured, on another thread
    UsageFigures(ContainersModel model, UiThread ui, Consumer<List<StatsSample>> record) {
        this.model = model;
        this.watch = new StatsWatch(ui, this::accept, record);
    }

    void attach(CurrentEngine engine, Disposables held) {
        watch.attach(engine, held);
        held.onClose(() -> look(List.of()));
    }

    /// These rows can be seen from now on.
    void look(Collection<Row> visible) {
        var rows = model.orderProperty().get().key().ticks() && !visible.isEmpty() ? model.containers() : visible;
        watched = rows.stream().filter(UsageFigures::isRunning).map(Row::key).collect(Collectors.toSet());
        for (var row : model.containers()) {
            if (!watched.contains(row.key())) {
                row.measured(null);
            }
        }
        watch.watch(watched);
    }

    /// Somebody is using the window.
    void used() {
        watch.used();
    }

    private static boolean isRunning(Row row) {
        return row.container()
                .filter(it -> it.state() == ContainerState.RUNNING || it.state() == ContainerState.PAUSED)
                .isPresent();
    }

    private void accept(Map<String, Usage> figures) {
        for (var row : model.containers()) {
            var usage = figures.get(row.key());
            if (usage != null && watched.contains(row.key()) && isRunning(row)) {
                row.measured(usage);
            }
        }
        if (System.nanoTime() - resorted > RESORT_NANOS) {
            resorted = System.nanoTime();
            model.remeasured();
        }
    }
}
