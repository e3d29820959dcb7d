package io.quayside.engine.transport;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/// HTTP/1.1 to one engine, over whatever channel its endpoint has. Thread-safe; calls block and are made for virtual
/// threads: an interrupt ends them within milliseconds, before and after the engine has answered.
///
/// Failures are [io.quayside.engine.model.EngineException]s, those of reading a body too; a status other than 2xx
/// is not a failure here. A response must be closed unless its body was read to the end; closing it, from any thread,
/// ends a
/// read in it. Paths are sent as they are: percent-encoding is the caller's.
public interface EngineHttp extends DockerHttpClient {
    /// As [#execute(Request, Duration)], without a bound once connected: for streams.
    @Override
    Response execute(Request request);

    /// @param deadline until the answer's head has arrived and, unless the caller reads on, for every further read; an
    ///     engine that stays silent longer ends in `Unreachable(SILENT)`
    Response execute(Request request, Duration deadline);

    /// As [#execute(Request, Duration)] until the answer's head has arrived; the body then goes on without a bound: for
    /// streams.
    Response stream(Request request, Duration deadline);

    /// Sends a body that is made while it goes out, in chunks; an answer that goes on without a bound, as with
    /// [#stream].
    ///
    /// @param deadline how long the engine may take nothing, or stay silent after the last byte
    Response upload(Request request, Content content, Duration deadline);

    /// Asks the engine to turn the connection into a stream in both directions (attach, exec).
    ///
    /// @param deadline as in [#execute(Request, Duration)], until the engine has answered; unbounded from then on
    Upgraded upgrade(Request request, Duration deadline);

    /// Ends everything under way.
    @Override
    void close();

    /// The body of a request, made piece by piece so that it never lies in memory as a whole.
    @FunctionalInterface
    interface Content {
        /// Writes all of it, on the caller's thread. Where the engine wants no more, `out` fails with an `IOException`,
        /// which is to be passed on.
        void writeTo(OutputStream out) throws IOException;
    }

    /// An answer to a request for an upgrade. Where the engine refused, the body holds its words.
    interface Upgraded extends Response {
        boolean isUpgraded();

        /// What goes to the engine, unbuffered; closing it tells the engine that nothing more will come, and the body
        /// goes on. Only when upgraded.
        OutputStream output();
    }
}
