package io.quayside.engine.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what a session says.
public final class Recording implements SessionListener {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<SessionEnd> ends = new CopyOnWriteArrayList<>();

    @Override
    public void output(byte[] bytes, boolean error) {
        (error ? err : out).writeBytes(bytes);
    }

    @Override
    public void ended(SessionEnd end) {
        ends.add(end);
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    public List<SessionEnd> ends() {
        return ends;
    }
}
