package io.quayside.app.builds;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.PathLook;
import io.quayside.app.fx.UiThread;
import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.app.task.Background;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds: what is to be built, how the newest one goes, and those before. UI thread only.
final class BuildsModel {
    private static final Logger LOG = LoggerFactory.getLogger(BuildsModel.class);
    private static final Duration REFRESH = Duration.ofMillis(150);
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final int LONGEST_MESSAGE = 500;

    private final CurrentEngine engine;
    private final Actions actions;
    private final Background background;
    private final UiThread ui;
    private final BuildHistory history;
    private final BuildForm form;
    private final ReadOnlyObjectWrapper<@Nullable ActivityEntry> running = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<BuildStep>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> dockerfile = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper failedLine = new ReadOnlyIntegerWrapper(0);
    private final ObservableList<PastBuild> past = FXCollections.observableArrayList();

    BuildsModel(CurrentEngine engine, Actions actions, Background background, UiThread ui, Path historyFile) {
        this.engine = engine;
        this.actions = actions;
        this.background = background;
        this.ui = ui;
        this.form = new BuildForm(ui, PathLook.OF_SYSTEM);
        this.history = new BuildHistory(historyFile);
        background.call(
                history::read, past::addAll, failure -> LOG.warn("The history of builds is not known", failure));
    }

    BuildForm form() {
        return form;
    }

    /// The newest build, going on or over; null before the first.
    ReadOnlyObjectProperty<@Nullable ActivityEntry> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<BuildStep>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// The lines of the Dockerfile as it was when the build began.
    ReadOnlyObjectProperty<List<String>> dockerfileProperty() {
        return dockerfile.getReadOnlyProperty();
    }

    /// The line of the Dockerfile at which it failed, from 1; 0 when it did not or that is not known.
    ReadOnlyIntegerProperty failedLineProperty() {
        return failedLine.getReadOnlyProperty();
    }

    ObservableList<PastBuild> past() {
        return past;
    }

    /// Whether BuildKit would build now.
    boolean usesBuildx() {
        var now = engine.engine();
        return now != null && now.buildsByBuildx();
    }

    boolean isBusy() {
        var entry = running.get();
        return entry != null && !entry.state().isOver();
    }

    /// Builds what the form says; nothing happens while something is wrong with it, or one goes on.
    void build() {
        if (!isBusy()) {
            form.spec().ifPresent(this::build);
        }
    }

    void cancel() {
        var entry = running.get();
        if (entry != null) {
            entry.cancel();
        }
    }

    private void build(BuildSpec spec) {
        var log = new BuildLog(InstantSource.system());
        var refresh = new Coalescer<BuildLog>(ui, REFRESH, it -> steps.set(it.steps()));
        steps.set(List.of());
        failedLine.set(0);
        dockerfile.set(List.of());
        background.call(
                () -> Files.readAllLines(spec.dockerfilePath()),
                dockerfile::set,
                failure -> LOG.info("The Dockerfile cannot be shown", failure));
        var began = Instant.now();
        var entry = actions.start(new BuildImage(spec), sign -> {
            log.accept(sign);
            refresh.offer(log);
        });
        running.set(entry);
        entry.stateProperty().subscribe((before, now) -> {
            if (now.isOver()) {
                ended(spec, entry, log, began);
            }
        });
        if (entry.state().isOver()) {
            ended(spec, entry, log, began);
        }
    }

    private void ended(BuildSpec spec, ActivityEntry entry, BuildLog log, Instant began) {
        log.end(
                switch (entry.state()) {
                    case DONE -> BuildStep.State.DONE;
                    case CANCELLED -> BuildStep.State.STOPPED;
                    default -> BuildStep.State.FAILED;
                });
        steps.set(log.steps());
        if (entry.state() == State.FAILED) {
            failedLine.set(line(entry, log.steps()));
        }
        var message = entry.state() == State.FAILED ? BuildHistory.masked(entry.message(), spec.arguments()) : "";
        past.addFirst(new PastBuild(
                began,
                spec.context().toString(),
                spec.dockerfile().toString(),
                spec.tags().isEmpty() ? "" : spec.tags().getFirst().toString(),
                entry.state().name().toLowerCase(Locale.ROOT),
                Duration.between(began, Instant.now()),
                message.substring(0, Math.min(LONGEST_MESSAGE, message.length())),
                BuildHistory.masked(spec.arguments())));
        var all = List.copyOf(past);
        background.call(
                () -> {
                    history.write(all);
                    return true;
                },
                ignored -> {},
                failure -> LOG.warn("The history of builds cannot be written", failure));
    }

    private static int line(ActivityEntry entry, List<BuildStep> steps) {
        var failed = steps.stream()
                .filter(it -> it.state() == BuildStep.State.FAILED && it.line() > 0)
                .findFirst();
        if (failed.isPresent()) {
            return failed.get().line();
        }
        var words = new ArrayList<>(List.of(entry.message()));
        entry.failure().map(Exception::getMessage).ifPresent(words::add);
        var found = LINE.matcher(String.join(" ", words));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
