package io.quayside.engine.vm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what a VM writes to its console while it starts and stops. Its own words there tell what it does; everything
/// else is kept for the case that it fails. Used by one thread.
public final class VmConsole {
    private static final Pattern WORD =
            Pattern.compile("QUAYSIDE-(INITRAMFS|STEP|READY|FATAL|HALT|PROBE-OK)\\b[: ]*([^\\[]*)");
    private static final Pattern COLOURS = Pattern.compile("\\e\\[[0-9;?]*[A-Za-z]");
    private static final int LAST_LINES = 20;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();
    private long position;
    private String unfinished = "";

    /// What a VM says.
    public sealed interface Word {
        record Step(String name) implements Word {}

        record Ready() implements Word {}

        record Fatal(String why) implements Word {}

        record Halt() implements Word {}
    }

    public VmConsole(Path file) {
        this.file = file;
    }

    /// What has been said since the last time. Does not wait.
    public List<Word> next() {
        var words = new ArrayList<Word>();
        String text = unfinished + fresh();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            line(text.substring(start, end), words);
            start = end + 1;
        }
        unfinished = text.substring(start);
        return words;
    }

    /// The last lines, oldest first.
    public List<String> lastLines() {
        var lines = new ArrayList<>(last);
        if (!unfinished.isBlank()) {
            lines.add(clean(unfinished));
        }
        return lines;
    }

    /// What there is to tell of one line.
    private void line(String raw, List<Word> words) {
        String line = clean(raw);
        if (line.isEmpty()) {
            return;
        }
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
        var match = WORD.matcher(line);
        if (match.find()) {
            String rest = match.group(2).strip();
            switch (match.group(1)) {
                case "INITRAMFS" -> words.add(new Word.Step("initramfs"));
                case "STEP" -> words.add(new Word.Step(rest.split("\\s", 2)[0]));
                case "READY" -> words.add(new Word.Ready());
                case "FATAL" -> words.add(new Word.Fatal(rest));
                case "HALT" -> words.add(new Word.Halt());
                default -> {
                    // A probe, which nobody takes for a start.
                }
            }
        }
    }

    private static String clean(String raw) {
        String line = COLOURS.matcher(raw).replaceAll("").replace("\r", "").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    private String fresh() {
        if (!Files.exists(file)) {
            return "";
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            long size = open.length();
            if (size < position) {
                // Begun anew.
                position = 0;
            }
            open.seek(position);
            var bytes = new byte[(int) Math.min(size - position, MOST_AT_ONCE)];
            open.readFully(bytes);
            position += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /// What to do when a start came no further than a step.
    ///
    /// @param step its name
    /// @param limit how long it was waited for
    public static String remedy(String step, Duration limit) {
        return switch (step) {
            case "image" -> "Make the image again, or install Quayside again.";
            case "process" -> "Look at the last lines; an update of QEMU often helps.";
            case "kernel", "initramfs" ->
                "Give the VM more memory, or close other programs: a machine that is very busy may take longer than "
                        + limit.toSeconds() + " s.";
            case "data" ->
                "Its disk may be damaged. Restore a backup or a snapshot, or reset the VM, which makes a new disk.";
            case "containerd", "dockerd", "engine" ->
                "The engine itself does not start. When its disk is full, make it larger in the VM's settings; the"
                        + " last lines say more.";
            default -> "Start it again; if it fails again, the last lines help to find out why.";
        };
    }
}
