package io.quayside.engine;

import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.terminal.ExecSpec;
import io.quayside.engine.terminal.SessionEnd;
import io.quayside.engine.terminal.SessionListener;
import io.quayside.engine.terminal.TerminalSession;
import io.quayside.engine.terminal.TerminalSize;
import io.quayside.engine.terminal.Terminals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// Every kind of answer that goes on, opened and read by the calling thread until it ends.
enum OpenStreams {
    EVENTS {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            try (var events = api.events(api.timeConnected())) {
                while (events.next() != null) {
                    // What happens does not matter here.
                }
            }
        }
    },
    LOGS {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            try (var log = api.log(container.id(), true, 10, null)) {
                read(log.body());
            }
        }
    },
    STATS {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            try (var stats = api.statsStream(container.id())) {
                while (stats.next() != null) {
                    // The numbers do not matter here.
                }
            }
        }
    },
    PULL {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            api.run(new PullImage(ImageName.parse("localhost:9/x:1")), sign -> {});
        }
    },
    PUSH {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            api.run(new PushImage(ImageName.parse("localhost:9/x:1")), sign -> {});
        }
    },
    BUILD {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            api.run(new BuildImage(BuildSpec.of(context)), sign -> {});
        }
    },
    EXEC {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            // Not closed: that would wait for the end of the program, which comes after that of its stream.
            await(new Terminals(() -> api).exec(container, ExecSpec.of("cat").in(TerminalSize.USUAL), new Deaf()));
        }
    },
    ATTACH {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            try (var terminals = new Terminals(() -> api)) {
                await(terminals.attach(container, TerminalSize.USUAL, new Deaf()));
            }
        }
    },
    WAIT {
        @Override
        void run(DockerApi api, ContainerRef container, Path context) {
            api.run(new WaitContainer(container), sign -> {});
        }
    };

    /// Until it ends, or the thread is interrupted.
    abstract void run(DockerApi api, ContainerRef container, Path context);

    private static void await(TerminalSession session) {
        try (session) {
            session.awaitEnd(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            // As it should be.
        }
    }

    private static void read(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deaf implements SessionListener {
        @Override
        public void output(byte[] bytes, boolean error) {}

        @Override
        public void ended(SessionEnd end) {}
    }
}
