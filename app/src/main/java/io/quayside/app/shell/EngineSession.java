package io.quayside.app.shell;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Background;
import io.quayside.engine.Engine;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which engine the window is on. Finds engines, chooses the first, changes to another on request, and goes on looking
/// while there is none. UI thread only; engines are asked on virtual threads.
///
/// An engine that was asked for (on the command line, by `DOCKER_HOST`, by a docker context, by an earlier choice) is
/// never replaced by another one that happens to answer; among sockets that are merely known, the first that answers
/// is taken.
public final class EngineSession {
    private static final Logger LOG = LoggerFactory.getLogger(EngineSession.class);
    private static final Duration PROBE_DEADLINE = Duration.ofSeconds(3);
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final EngineSource source;
    private final @Nullable Candidate asked;
    private final CurrentEngine current;
    private final Background background;
    private final Settings settings;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Finding> readOnlyFindings = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
    private final Ticker ticker;
    private final List<Subscription> probes = new ArrayList<>();
    private @Nullable Subscription again;
    private int waiting;

    /// @param asked the engine of the command line; null to look for one
    public EngineSession(
            EngineSource source,
            @Nullable Candidate asked,
            CurrentEngine current,
            Background background,
            Ticker ticker,
            Settings settings) {
        this.source = source;
        this.asked = asked;
        this.current = current;
        this.background = background;
        this.ticker = ticker;
        this.settings = settings;
    }

    /// Everywhere that was looked, in the order of preference.
    public ObservableList<Finding> findings() {
        return readOnlyFindings;
    }

    /// Whether some places have not answered yet.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Whether all places have been asked once.
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    public CurrentEngine current() {
        return current;
    }

    /// Looks everywhere, anew; returns at once. Takes an engine if there is none yet.
    public void look() {
        stopLooking();
        looking.set(true);
        if (asked != null && current.engine() == null) {
            connect(asked);
        }
        probes.add(background.call(this::places, this::probe, failure -> {
            LOG.error("Cannot look for engines", failure);
            finished();
        }));
    }

    /// Changes to this engine, because a person said so, and remembers it.
    public void choose(Candidate candidate) {
        settings.engineProperty().set(candidate.endpoint().url());
        connect(candidate);
    }

    /// Tries to reach the engine now, or looks for one.
    public void retry() {
        var engine = current.engine();
        if (engine != null) {
            engine.retryNow();
        }
        look();
    }

    /// Lets go of the engine. Blocks for as long as that takes: not for the UI thread.
    ///
    /// @return what is to be closed; null when there is none
    public @Nullable Engine release() {
        stopLooking();
        var engine = current.engine();
        current.show(null);
        return engine;
    }

    private List<Candidate> places() {
        var found = new ArrayList<>(source.candidates());
        if (asked != null) {
            found.removeIf(it -> it.endpoint().equals(asked.endpoint()));
            found.addFirst(asked);
        }
        return found;
    }

    private void probe(List<Candidate> candidates) {
        var before = List.copyOf(findings);
        var now = candidates.stream().map(it -> known(it, before)).toList();
        // An unchanged list is left alone: whoever reads it would lose the line.
        if (!now.equals(before)) {
            findings.setAll(now);
        }
        waiting = candidates.size();
        if (current.engine() == null) {
            askedFor(candidates).ifPresent(this::connect);
        }
        if (waiting == 0) {
            finished();
        }
        // At the start the engine that was asked for has the machine to itself; the others are asked when it is there.
        if (current.engine() != null && !looked.get()) {
            again = ticker.after(HEAD_START, () -> ask(candidates));
        } else {
            ask(candidates);
        }
    }

    private void ask(List<Candidate> candidates) {
        for (var candidate : candidates) {
            probes.add(background.call(
                    () -> source.probe(candidate, PROBE_DEADLINE),
                    info -> answered(candidate, new Finding.Answer.Engine(info)),
                    failure -> answered(candidate, new Finding.Answer.Nobody(reason(failure)))));
        }
    }

    private void answered(Candidate candidate, Finding.Answer answer) {
        findings.replaceAll(it -> it.candidate().equals(candidate) ? new Finding(candidate, answer) : it);
        waiting--;
        if (current.engine() == null) {
            firstEngine().ifPresent(this::connect);
        }
        if (waiting == 0) {
            finished();
        }
    }

    // The earlier answer stands until there is a new one.
    private static Finding known(Candidate candidate, List<Finding> before) {
        return before.stream()
                .filter(it -> it.candidate().equals(candidate))
                .findFirst()
                .orElseGet(() -> new Finding(candidate, new Finding.Answer.Waiting()));
    }

    private void finished() {
        looking.set(false);
        looked.set(true);
        if (current.engine() == null) {
            again = ticker.after(AGAIN, this::look);
        }
    }

    private Optional<Candidate> askedFor(List<Candidate> candidates) {
        if (asked != null) {
            return Optional.of(asked);
        }
        var chosen = settings.engineProperty().get();
        var remembered = candidates.stream()
                .filter(it -> it.endpoint().url().equals(chosen))
                .findFirst();
        // The first is the one that docker itself would use, and says whether somebody set it up so.
        return remembered.or(() -> candidates.stream()
                .limit(1)
                .filter(it -> it.source() != Candidate.Source.KNOWN_SOCKET)
                .findFirst());
    }

    // In the order of preference: an engine that answers later may still be the better one.
    private Optional<Candidate> firstEngine() {
        for (var finding : findings) {
            if (finding.answer() instanceof Finding.Answer.Waiting) {
                return Optional.empty();
            }
            if (finding.isEngine()) {
                return Optional.of(finding.candidate());
            }
        }
        return Optional.empty();
    }

    private void connect(Candidate candidate) {
        var before = current.engine();
        if (before != null && before.candidate().equals(candidate)) {
            before.retryNow();
            return;
        }
        current.show(source.connect(candidate));
        if (before != null) {
            background.call(
                    () -> {
                        before.close();
                        return true;
                    },
                    done -> LOG.info("Left {}", before.candidate().endpoint().url()),
                    failure -> LOG.warn("Leaving an engine failed", failure));
        }
    }

    private void stopLooking() {
        probes.forEach(Subscription::close);
        probes.clear();
        if (again != null) {
            again.close();
            again = null;
        }
        looking.set(false);
    }

    private static EngineException reason(Exception failure) {
        return failure instanceof EngineException told
                ? told
                : new EngineException.Garbled("Asking the engine failed: " + failure, failure);
    }
}
