package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BodyPropertyTest {
    private static final String NEXT = "HTTP/1.1 200 OK\r\n";

    @Property(tries = 300)
    void aChunkedBodyIsReadWhateverTheChunksAndHoweverTheyArrive(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 40) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 50) int piece,
            @ForAll @IntRange(min = 1, max = 50) int want,
            @ForAll boolean extras)
            throws IOException {
        var content = content(sizes.stream().mapToInt(Integer::intValue).sum());
        var wire = new ByteArrayOutputStream();
        wire.writeBytes(chunked(content, sizes, extras));
        wire.writeBytes(ascii(NEXT));

        var connection = new ConnectionInput(new Pieces(wire.toByteArray(), piece));
        var body = new ChunkedBody(connection);

        assertThat(readAll(body, want)).isEqualTo(content);
        assertThat(body.ended()).isTrue();
        assertThat(new String(connection.readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo(NEXT);
    }

    @Property(tries = 200)
    void aChunkedBodyThatBreaksOffAnywhereIsAnError(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 40) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 99) int percent) {
        var content = content(sizes.stream().mapToInt(Integer::intValue).sum());
        var whole = chunked(content, sizes, false);
        var wire = Arrays.copyOf(whole, (whole.length - 1) * percent / 100);

        assertThatThrownBy(() -> readAll(new ChunkedBody(new ConnectionInput(new Pieces(wire, 7))), 16))
                .isInstanceOf(EOFException.class);
    }

    @Property(tries = 200)
    void aBodyWithALengthEndsThereAndNoEarlier(
            @ForAll @IntRange(min = 0, max = 300) int length,
            @ForAll @IntRange(min = 0, max = 300) int present,
            @ForAll @IntRange(min = 1, max = 50) int piece)
            throws IOException {
        var content = content(present);
        var body = new Body.Fixed(new Pieces(content, piece), length);

        if (present < length) {
            assertThatThrownBy(() -> readAll(body, 16)).isInstanceOf(EOFException.class);
        } else {
            assertThat(readAll(body, 16)).isEqualTo(Arrays.copyOf(content, length));
            assertThat(body.ended()).isTrue();
        }
    }

    @Property(tries = 100)
    void aHeadIsReadHoweverItArrives(@ForAll @IntRange(min = 1, max = 60) int piece) throws IOException {
        var wire =
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nApi-Version: 1.41\r\nX: a\r\nx:b\r\n\r\nrest";
        var in = new Pieces(ascii(wire), piece);

        var head = ResponseHead.read(in);

        assertThat(head.status()).isEqualTo(404);
        assertThat(head.first("api-version")).isEqualTo("1.41");
        assertThat(head.headers().get("X")).containsExactly("a", "b");
        assertThat(in.readAllBytes()).isEqualTo(ascii("rest"));
    }

    private static byte[] chunked(byte[] content, List<Integer> sizes, boolean extras) {
        var wire = new ByteArrayOutputStream();
        int at = 0;
        for (int size : sizes) {
            wire.writeBytes(ascii(Integer.toHexString(size) + (extras ? ";name=value" : "") + "\r\n"));
            wire.write(content, at, size);
            wire.writeBytes(ascii("\r\n"));
            at += size;
        }
        wire.writeBytes(ascii(extras ? "0\r\nTrailer: x\r\n\r\n" : "0\r\n\r\n"));
        return wire.toByteArray();
    }

    private static byte[] readAll(InputStream body, int want) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] buffer = new byte[want];
        for (int count = body.read(buffer, 0, want); count >= 0; count = body.read(buffer, 0, want)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            // Line ends and digits among them, as in a chunk's frame.
            content[i] = (byte) "0\r\n1a".charAt(i % 5);
        }
        return content;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Gives so many bytes at a time, as a socket may.
    private static final class Pieces extends ByteArrayInputStream {
        private final int piece;

        Pieces(byte[] bytes, int piece) {
            super(bytes);
            this.piece = piece;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, piece));
        }
    }
}
