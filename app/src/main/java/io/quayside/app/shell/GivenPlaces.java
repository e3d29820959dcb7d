package io.quayside.app.shell;

import io.quayside.app.settings.Settings;
import io.quayside.engine.endpoint.Addresses;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The addresses of engines that a person gave. UI thread only.
///
/// Kept as a line for each: the address and, for TLS, the files of the authority, the certificate and the key.
final class GivenPlaces {
    private static final String SETTING = "engines.given";
    private static final int WITH_TLS = 4;

    private final StringProperty kept;

    GivenPlaces(Settings settings) {
        this.kept = settings.text(SETTING, "");
    }

    /// The oldest first.
    List<Candidate> all() {
        return kept.get()
                .lines()
                .flatMap(line -> read(line).stream())
                .map(GivenPlaces::candidate)
                .toList();
    }

    boolean has(Endpoint endpoint) {
        return all().stream().anyMatch(it -> it.endpoint().url().equals(endpoint.url()));
    }

    /// Takes the place of what was remembered for the same address.
    Candidate remember(Endpoint endpoint) {
        var lines = new ArrayList<>(linesBut(endpoint));
        lines.add(line(endpoint));
        kept.set(String.join("\n", lines));
        return candidate(endpoint);
    }

    void forget(Endpoint endpoint) {
        kept.set(String.join("\n", linesBut(endpoint)));
    }

    private List<String> linesBut(Endpoint endpoint) {
        return all().stream()
                .map(Candidate::endpoint)
                .filter(it -> !it.url().equals(endpoint.url()))
                .map(GivenPlaces::line)
                .toList();
    }

    private static Candidate candidate(Endpoint endpoint) {
        var name = endpoint instanceof Endpoint.Ssh ssh ? ssh.target() : endpoint.url();
        return new Candidate(name, Candidate.Source.CHOSEN, endpoint.url(), endpoint);
    }

    private static String line(Endpoint endpoint) {
        var tls = tls(endpoint);
        return tls == null
                ? endpoint.url()
                : Stream.concat(
                                Stream.of(endpoint.url()),
                                Stream.of(tls.ca(), tls.certificate(), tls.key())
                                        .map(file -> URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("\t"));
    }

    private static Optional<Endpoint> read(String line) {
        var parts = line.split("\t", -1);
        try {
            var tls = parts.length == WITH_TLS ? new TlsFiles(file(parts[1]), file(parts[2]), file(parts[3])) : null;
            var endpoint = Addresses.parse(parts[0], tls);
            return endpoint instanceof Endpoint.Unsupported ? Optional.empty() : Optional.of(endpoint);
        } catch (IllegalArgumentException e) {
            // Of another machine, or damaged.
            return Optional.empty();
        }
    }

    private static Path file(String text) {
        return Path.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }

    private static @Nullable TlsFiles tls(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Tcp tcp ? tcp.tls() : null;
    }
}
