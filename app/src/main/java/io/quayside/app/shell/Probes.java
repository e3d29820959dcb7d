package io.quayside.app.shell;

import io.quayside.app.fx.Ticker;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Age;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Asks places who is there, and remembers what they answered, and when. The earlier answer stands until there is a new
/// one. UI thread only.
///
/// A login on another host may take twenty seconds, and costs that host something: nobody waits for it longer than for
/// others, it goes on by itself, and its answer is good for a minute.
final class Probes {
    /// Of each of the few questions that it takes to know an engine.
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    /// After it, whoever has not answered is not waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final EngineSource source;
    private final OpenEngines open;
    private final Background background;
    private final Ticker ticker;
    private final InstantSource clock;
    private final Runnable answered;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Finding> readOnlyFindings = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
    private final Map<Candidate, Subscription> underWay = new HashMap<>();
    private final Set<Candidate> late = new HashSet<>();
    private final Map<Candidate, Instant> times = new HashMap<>();
    private @Nullable Subscription patience;

    /// @param answered called after every answer, and when waiting ends
    Probes(
            EngineSource source,
            OpenEngines open,
            Background background,
            Ticker ticker,
            InstantSource clock,
            Runnable answered) {
        this.source = source;
        this.open = open;
        this.background = background;
        this.ticker = ticker;
        this.clock = clock;
        this.answered = answered;
    }

    /// In the order of preference.
    ObservableList<Finding> findings() {
        return readOnlyFindings;
    }

    /// Whether somebody is waited for.
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Whether that has ended once.
    ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// How old an answer is; empty when it is as good as new.
    Optional<Age> ageOf(Candidate candidate) {
        return Optional.ofNullable(times.get(candidate))
                .filter(then -> !open.isOpen(candidate) && !isFresh(then))
                .map(then -> Age.of(then, clock.instant()));
    }

    /// The first in the order of preference; empty while a better one may still answer.
    Optional<Candidate> first() {
        for (var finding : findings) {
            if (finding.answer() instanceof Finding.Answer.Waiting && !late.contains(finding.candidate())) {
                return Optional.empty();
            }
            if (finding.isEngine()) {
                return Optional.of(finding.candidate());
            }
        }
        return Optional.empty();
    }

    /// It is about to be known which places there are.
    void begin() {
        looking.set(true);
    }

    /// These are all places there are.
    void know(List<Candidate> places) {
        underWay.entrySet().removeIf(entry -> {
            var gone = !places.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        var before = List.copyOf(findings);
        var now = places.stream().map(it -> known(it, before)).toList();
        // An unchanged list is left alone: whoever reads it would lose the line.
        if (!now.equals(before)) {
            findings.setAll(now);
        }
    }

    /// Asks all of them, but who is open or is being asked already.
    ///
    /// @param anew also those whose last answer is still fresh
    void ask(List<Candidate> places, boolean anew) {
        late.clear();
        for (var place : places) {
            var known = open.finding(place);
            if (known.isPresent()) {
                put(known.get());
            } else if (!underWay.containsKey(place) && (anew || isStale(place))) {
                underWay.put(place, begin(place));
            }
        }
        stopWaiting();
        patience = ticker.after(PATIENCE, this::giveUpWaiting);
        tell();
    }

    void close() {
        stopWaiting();
        underWay.values().forEach(Subscription::close);
        underWay.clear();
        looking.set(false);
    }

    private Subscription begin(Candidate place) {
        return background.call(
                () -> source.probe(place, DEADLINE),
                this::answered,
                failure -> answered(new Finding(place, new Finding.Answer.Nobody(reason(failure)))));
    }

    private void answered(Finding finding) {
        underWay.remove(finding.candidate());
        times.put(finding.candidate(), clock.instant());
        put(finding);
        tell();
    }

    private void put(Finding finding) {
        findings.replaceAll(it -> it.candidate().equals(finding.candidate()) ? finding : it);
    }

    private void giveUpWaiting() {
        late.addAll(underWay.keySet());
        tell();
    }

    private void tell() {
        if (late.containsAll(underWay.keySet())) {
            looking.set(false);
            looked.set(true);
        }
        answered.run();
    }

    private void stopWaiting() {
        if (patience != null) {
            patience.close();
            patience = null;
        }
    }

    private boolean isStale(Candidate place) {
        var then = times.get(place);
        return !(place.endpoint() instanceof Endpoint.Ssh) || then == null || !isFresh(then);
    }

    private boolean isFresh(Instant then) {
        return then.plus(FRESH).isAfter(clock.instant());
    }

    private static Finding known(Candidate place, List<Finding> before) {
        return before.stream()
                .filter(it -> it.candidate().equals(place))
                .findFirst()
                .orElseGet(() -> new Finding(place, new Finding.Answer.Waiting()));
    }

    static EngineException reason(Exception failure) {
        return failure instanceof EngineException told
                ? told
                : new EngineException.Garbled("Asking the engine failed: " + failure, failure);
    }
}
