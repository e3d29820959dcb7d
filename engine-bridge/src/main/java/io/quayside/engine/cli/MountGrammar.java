package io.quayside.engine.cli;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.Sizes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mount as `--mount` takes it: "type=bind,source=/host,target=/path,readonly".
/// Source: https://docs.docker.com/reference/cli/docker/container/run/#mount
final class MountGrammar {
    private static final Set<String> TRUE = Set.of("", "1", "true", "TRUE", "True", "t", "T");
    private static final Set<String> FALSE = Set.of("0", "false", "FALSE", "False", "f", "F");
    private static final int OCTAL = 8;

    private final String text;
    private final String folder;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> driverOptions = new LinkedHashMap<>();
    private String type = "volume";
    private String source = "";
    private String target = "";
    private boolean readOnly;
    private String propagation = "";
    private String recursion = "";
    private boolean createSource;
    private boolean noCopy;
    private String subpath = "";
    private String driver = "";
    private long size;
    private @Nullable Integer mode;
    /// The kind of mount that the other words are about; empty when there are none.
    private String about = "";

    MountGrammar(String text, String folder) {
        this.text = text;
        this.folder = folder;
    }

    /// @throws IllegalArgumentException with a sentence for a person
    MountSpec read() {
        for (var field : Csv.fields(text)) {
            accept(KeyValue.of(field));
        }
        if (target.isEmpty()) {
            throw new IllegalArgumentException("“" + text + "” does not say where: target=/path/in/container.");
        }
        if (!about.isEmpty() && !about.equals(type)) {
            throw new IllegalArgumentException(
                    "“" + text + "” is a " + type + ", and says what only a " + about + " has.");
        }
        return mount();
    }

    private MountSpec mount() {
        return switch (type) {
            case "bind" ->
                new MountSpec.Bind(
                        VolumeGrammar.source(source, folder), target, readOnly, propagation, recursion, createSource);
            case "volume" ->
                new MountSpec.Volume(source, target, readOnly, noCopy, subpath, labels, driver, driverOptions);
            case "tmpfs" -> tmpfs();
            case "image" -> new MountSpec.Image(source, target, readOnly, subpath);
            default -> {
                if (!MountSpec.Other.TYPES.contains(type)) {
                    throw new IllegalArgumentException("“" + type + "” is none of bind, volume, tmpfs, image.");
                }
                yield new MountSpec.Other(type, source, target, readOnly);
            }
        };
    }

    private MountSpec tmpfs() {
        if (!source.isEmpty()) {
            throw new IllegalArgumentException("A tmpfs is in memory and has no source.");
        }
        return new MountSpec.Tmpfs(target, readOnly, size, mode);
    }

    private void accept(KeyValue pair) {
        var value = pair.value();
        var key = pair.key().toLowerCase(Locale.ROOT);
        switch (key) {
            case "type" -> type = value.toLowerCase(Locale.ROOT);
            case "source", "src" -> source = value;
            case "target", "dst", "destination" -> target = value;
            case "readonly", "ro" -> readOnly = truth(pair);
            case "consistency" -> {
                // Without effect since Docker 20.10, on every system.
            }
            default -> kind(key, pair);
        }
    }

    private void kind(String key, KeyValue pair) {
        var value = pair.value();
        switch (key) {
            case "bind-propagation" -> propagation = value;
            case "bind-nonrecursive" -> recursion = truth(pair) ? "disabled" : "";
            case "bind-recursive" -> recursion = recursion(value);
            case "bind-create-src" -> createSource = truth(pair);
            case "volume-nocopy" -> noCopy = truth(pair);
            case "volume-subpath", "image-subpath" -> subpath = value;
            case "volume-label" -> put(labels, KeyValue.of(value));
            case "volume-driver" -> driver = value;
            case "volume-opt" -> put(driverOptions, KeyValue.of(value));
            case "tmpfs-size" -> size = Sizes.parse(value);
            case "tmpfs-mode" -> mode = octal(value);
            default -> throw new IllegalArgumentException("“" + pair.key() + "” is no part of a mount.");
        }
        about = key.substring(0, key.indexOf('-'));
    }

    private static void put(Map<String, String> words, KeyValue pair) {
        words.put(pair.key(), pair.value());
    }

    private static boolean truth(KeyValue pair) {
        if (!TRUE.contains(pair.value()) && !FALSE.contains(pair.value())) {
            throw new IllegalArgumentException("“" + pair.value() + "” is neither true nor false.");
        }
        return TRUE.contains(pair.value());
    }

    private static String recursion(String value) {
        if (!List.of("enabled", "disabled", "writable", "readonly").contains(value)) {
            throw new IllegalArgumentException("“" + value + "” is none of enabled, disabled, writable, readonly.");
        }
        return value;
    }

    private static int octal(String value) {
        try {
            return Integer.parseInt(value, OCTAL);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + value + "” are no permissions: write them as 1777.", e);
        }
    }
}
