package io.quayside.engine.vm;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The image that VMs boot from: a kernel, an initramfs, a root that is only read, the same root for WSL, and a
/// manifest with the checksum of each.
///
/// @param folder what lies where
/// @param architecture as Debian calls it: "amd64", "arm64"
/// @param engine the version of the engine in it
/// @param version its own
/// @param arguments what its kernel is to be told
/// @param argumentsEmulated what it is to be told besides where it is emulated: what makes it faster there and would
/// not
///     be safe on real processors
public record VmImage(
        Path folder, String architecture, String engine, String version, String arguments, String argumentsEmulated) {
    public static final String KERNEL = "vmlinuz";
    public static final String INITRAMFS = "initrd.img";
    public static final String ROOT = "root.squashfs";
    public static final String WSL = "wsl.tar.gz";
    private static final String MANIFEST = "manifest.json";
    private static final String MAKE = "Run `installer/dev vm-image`, which makes it, or install Quayside again.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> BOOT = List.of(KERNEL, INITRAMFS, ROOT);

    /// The newest image for an architecture in a folder of images (`amd64-1f0c…`).
    ///
    /// @throws EngineException.Local when there is none
    public static VmImage newest(Path images, String architecture) {
        return find(images, architecture)
                .orElseThrow(() -> new EngineException.Local(
                        "There is no VM image for " + architecture + " in " + images + ".", MAKE, null));
    }

    /// As [#newest], without asking for it.
    public static Optional<VmImage> find(Path images, String architecture) {
        var found = new ArrayList<Path>();
        try (var folders = Files.newDirectoryStream(images, architecture + "-*")) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve(MANIFEST))) {
                    found.add(folder.resolve(MANIFEST));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return found.stream()
                .max(Comparator.comparingLong((Path file) -> file.toFile().lastModified()))
                .map(Path::getParent)
                .map(VmImage::in);
    }

    /// @throws EngineException.Local when there is none, or its manifest cannot be read
    public static VmImage in(Path folder) {
        JsonNode manifest = manifest(folder);
        return new VmImage(
                folder,
                manifest.path("arch").asString("amd64"),
                manifest.path("engine").asString(""),
                manifest.path("image").asString(""),
                manifest.path("arguments").asString("console=ttyS0 console=ttyAMA0 quiet panic=5"),
                manifest.path("argumentsEmulated").asString(""));
    }

    /// Compares what a VM boots from with the manifest; reads all of it (some 80 MB).
    ///
    /// @throws EngineException.Local that says which file differs, and how
    public void check() {
        BOOT.forEach(this::check);
    }

    /// @throws EngineException.Local when it is missing or differs from the manifest
    public void check(String name) {
        Path file = folder.resolve(name);
        JsonNode entry = manifest(folder).path("files").path(name);
        long size = entry.path("size").asLong(-1);
        String expected = entry.path("sha256").asString("");
        try {
            if (!Files.exists(file)) {
                throw corrupt(name + " is missing", null);
            }
            if (Files.size(file) != size) {
                throw corrupt(name + " has " + Files.size(file) + " bytes instead of " + size, null);
            }
            String found = sha256(file);
            if (!found.equals(expected)) {
                throw corrupt(
                        "the checksum of " + name + " is sha256:" + found + " instead of sha256:" + expected, null);
            }
        } catch (IOException e) {
            throw corrupt(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private EngineException.Local corrupt(String how, @Nullable IOException cause) {
        return new EngineException.Local("The VM image in " + folder + " is damaged: " + how + ".", MAKE, cause);
    }

    private static JsonNode manifest(Path folder) {
        Path file = folder.resolve(MANIFEST);
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw new EngineException.Local("The VM image has no manifest that can be read: " + file + ".", MAKE, e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                var buffer = new byte[1 << 16];
                int read = 0;
                while (read >= 0) {
                    read = in.read(buffer);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
