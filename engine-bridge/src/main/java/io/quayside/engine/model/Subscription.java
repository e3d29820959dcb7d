package io.quayside.engine.model;

/// Something that goes on until it is closed. Closing is idempotent, never blocks for long and never throws; once it
/// has returned, nothing more is delivered.
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
