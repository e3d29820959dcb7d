package io.quayside.engine;

import io.quayside.engine.docker.EngineEvent;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.LivePicture;
import io.quayside.engine.log.LogEngine;
import io.quayside.engine.log.LogFolder;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogRequest;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.log.TailThreads;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Subscription;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a tail needs of a watched engine: the picture says how its containers are, the API hands out their logs.
final class EngineLogs implements LogEngine, AutoCloseable {
    private static final Map<String, LogNote.Kind> MARKED = Map.of(
            "oom", LogNote.Kind.OUT_OF_MEMORY,
            "health_status: healthy", LogNote.Kind.HEALTHY,
            "health_status: unhealthy", LogNote.Kind.UNHEALTHY);

    private static final Set<String> ENDS = Set.of("die", "died");
    private static final Pattern CODE = Pattern.compile("-?\\d{1,9}");

    private final LivePicture picture;
    private final List<LogTail> tails = new CopyOnWriteArrayList<>();
    private final TailThreads threads = new TailThreads();
    private @Nullable LogFolder folder;

    EngineLogs(LivePicture picture) {
        this.picture = picture;
        // What a crash has left on disk goes even if nobody looks at a log.
        Thread.ofVirtual().name("log folder").start(this::folder);
    }

    /// @param containers ids
    LogTail tail(List<String> containers, LogOptions options) {
        LogTail tail = LogTail.open(this, containers, options, folder(), threads);
        tails.removeIf(LogTail::isClosed);
        tails.add(tail);
        return tail;
    }

    private synchronized LogFolder folder() {
        if (folder == null) {
            folder = new LogFolder(LogFolder.usualPlace());
        }
        return folder;
    }

    @Override
    public Optional<Container> container(String id) {
        return picture.view().snapshot().container(id);
    }

    @Override
    public boolean isConnected() {
        return picture.view().connection() instanceof ConnectionState.Connected;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return picture.subscribe(view -> listener.run());
    }

    @Override
    public Subscription onHappening(Consumer<Happening> listener) {
        return picture.onEvent(event -> {
            var note = event.type().equals("container") ? note(event) : null;
            if (note != null) {
                listener.accept(new Happening(event.actorId(), note, event.timeNanos()));
            }
        });
    }

    private static @Nullable LogNote note(EngineEvent event) {
        if (ENDS.contains(event.action())) {
            return exited(event.attributes());
        }
        var kind = MARKED.get(event.action());
        return kind == null ? null : LogNote.of(kind);
    }

    /// Podman has a name of its own for the code.
    private static LogNote exited(Map<String, String> attributes) {
        String code = attributes.getOrDefault("exitCode", attributes.getOrDefault("containerExitCode", ""));
        return LogNote.exited(
                CODE.matcher(code).matches() ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty());
    }

    @Override
    public EngineKind kind() {
        return picture.api().info().kind();
    }

    @Override
    public boolean hasTerminal(String id) {
        return picture.api().inspectContainer(id).tty();
    }

    @Override
    public Answer open(LogRequest request) {
        var answer =
                picture.api().log(request.container(), request.follow(), request.tailOrNull(), request.sinceSeconds());
        return new Answer() {
            @Override
            public InputStream body() {
                return answer.body();
            }

            @Override
            public @Nullable Instant date() {
                return answer.date();
            }

            @Override
            public void close() {
                answer.close();
            }
        };
    }

    /// Closes all tails and deletes what lies on disk.
    @Override
    public synchronized void close() {
        tails.forEach(LogTail::close);
        if (folder != null) {
            folder.close();
        }
    }
}
