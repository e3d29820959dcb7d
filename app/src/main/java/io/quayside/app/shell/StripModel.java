package io.quayside.app.shell;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What the strip says of the engine: which, where, and how it is known to be well. UI thread only.
public final class StripModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CurrentEngine current;
    private final Texts texts;
    private final InstantSource clock;
    private final ZoneId zone;

    public StripModel(CurrentEngine current, Texts texts, InstantSource clock, ZoneId zone) {
        this.current = current;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    public enum Condition {
        /// There is no engine.
        NONE,
        CONNECTING,
        CONNECTED,
        LOST
    }

    /// @param name which engine: "Docker 20.10.24", the candidate's name until it has answered
    /// @param place where: its address
    /// @param health how it is known to be well, or since when it is not
    /// @param reason why it cannot be asked, in a sentence; empty otherwise
    /// @param advice what to do about that; may be empty
    /// @param nextTry when Quayside tries again by itself; empty unless lost
    public record Words(
            Condition condition,
            String name,
            String place,
            String health,
            String reason,
            String advice,
            String nextTry) {}

    /// As things are at this moment.
    public Words words() {
        var engine = current.engine();
        if (engine == null) {
            return new Words(Condition.NONE, texts.get("shell.engine.none"), "", "", "", "", "");
        }
        var candidate = engine.candidate();
        var place = candidate.endpoint().url();
        return switch (current.view().connection()) {
            case ConnectionState.Connecting it ->
                plain(Condition.CONNECTING, name(candidate, null), place, texts.get("shell.engine.connecting"));
            case ConnectionState.Connected it ->
                plain(Condition.CONNECTED, name(candidate, it.info()), place, health(it, engine.lastHeard()));
            case ConnectionState.Lost it -> lost(candidate, it);
            case ConnectionState.Closed it ->
                plain(Condition.NONE, name(candidate, null), place, texts.get("shell.engine.closed"));
        };
    }

    private static Words plain(Condition condition, String name, String place, String health) {
        return new Words(condition, name, place, health, "", "", "");
    }

    private Words lost(Candidate candidate, ConnectionState.Lost lost) {
        var since = texts.get(lost.last() == null ? "shell.engine.never" : "shell.engine.lost", time(lost.since()));
        var wait = Duration.between(clock.instant(), lost.nextTry()).toSeconds();
        var nextTry = wait > 0 ? texts.get("shell.engine.next-try", wait) : texts.get("shell.engine.trying");
        return new Words(
                Condition.LOST,
                name(candidate, lost.last()),
                candidate.endpoint().url(),
                since,
                sentence(lost.why()),
                lost.why().advice(),
                nextTry);
    }

    private String health(ConnectionState.Connected state, @Nullable Instant heard) {
        var open = texts.get("shell.engine.connected", time(state.since()));
        if (heard == null) {
            return open;
        }
        return open + " · " + texts.get("shell.engine.heard", ago(Duration.between(heard, clock.instant())));
    }

    private String ago(Duration time) {
        if (time.toSeconds() < 5) {
            return texts.get("shell.ago.now");
        }
        if (time.toSeconds() < 60) {
            // In steps of five: nobody needs a number that changes every second all day long.
            return texts.get("shell.ago.seconds", time.toSeconds() / 5 * 5);
        }
        return time.toMinutes() < 60
                ? texts.get("shell.ago.minutes", time.toMinutes())
                : texts.get("shell.ago.hours", time.toHours());
    }

    private String name(Candidate candidate, @Nullable EngineInfo info) {
        if (info == null) {
            return candidate.name();
        }
        var kind = switch (info.kind()) {
            case DOCKER -> "Docker";
            case PODMAN -> "Podman";
            case OTHER -> texts.get("shell.engine.other");
        };
        return kind + " " + info.version();
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String sentence(EngineException why) {
        return String.valueOf(why.getMessage());
    }
}
