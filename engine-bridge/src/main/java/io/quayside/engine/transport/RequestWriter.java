package io.quayside.engine.transport;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Writes requests: a body of bytes with its length, a stream in chunks, an upgrade with the words that docker uses.
final class RequestWriter {
    private static final int CHUNK = 16 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final String host;

    RequestWriter(String host) {
        this.host = host;
    }

    /// Writes a request with all of its body.
    void write(Request request, boolean upgrade, OutputStream out) throws IOException {
        write(request, upgrade, false, out);
    }

    /// Writes the head of a request whose body follows in chunks.
    void announce(Request request, OutputStream out) throws IOException {
        write(request, false, true, out);
    }

    private void write(Request request, boolean upgrade, boolean chunksFollow, OutputStream out) throws IOException {
        byte[] bytes = request.bodyBytes();
        InputStream stream = request.body();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", host);
        headers.put("User-Agent", "Quayside");
        if (upgrade) {
            headers.put("Connection", "Upgrade");
            headers.put("Upgrade", "tcp");
        }
        if (bytes != null) {
            headers.put("Content-Length", Integer.toString(bytes.length));
        } else if (stream != null || chunksFollow) {
            headers.put("Transfer-Encoding", "chunked");
        } else if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            headers.put("Content-Length", "0");
        }
        var head = new ByteArrayOutputStream(512);
        head.writeBytes(head(request, headers));
        if (bytes != null) {
            head.writeBytes(bytes);
        }
        out.write(head.toByteArray());
        if (bytes == null && stream != null) {
            chunks(stream, out);
        }
        out.flush();
    }

    private static byte[] head(Request request, Map<String, String> own) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.putAll(own);
        var text = new StringBuilder(clean(request.method() + " " + request.path())).append(" HTTP/1.1\r\n");
        for (var header : headers.entrySet()) {
            text.append(clean(header.getKey()))
                    .append(": ")
                    .append(clean(header.getValue()))
                    .append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A line break in a name would let it add headers or requests of its own.
    private static String clean(String text) throws IOException {
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new ProtocolException("a request may not hold line breaks");
        }
        return text;
    }

    private static void chunks(InputStream stream, OutputStream out) throws IOException {
        byte[] buffer = new byte[CHUNK];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            if (count > 0) {
                out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(buffer, 0, count);
                out.write(LINE_END);
            }
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
