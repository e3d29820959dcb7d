package io.quayside.app.shell;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Age;
import io.quayside.engine.Engine;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which engine the window is on. Finds engines, chooses the first, changes to another on request, and
/// goes on looking while there is none. UI thread only; engines are asked on virtual threads.
///
/// An engine that was asked for (on the command line, by `DOCKER_HOST`, by a docker context, by an
/// earlier choice) is never replaced by another one that happens to answer; among sockets that are merely
/// known, the first that answers is taken. An engine that the window was on stays connected, so that
/// coming back to it is immediate.
public final class EngineSession {
    private static final Logger LOG = LoggerFactory.getLogger(EngineSession.class);
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final EngineSource source;
    private final @Nullable Candidate asked;
    private final CurrentEngine current;
    private final Background background;
    private final Settings settings;
    private final Consent consent;
    private final OpenEngines open;
    private final GivenPlaces given;
    private final Probes probes;
    private final Ticker ticker;
    private @Nullable Subscription reading;
    private @Nullable Subscription again;

    /// @param asked the engine of the command line; null to look for one
    public EngineSession(
            EngineSource source,
            @Nullable Candidate asked,
            CurrentEngine current,
            Background background,
            Ticker ticker,
            Settings settings,
            Consent consent,
            InstantSource clock) {
        this.source = source;
        this.asked = asked;
        this.current = current;
        this.background = background;
        this.ticker = ticker;
        this.settings = settings;
        this.consent = consent;
        this.open = new OpenEngines(source, background);
        this.given = new GivenPlaces(settings);
        this.probes = new Probes(source, open, background, ticker, clock, this::answered);
    }

    /// Everywhere that was looked, in the order of preference.
    public ObservableList<Finding> findings() {
        return probes.findings();
    }

    /// How long ago somebody answered there; empty when that is as good as now.
    Optional<Age> ageOf(Candidate candidate) {
        return probes.ageOf(candidate);
    }

    /// Whether some places have not answered yet, in the time that one may expect of them.
    public ReadOnlyBooleanProperty lookingProperty() {
        return probes.lookingProperty();
    }

    /// Whether all places have been asked once.
    public ReadOnlyBooleanProperty lookedProperty() {
        return probes.lookedProperty();
    }

    public CurrentEngine current() {
        return current;
    }

    /// Looks everywhere; returns at once. Takes an engine if there is none yet. Other hosts are not asked again for a
    /// while: their answer stands.
    public void look() {
        look(false, Duration.ZERO);
    }

    /// The first look: the engine that was asked for has the machine to itself, the others are asked when it is there.
    public void begin() {
        look(false, HEAD_START);
    }

    private void look(boolean anew, Duration headStart) {
        stopLooking();
        probes.begin();
        if (asked != null && current.engine() == null) {
            connect(agreed(asked));
        }
        var addresses = given.all();
        reading = background.call(() -> places(addresses), places -> probe(places, anew, headStart), failure -> {
            LOG.error("Cannot look for engines", failure);
            probes.ask(List.of(), false);
        });
    }

    /// Changes to this engine, because a person said so, and remembers it. Where it would be used without
    /// TLS, it asks first, once for each address.
    public void choose(Candidate candidate) {
        if (needsConsent(candidate) && candidate.endpoint() instanceof Endpoint.Tcp tcp) {
            consent.ask(tcp, () -> {
                settings.flag(plain(tcp), false).set(true);
                use(agreed(candidate));
                look();
            });
        } else {
            use(candidate);
        }
    }

    /// Whether it was found that somebody has to agree before it is used.
    boolean needsConsent(Candidate candidate) {
        return findings().stream()
                .filter(finding -> finding.candidate().equals(candidate))
                .anyMatch(finding -> finding.answer() instanceof Finding.Answer.Nobody nobody
                        && nobody.why() instanceof Unreachable why
                        && why.obstacle() == Unreachable.Obstacle.UNCONFIRMED);
    }

    /// Whether it stays connected, shown or not.
    boolean isOpen(Candidate candidate) {
        return open.isOpen(candidate);
    }

    /// Disconnects an engine that is not shown.
    void disconnect(Candidate candidate) {
        open.close(candidate);
    }

    private void use(Candidate candidate) {
        settings.engineProperty().set(candidate.endpoint().url());
        connect(candidate);
    }

    /// Tries to reach the engine now, or looks for one.
    public void retry() {
        var engine = current.engine();
        if (engine != null) {
            engine.retryNow();
        }
        look(true, Duration.ZERO);
    }

    /// Changes to an engine that answered at an address that a person gave, and remembers that address.
    void add(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.Tcp tcp && tcp.confirmed()) {
            settings.flag(plain(tcp), false).set(true);
        }
        use(given.remember(endpoint));
        look();
    }

    /// Whether it is known because a person gave its address.
    boolean isGiven(Candidate candidate) {
        return given.has(candidate.endpoint());
    }

    /// The addresses that a person gave.
    List<Candidate> given() {
        return given.all();
    }

    /// Takes back that a person gave this address; an engine that is shown stays so.
    void forget(Candidate candidate) {
        given.forget(candidate.endpoint());
        if (candidate.endpoint() instanceof Endpoint.Tcp tcp) {
            settings.flag(plain(tcp), false).set(false);
        }
        var url = candidate.endpoint().url();
        if (settings.engineProperty().get().equals(url)) {
            settings.engineProperty().set("");
        }
        var shown = current.engine();
        if (shown == null || !shown.candidate().endpoint().url().equals(url)) {
            open.close(candidate);
        }
        look();
    }

    /// Lets go of all engines.
    ///
    /// @return what is to be closed, which blocks for as long as that takes: not for the UI thread
    public List<Engine> release() {
        stopLooking();
        probes.close();
        current.show(null);
        return open.release();
    }

    private List<Candidate> places(List<Candidate> addresses) {
        var found = new ArrayList<>(source.candidates());
        if (asked != null) {
            found.removeIf(it -> it.endpoint().equals(asked.endpoint()));
            found.addFirst(asked);
        }
        for (var address : addresses) {
            if (found.stream()
                    .noneMatch(
                            it -> it.endpoint().url().equals(address.endpoint().url()))) {
                found.add(address);
            }
        }
        return found;
    }

    private void probe(List<Candidate> places, boolean anew, Duration headStart) {
        var candidates = places.stream().map(this::agreed).toList();
        probes.know(candidates);
        if (current.engine() == null) {
            askedFor(candidates).ifPresent(this::connect);
        }
        if (current.engine() != null && headStart.isPositive()) {
            again = ticker.after(headStart, () -> probes.ask(candidates, anew));
        } else {
            probes.ask(candidates, anew);
        }
    }

    private void answered() {
        if (current.engine() == null) {
            probes.first().ifPresent(this::connect);
        }
        if (current.engine() == null && !probes.lookingProperty().get() && again == null) {
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

    private void connect(Candidate candidate) {
        var engine = open.open(candidate);
        if (current.engine() != engine) {
            current.show(engine);
        }
    }

    // What a person has agreed to before.
    private Candidate agreed(Candidate candidate) {
        return candidate.endpoint() instanceof Endpoint.Tcp tcp
                        && settings.flag(plain(tcp), false).get()
                ? new Candidate(candidate.name(), candidate.source(), candidate.detail(), tcp.agreed())
                : candidate;
    }

    private static String plain(Endpoint.Tcp tcp) {
        return "engines.plain." + tcp.url();
    }

    private void stopLooking() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
        if (again != null) {
            again.close();
            again = null;
        }
    }
}
