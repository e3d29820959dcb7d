package io.quayside.engine.cli;

import io.quayside.engine.spec.VolumeMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A volume as `--volume` takes it: "/anonymous", "name:/path", "/host:/path:ro,z", "C:\host:/path".
final class VolumeGrammar {
    private VolumeGrammar() {}

    /// @param folder to which a relative path belongs; empty where nobody knows
    /// @throws IllegalArgumentException with a sentence for a person
    static VolumeMapping parse(String text, String folder) {
        var parts = parts(text);
        if (parts.size() > 3 || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no volume: write it as source:/path/in/container, with :ro where wanted.");
        }
        if (parts.size() == 1) {
            return new VolumeMapping("", parts.getFirst(), List.of());
        }
        var options =
                parts.size() < 3 ? List.<String>of() : List.of(parts.get(2).split(",", -1));
        return new VolumeMapping(source(parts.getFirst(), folder), parts.get(1), options);
    }

    /// A drive's letter does not end a part.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean drive = i == from + 1
                    && Character.isLetter(text.charAt(from))
                    && i + 1 < text.length()
                    && (text.charAt(i + 1) == '\\' || (text.charAt(i + 1) == '/' && text.indexOf(':', i + 1) > 0));
            if (text.charAt(i) == ':' && !drive) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /// @return absolute, unless it is a volume's name
    static String source(String source, String folder) {
        boolean name = !source.contains("/") && !source.contains("\\") && !source.startsWith(".");
        if (name || source.startsWith("/") || source.startsWith("\\") || source.matches("[A-Za-z]:[\\\\/].*")) {
            return source;
        }
        if (!source.startsWith(".")) {
            throw new IllegalArgumentException(
                    "“" + source + "” is neither a volume's name nor a path: begin a path with a slash, or with ./");
        }
        if (folder.isEmpty()) {
            throw new IllegalArgumentException(
                    "“" + source + "” depends on the folder in which the line is typed: write the whole path.");
        }
        return Path.of(folder).resolve(source).normalize().toString();
    }
}
