package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes a certificate authority, and keys and certificates under it, with the real `openssl`.
public final class Certificates {
    private final Path folder;

    public Certificates(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=authority",
                "-keyout",
                "ca-key.pem",
                "-out",
                "ca.pem");
    }

    /// @param kind of key: "rsa:2048" or "ec"
    public TlsFiles make(String name, String kind, String alternativeName) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                "req",
                "-x509",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca-key.pem",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=" + alternativeName,
                "-newkey",
                kind,
                "-keyout",
                name + "-key.pem",
                "-out",
                name + "-cert.pem"));
        if (kind.equals("ec")) {
            line.addAll(List.of("-pkeyopt", "ec_paramgen_curve:prime256v1"));
        }
        openssl(line.toArray(String[]::new));
        return new TlsFiles(file("ca.pem"), file(name + "-cert.pem"), file(name + "-key.pem"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void openssl(String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("openssl"));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(line + ": " + words);
        }
    }
}
