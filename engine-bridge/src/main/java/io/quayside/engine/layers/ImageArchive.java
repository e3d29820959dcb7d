package io.quayside.engine.layers;

import io.quayside.engine.docker.Json;
import io.quayside.engine.model.EngineException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads a saved image as it streams by: `docker save` in its old form and in that of the OCI image layout, and
/// `podman save`. The files' contents are passed over; of their names at most [#MOST_FILES] are kept, so that memory is
/// bounded whatever the image holds.
final class ImageArchive {
    static final int MOST_FILES = 400_000;

    private static final int LARGEST_JSON = 8 << 20;
    private static final int HEAD = 512;
    private static final int MAGIC = 257;

    private final LongConsumer progress;
    private final Map<String, LayerEntries> layers = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private int files;
    private String note = "";

    /// @param progress told how many bytes have gone by
    private ImageArchive(LongConsumer progress) {
        this.progress = progress;
    }

    static ImageFiles read(InputStream archive, LongConsumer progress) throws IOException {
        var reading = new ImageArchive(progress);
        reading.pass(archive);
        return reading.result();
    }

    private void pass(InputStream archive) throws IOException {
        var tar = new TarArchiveInputStream(archive);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            progress.accept(tar.getBytesRead());
            if (entry.isSymbolicLink() || entry.isLink()) {
                links.put(entry.getName(), resolved(entry));
            } else if (entry.isFile()) {
                content(entry.getName(), entry.getSize(), tar);
            }
        }
    }

    private void content(String name, long size, TarArchiveInputStream tar) throws IOException {
        var in = new BufferedInputStream(tar, 1 << 16);
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        if (isTar(head)) {
            layers.put(name, entries(in));
        } else if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            layers.put(name, entries(new GZIPInputStream(in, 1 << 16)));
        } else if (head.length > 3 && (head[0] & 0xff) == 0x28 && (head[1] & 0xff) == 0xb5) {
            note = "Some layers are compressed by zstd, which cannot be looked into here.";
            layers.put(name, new LayerEntries());
        } else if (size <= LARGEST_JSON && head.length > 0 && (head[0] == '{' || head[0] == '[')) {
            texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean isTar(byte[] head) {
        if (head.length < HEAD) {
            return false;
        }
        var magic = new String(head, MAGIC, 5, StandardCharsets.US_ASCII);
        // A layer without files is zeroes alone.
        return magic.equals("ustar") || allZero(head);
    }

    private static boolean allZero(byte[] bytes) {
        for (var b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private LayerEntries entries(InputStream in) throws IOException {
        var found = new LayerEntries();
        var tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (files++ < MOST_FILES) {
                found.add(entry.getName(), entry.isLink() ? 0 : entry.getSize(), entry.isDirectory());
            } else {
                note = "The image has more files than are looked at here: the rest is not counted.";
            }
        }
        return found;
    }

    private ImageFiles result() {
        var manifest = Json.read("{\"all\":" + texts.getOrDefault("manifest.json", "[]") + "}")
                .items("all");
        if (manifest.isEmpty()) {
            throw new EngineException.Garbled("The engine's archive of the image has no manifest.", null);
        }
        var names = manifest.getFirst().texts("Layers");
        var config = Json.read(texts.getOrDefault(manifest.getFirst().text("Config"), "{}"));
        var diffIds = config.get("rootfs").texts("diff_ids");
        var instructions = instructions(config);
        var stack = new LayerStack();
        var result = new ArrayList<LayerFiles>();
        for (int i = 0; i < names.size(); i++) {
            var entries = layers.getOrDefault(target(names.get(i)), new LayerEntries());
            result.add(stack.add(
                    i < diffIds.size() ? diffIds.get(i) : "",
                    i < instructions.size() ? instructions.get(i) : "",
                    entries));
        }
        return new ImageFiles(result, note);
    }

    private static List<String> instructions(Json config) {
        return config.items("history").stream()
                .filter(step -> !step.flag("empty_layer"))
                .map(step -> step.text("created_by"))
                .toList();
    }

    // The same layer twice is a link in Docker's old archives.
    private String target(String name) {
        var now = name;
        for (int i = 0; i < 8 && links.containsKey(now); i++) {
            now = links.getOrDefault(now, now);
        }
        return now;
    }

    private static String resolved(TarArchiveEntry entry) {
        if (entry.isLink()) {
            return entry.getLinkName();
        }
        var slash = entry.getName().lastIndexOf('/');
        var parts = new ArrayList<>(List.of((slash < 0 ? "" : entry.getName().substring(0, slash)).split("/", -1)));
        parts.removeIf(String::isEmpty);
        for (var part : entry.getLinkName().split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
