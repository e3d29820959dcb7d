package io.quayside.app.containers.events;

import io.quayside.app.i18n.Texts;
import io.quayside.engine.log.text.SecretMask;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.why.SignalNames;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in words what has happened to a container.
final class EventWords {
    private static final String HEALTH = "health_status";
    private static final String EXEC_START = "exec_start";
    private static final String EXEC_CREATE = "exec_create";
    private static final int SIGNALS_ABOVE = 128;

    /// What can be said without more than the engine's word.
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("create", "create"),
            Map.entry("start", "start"),
            Map.entry("stop", "stop"),
            Map.entry("restart", "restart"),
            Map.entry("pause", "pause"),
            Map.entry("unpause", "unpause"),
            Map.entry("oom", "oom"),
            Map.entry("destroy", "removed"),
            Map.entry("remove", "removed"),
            Map.entry("attach", "attach"),
            Map.entry("detach", "detach"),
            Map.entry("update", "update"),
            Map.entry("commit", "commit"),
            Map.entry("copy", "copy"),
            Map.entry("archive-path", "read"),
            Map.entry("extract-to-dir", "write"),
            Map.entry("export", "export"),
            Map.entry("top", "top"),
            Map.entry("resize", "resize"),
            Map.entry("exec", "exec.unnamed"),
            Map.entry("exec_died", "exec-ended"),
            Map.entry("init", "init"),
            Map.entry("cleanup", "cleanup"));

    private final Texts texts;

    EventWords(Texts texts) {
        this.texts = texts;
    }

    /// What kind of news it is.
    enum Tone {
        GOOD,
        BAD,
        NEUTRAL
    }

    /// "Ended with exit code 137 (SIGKILL)"
    String of(ContainerEvent event) {
        var action = event.action();
        if (action.startsWith(HEALTH)) {
            return health(event);
        }
        if (action.startsWith(EXEC_CREATE)) {
            return texts.get("containers.event.exec-create", command(action));
        }
        if (action.startsWith(EXEC_START)) {
            return texts.get("containers.event.exec", command(action));
        }
        return switch (action) {
            case "die" -> ended(event.attributes().getOrDefault("exitCode", ""));
            case "kill" -> signal(event.attributes().getOrDefault("signal", ""));
            case "exec_die" -> execEnded(event.attributes().getOrDefault("exitCode", ""));
            case "rename" -> renamed(event.attributes());
            default -> {
                var key = PLAIN.get(action);
                yield key == null ? action : texts.get("containers.event." + key);
            }
        };
    }

    static Tone tone(ContainerEvent event) {
        var action = event.action();
        var code = event.attributes().getOrDefault("exitCode", "0");
        if (action.equals("oom")
                || (action.equals("die") && !code.equals("0"))
                || status(event).equals("unhealthy")) {
            return Tone.BAD;
        }
        return action.equals("start")
                        || action.equals("unpause")
                        || status(event).equals("healthy")
                ? Tone.GOOD
                : Tone.NEUTRAL;
    }

    /// Everything that the engine said, line by line, with what looks like a secret masked.
    static String raw(ContainerEvent event) {
        return "time = " + event.time() + "\naction = " + SecretMask.mask(event.action()) + "\n"
                + event.attributes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> SecretMask.mask(it.getKey() + " = " + it.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String health(ContainerEvent event) {
        return switch (status(event)) {
            case "healthy" -> texts.get("containers.event.healthy");
            case "unhealthy" -> texts.get("containers.event.unhealthy");
            case "" -> texts.get("containers.event.health");
            default -> texts.get("containers.event.health-is", status(event));
        };
    }

    // Docker's action tells it, Podman's attributes do.
    private static String status(ContainerEvent event) {
        if (!event.action().startsWith(HEALTH)) {
            return "";
        }
        var colon = event.action().indexOf(':');
        return colon < 0
                ? event.attributes().getOrDefault(HEALTH, "")
                : event.action().substring(colon + 1).strip();
    }

    private String ended(String code) {
        if (code.equals("0")) {
            return texts.get("containers.event.finished");
        }
        var number = number(code);
        if (number < 0) {
            return texts.get("containers.event.ended");
        }
        return SignalNames.isSignal(number - SIGNALS_ABOVE)
                ? texts.get("containers.event.failed.signal", code, SignalNames.of(number - SIGNALS_ABOVE))
                : texts.get("containers.event.failed", code);
    }

    private String signal(String signal) {
        var name = number(signal) > 0 ? SignalNames.of(number(signal)) : signal;
        return name.isEmpty() ? texts.get("containers.event.kill") : texts.get("containers.event.kill.signal", name);
    }

    private String execEnded(String code) {
        return code.isEmpty()
                ? texts.get("containers.event.exec-ended")
                : texts.get("containers.event.exec-ended.code", code);
    }

    private String renamed(Map<String, String> attributes) {
        var before = attributes.getOrDefault("oldName", "").replaceFirst("^/", "");
        var now = attributes.getOrDefault("name", "");
        return before.isEmpty()
                ? texts.get("containers.event.rename.to", now)
                : texts.get("containers.event.rename", before, now);
    }

    private static String command(String action) {
        var colon = action.indexOf(':');
        return colon < 0 ? "" : SecretMask.mask(action.substring(colon + 1).strip());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
