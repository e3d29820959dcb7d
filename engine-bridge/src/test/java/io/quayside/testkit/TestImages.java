package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Images made on the spot, without a registry or a network.
public final class TestImages {
    /// A static busybox with all its commands, from Debian's `busybox-static`. Its containers stop at once, by SIGKILL:
    /// a shell as first process ignores SIGTERM, and every stop would take ten seconds.
    public static final String BUSYBOX = "quayside/busybox:1";

    private static final String CONFIG = """
            {"architecture": "%s", "os": "linux", "created": "2026-01-01T00:00:00Z",
             "config": {"Cmd": ["sh"], "Env": ["PATH=/bin"], "StopSignal": "SIGKILL"},
             "history": [{"created": "2026-01-01T00:00:00Z", "created_by": "busybox with all its commands"}],
             "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}
            """;
    private static final String MANIFEST = """
            [{"Config": "config.json", "RepoTags": ["%s"], "Layers": ["layer.tar"]}]
            """.formatted(BUSYBOX);

    private TestImages() {}

    /// Builds an image from the lines of a Dockerfile (usually `FROM quayside/busybox:1` first).
    ///
    /// @return the image's id
    public static String build(RealEngine engine, String tag, String... dockerfile) {
        try {
            Path file = Files.createTempFile(engine.folder(), "build", ".Dockerfile");
            Files.writeString(file, String.join("\n", dockerfile) + "\n");
            engine.dockerReading(file, "build", "--tag", tag, "-");
            return engine.docker("image", "inspect", "--format", "{{.Id}}", tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void loadBusybox(RealEngine engine) {
        engine.docker("load", "--input", busyboxArchive(engine.folder()).toString());
    }

    /// @return an archive for `docker load` (or `podman load`), in the image format that all of them read
    static Path busyboxArchive(Path folder) {
        try {
            Path image = Files.createDirectories(folder.resolve("busybox/image"));
            Path layer = image.resolve("layer.tar");
            tar(busyboxRoot(folder.resolve("busybox/root")), layer);
            Files.writeString(image.resolve("config.json"), CONFIG.formatted(architecture(), sha256(layer)));
            Files.writeString(image.resolve("manifest.json"), MANIFEST);
            Path archive = folder.resolve("busybox.tar");
            tar(image, archive);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the image " + BUSYBOX, e);
        }
    }

    private static Path busyboxRoot(Path root) throws IOException {
        Path busybox = Command.find("busybox", "busybox-static");
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.copy(busybox, bin.resolve("busybox"));
        for (String applet : Command.of(busybox.toString(), "--list").output().split("\n", -1)) {
            if (!applet.startsWith("busybox")) {
                Files.createSymbolicLink(bin.resolve(applet), Path.of("busybox"));
            }
        }
        Files.createDirectory(root.resolve("tmp"));
        Files.createDirectory(root.resolve("root"));
        Files.createDirectory(root.resolve("etc"));
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        Files.writeString(root.resolve("etc/group"), "root:x:0:\n");
        return root;
    }

    private static void tar(Path folder, Path archive) {
        Path tar = Command.find("tar", "tar");
        Command.of(tar.toString(), "-C", folder.toString(), "-cf", archive.toString(), ".")
                .output();
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As Go, and so the engine, calls it.
    private static String architecture() {
        String jvm = System.getProperty("os.arch");
        return "aarch64".equals(jvm) ? "arm64" : jvm;
    }
}
