package io.quayside.app.logs.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The addresses in a line: those that stand in its text, and those that a terminal's control sequence `OSC 8` hides
/// behind other words. Nothing but `http` and `https` leads anywhere. One use.
final class Links {
    private static final byte[] COMMAND = {0x1b, ']', '8', ';'};
    private static final int MOST = 64;
    private static final int LONGEST = 2_048;

    private final List<StyledText.Link> found = new ArrayList<>();
    private String open = "";
    private int openStart;

    /// Whether the control sequence begins or ends a link.
    static boolean isLink(byte[] bytes, int at, int end) {
        for (int i = 0; i < COMMAND.length; i++) {
            if (at + i >= end || bytes[at + i] != COMMAND[i]) {
                return false;
            }
        }
        return true;
    }

    /// @param place how long the text before it is
    void command(byte[] bytes, int at, int end, int place) {
        close(place);
        int from = at + COMMAND.length;
        while (from < end && bytes[from] != ';') {
            from++;
        }
        int to = end;
        while (to > from && (bytes[to - 1] == 0x07 || bytes[to - 1] == '\\' || bytes[to - 1] == 0x1b)) {
            to--;
        }
        String address = from + 1 < to && to - from <= LONGEST
                ? new String(bytes, from + 1, to - from - 1, StandardCharsets.UTF_8)
                : "";
        open = leadsSomewhere(address) ? address : "";
        openStart = place;
    }

    /// All of them, in order.
    List<StyledText.Link> in(String text) {
        close(text.length());
        int at = text.indexOf("://");
        while (at >= 0 && found.size() < MOST) {
            int start = text.startsWith("https", at - 5) ? at - 5 : text.startsWith("http", at - 4) ? at - 4 : -1;
            int end = endOfAddress(text, at + 3);
            if (start >= 0 && end > at + 3 && found.stream().noneMatch(it -> it.start() < end && it.end() > start)) {
                found.add(new StyledText.Link(start, end, text.substring(start, end)));
            }
            at = text.indexOf("://", Math.max(end, at + 3));
        }
        found.sort(Comparator.comparingInt(StyledText.Link::start));
        return found;
    }

    private void close(int place) {
        if (!open.isEmpty() && place > openStart && found.size() < MOST) {
            found.add(new StyledText.Link(openStart, place, open));
        }
        open = "";
    }

    private static boolean leadsSomewhere(String address) {
        return (address.startsWith("http://") || address.startsWith("https://"))
                && address.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    private static int endOfAddress(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && isOfAddress(text.charAt(end))) {
            end++;
        }
        // What ends a sentence is no part of the address in it.
        while (end > from && ".,;:!?)]}'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isOfAddress(char c) {
        return c > 0x20 && c < 0x7f && "\"<>`\\^{}|".indexOf(c) < 0;
    }
}
