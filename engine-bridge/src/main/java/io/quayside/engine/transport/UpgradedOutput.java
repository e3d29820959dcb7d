package io.quayside.engine.transport;

import java.io.OutputStream;

/// What is written goes out at once; closing ends only this direction.
final class UpgradedOutput extends OutputStream {
    private final Connection connection;

    UpgradedOutput(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        connection.talk(() -> {
            connection.out().write(bytes, offset, length);
            return true;
        });
    }

    @Override
    public void close() {
        connection.talk(() -> {
            connection.finishOutput();
            return true;
        });
    }
}
