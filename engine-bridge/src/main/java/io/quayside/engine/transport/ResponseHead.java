package io.quayside.engine.transport;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Status and headers of an answer (RFC 9112).
///
/// @param persistent whether the connection may be used again after this answer
/// @param headers by name, whatever its case; values in their order
record ResponseHead(int status, boolean persistent, Map<String, List<String>> headers) {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int FIRST_FINAL = 200;
    private static final int SWITCHING = 101;

    /// Reads up to the empty line; leaves out interim answers (`100 Continue`).
    static ResponseHead read(InputStream in) throws IOException {
        var head = readOne(in);
        while (head.status < FIRST_FINAL && head.status != SWITCHING) {
            head = readOne(in);
        }
        return head;
    }

    private static ResponseHead readOne(InputStream in) throws IOException {
        String statusLine = line(in, true);
        String[] parts = statusLine.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("[1-9][0-9]{2}")) {
            throw new NotHttpException("it began with \"" + printable(statusLine) + "\"");
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        int count = 0;
        for (String line = line(in, false); !line.isEmpty(); line = line(in, false)) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++count > MOST_HEADERS) {
                throw new ProtocolException("a header is malformed: \"" + printable(line) + "\"");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var head = new ResponseHead(Integer.parseInt(parts[1]), true, Collections.unmodifiableMap(headers));
        boolean persistent = parts[0].equals("HTTP/1.1") && !head.says("Connection", "close");
        return new ResponseHead(head.status, persistent, head.headers);
    }

    @Nullable
    String first(String name) {
        var values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    boolean says(String name, String word) {
        return headers.getOrDefault(name, List.of()).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
    }

    /// One line without its end.
    ///
    /// @param first whether the end of the stream may come here: nothing was answered at all
    static String line(InputStream in, boolean first) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw first && line.size() == 0
                        ? new EOFException("it closed the connection without an answer")
                        : new EOFException("it closed the connection in the middle of an answer");
            }
            if (line.size() >= LONGEST_LINE) {
                throw new NotHttpException("a line of its answer has no end");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String printable(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return start.replaceAll("[^ -~…]", "?");
    }
}
