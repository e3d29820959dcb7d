package io.quayside.engine.transport;

import java.io.Closeable;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends things whose failures change nothing any more.
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    interface Work {
        void run() throws IOException;
    }

    static void quietly(Closeable closeable) {
        ignoring(closeable::close);
    }

    static void ignoring(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            LOG.debug("At the end of a conversation", e);
        }
    }
}
