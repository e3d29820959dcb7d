package io.quayside.engine.files;

import io.quayside.engine.docker.ProcessApi;
import io.quayside.engine.docker.ShortProgram;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.RawText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists a folder of a running container by its own programs: a shell and GNU `find`, or a shell, `find`
/// and `stat` as those of busybox. One exec, whatever is there.
///
/// Names may hold anything but zero and slash. So every name ends with a zero, or, where `stat` writes a
/// line for each, is told from the next line by the slash that this begins with.
record ProgramListing(ProcessApi api, String doing, String container, String folder, Bounds bounds) {
    private static final String SCRIPT = """
            cd "$1" || exit 3
            if find . -maxdepth 0 -printf '' >/dev/null 2>&1; then
              printf 'find\\0'
              find . ! -name . -prune -printf '%y %m %s %T@ %u %g/%f\\0%l\\0'
            else
              command -v stat >/dev/null && command -v find >/dev/null || exit 4
              printf 'stat\\0'
              find . ! -name . -prune -exec stat -c '/%f %s %Y %u %g %U %G/%n' {} +
              printf '\\0'
              find . ! -name . -prune -type l -exec sh -c \\
                'for link; do printf "%s\\0" "$link"; readlink -n "$link"; printf "\\0"; done' sh {} +
            fi
            printf '\\0end'
            """;
    private static final String END = "\0end";
    /// What an entry may take, generously.
    private static final int ENTRY = 600;

    /// Empty when it cannot be told so: no shell, no such programs, no such folder, a name that is no text.
    Optional<FileListing> list() {
        if (!RawText.isText(folder)) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        var most = Math.min(Integer.MAX_VALUE / 2, (long) bounds.entries() * ENTRY);
        try {
            var program = List.of("sh", "-c", SCRIPT, "sh", folder);
            new ShortProgram(api, doing, container, program).run(bytes -> {
                out.writeBytes(bytes);
                return out.size() < most;
            });
        } catch (Refused e) {
            return Optional.empty();
        }
        return listing(out.toString(StandardCharsets.ISO_8859_1));
    }

    private Optional<FileListing> listing(String output) {
        var whole = output.endsWith(END);
        var body = whole ? output.substring(0, output.length() - END.length()) : output;
        List<FileEntry> entries;
        if (body.startsWith("find\0")) {
            entries = found(body.substring(5));
        } else if (body.startsWith("stat\0")) {
            entries = stated(body.substring(5));
        } else {
            return Optional.empty();
        }
        var partial = !whole || entries.size() > bounds.entries();
        return Optional.of(new FileListing(
                entries.subList(0, Math.min(entries.size(), bounds.entries())), Source.PROGRAM, partial, Map.of()));
    }

    // "f 644 415 1795628870.94 root root/name", zero, the link's target, zero.
    private List<FileEntry> found(String output) {
        var entries = new ArrayList<FileEntry>();
        var fields = output.split("\0", -1);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            var slash = fields[i].indexOf('/');
            var words =
                    slash < 0 ? new String[0] : fields[i].substring(0, slash).split(" ", -1);
            if (words.length == 6) {
                entries.add(entry(
                        fields[i].substring(slash + 1),
                        FileKind.mode(words[0].charAt(0)) | Integer.parseInt(words[1], 8),
                        words[2],
                        words[3],
                        words[4],
                        words[5],
                        fields[i + 1]));
            }
        }
        return entries;
    }

    // "/81a4 415 1795628870 0 0 root root/./name", newline; after a zero the links: "./name", zero, target, zero.
    private List<FileEntry> stated(String output) {
        var zero = output.indexOf('\0');
        var targets = targets(zero < 0 ? "" : output.substring(zero + 1));
        var entries = new ArrayList<FileEntry>();
        var parts = (zero < 0 ? output : output.substring(0, zero)).split("/", -1);
        for (int i = 1; i + 2 < parts.length; i += 3) {
            var words = parts[i].split(" ", -1);
            if (words.length >= 7 && parts[i + 2].endsWith("\n")) {
                var name = parts[i + 2].substring(0, parts[i + 2].length() - 1);
                entries.add(entry(
                        name,
                        Integer.parseInt(words[0], 16),
                        words[1],
                        words[2],
                        words[5].equals("UNKNOWN") ? words[3] : words[5],
                        words[6].equals("UNKNOWN") ? words[4] : words[6],
                        targets.getOrDefault("./" + name, "")));
            }
        }
        return entries;
    }

    private static Map<String, String> targets(String output) {
        var targets = new HashMap<String, String>();
        var fields = Arrays.asList(output.split("\0", -1));
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            targets.put(fields.get(i), fields.get(i + 1));
        }
        return targets;
    }

    private FileEntry entry(
            String name, int mode, String size, String modified, String owner, String group, String target) {
        var seconds = modified.replaceFirst("\\..*", "");
        return new FileEntry(
                Paths.in(folder, text(name)),
                mode,
                Long.parseLong(size),
                owner,
                group,
                seconds.matches("-?[0-9]{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null,
                text(target));
    }

    private static String text(String bytes) {
        return RawText.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
