package io.quayside.app.shell;

import io.quayside.app.task.Background;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Addresses;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Subscription;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is typed of an engine's address, and the try to reach it. UI thread only.
final class ConnectModel {
    /// For each of the few questions that it takes to know an engine.
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    final StringProperty address = new SimpleStringProperty("");
    final StringProperty ca = new SimpleStringProperty("");
    final StringProperty certificate = new SimpleStringProperty("");
    final StringProperty key = new SimpleStringProperty("");
    /// Whether the person agrees to go without TLS, on this very machine.
    final BooleanProperty plain = new SimpleBooleanProperty();

    private final EngineSource source;
    private final Background background;
    private final EngineSession session;
    private final ObjectBinding<Reading> reading =
            Bindings.createObjectBinding(this::read, address, ca, certificate, key, plain);
    private final ReadOnlyObjectWrapper<Try> progress = new ReadOnlyObjectWrapper<>(new Try.None());
    private @Nullable Subscription work;

    ConnectModel(EngineSource source, Background background, EngineSession session) {
        this.source = source;
        this.background = background;
        this.session = session;
    }

    enum Problem {
        NONE,
        /// Nothing is typed yet.
        EMPTY,
        /// It is no address; what is wrong is said.
        ADDRESS,
        /// Another host, and no files for TLS.
        NEEDS_TLS,
        /// Some of the three files, but not all.
        INCOMPLETE,
        /// There is no such path.
        PATH,
        /// On this machine without TLS, which nobody has agreed to yet.
        AGREE
    }

    /// @param about what is wrong, or which path or host it is; may be empty
    /// @param tls whether this kind of address takes files for TLS
    record Reading(Problem problem, String about, boolean tls, Optional<Endpoint> endpoint) {}

    /// What became of the try to reach it.
    sealed interface Try {
        record None() implements Try {}

        record UnderWay(String url) implements Try {}

        record Failed(EngineException why) implements Try {}

        record Reached() implements Try {}
    }

    ObjectBinding<Reading> reading() {
        return reading;
    }

    ReadOnlyObjectProperty<Try> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Tries to reach what is typed; the window changes to it, and remembers it, once it has answered.
    void start() {
        stop();
        reading.get().endpoint().ifPresent(endpoint -> {
            progress.set(new Try.UnderWay(endpoint.url()));
            var place = new Candidate(endpoint.url(), Candidate.Source.CHOSEN, endpoint.url(), endpoint);
            work = background.call(
                    () -> source.probe(place, DEADLINE),
                    finding -> answered(endpoint, finding.answer()),
                    failure -> progress.set(new Try.Failed(Probes.reason(failure))));
        });
    }

    /// Ends the try; what was typed stays.
    void stop() {
        if (work != null) {
            work.close();
            work = null;
        }
        progress.set(new Try.None());
    }

    List<Candidate> given() {
        return session.given();
    }

    void forget(Candidate given) {
        session.forget(given);
    }

    private void answered(Endpoint endpoint, Finding.Answer answer) {
        if (answer instanceof Finding.Answer.Nobody nobody) {
            progress.set(new Try.Failed(nobody.why()));
        } else {
            session.add(endpoint);
            progress.set(new Try.Reached());
        }
    }

    private Reading read() {
        if (address.get().isBlank()) {
            return wrong(Problem.EMPTY, "", false);
        }
        return switch (Addresses.parse(address.get(), null)) {
            case Endpoint.Unsupported it -> wrong(Problem.ADDRESS, it.reason(), false);
            case Endpoint.Tcp tcp -> read(tcp);
            case Endpoint other -> new Reading(Problem.NONE, "", false, Optional.of(other));
        };
    }

    private Reading read(Endpoint.Tcp tcp) {
        var files =
                List.of(ca.get().strip(), certificate.get().strip(), key.get().strip());
        if (files.stream().allMatch(String::isEmpty)) {
            if (!LOOPBACK.matcher(tcp.host()).matches()) {
                return wrong(Problem.NEEDS_TLS, tcp.host(), true);
            }
            return plain.get()
                    ? new Reading(Problem.NONE, "", true, Optional.of(tcp.agreed()))
                    : wrong(Problem.AGREE, tcp.url(), true);
        }
        if (files.stream().anyMatch(String::isEmpty)) {
            return wrong(Problem.INCOMPLETE, "", true);
        }
        var paths = files.stream().flatMap(ConnectModel::path).toList();
        if (paths.size() < files.size()) {
            var bad = files.stream()
                    .filter(file -> path(file).findAny().isEmpty())
                    .findFirst()
                    .orElse("");
            return wrong(Problem.PATH, bad, true);
        }
        var endpoint = Addresses.parse(address.get(), new TlsFiles(paths.get(0), paths.get(1), paths.get(2)));
        return new Reading(Problem.NONE, "", true, Optional.of(endpoint));
    }

    // Whether there is such a file is found out by the try.
    private static Stream<Path> path(String text) {
        try {
            var path = Path.of(text);
            return path.isAbsolute() ? Stream.of(path) : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static Reading wrong(Problem problem, String about, boolean tls) {
        return new Reading(problem, about, tls, Optional.empty());
    }
}
