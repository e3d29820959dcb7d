package io.quayside.engine.docker;

import io.quayside.engine.model.ShellWord;
import io.quayside.engine.spec.HealthCheck;
import io.quayside.engine.spec.Lifecycle;
import io.quayside.engine.spec.Logging;
import io.quayside.engine.spec.ProcessSpec;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Variable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads from inspections how a container would have to be run to become what it is: what it has from its image or from
/// the engine is left out.
///
/// @param container its inspection
/// @param image its image's inspection; says nothing when the image is gone
/// @param engine what the engine says of itself
/// @param macs how MAC addresses that somebody chose are told from others
record SpecReading(Json container, Json image, Json engine, ChosenMac macs) {
    private static final String USUAL_STOP_SIGNAL = "SIGTERM";
    private static final String SHELL = "CMD-SHELL";
    private static final String NO_CHECK = "NONE";

    RunSpec read() {
        var host = container.get("HostConfig");
        var started = process();
        return RunSpec.of(config().text("Image"))
                .with(it -> it.name(name())
                        .command(started.command())
                        .environment(environment())
                        .labels(labels())
                        .process(ignored -> started.process())
                        .lifecycle(ignored -> lifecycle(host))
                        .networking(ignored -> new NetworkingReading(container, image, engine, macs).read())
                        .storage(ignored -> new StorageReading(container, image).read())
                        .limits(ignored -> LimitsReading.limits(host))
                        .devices(ignored -> IsolationReading.devices(host))
                        .privileges(ignored -> IsolationReading.privileges(host))
                        .namespaces(ignored -> IsolationReading.namespaces(host, engine))
                        .health(ignored -> health())
                        .logging(ignored -> logging(host.get("LogConfig"))))
                .with(it -> {
                    host.words("Annotations").forEach(it::annotation);
                    return it;
                });
    }

    private Json config() {
        return container.get("Config");
    }

    private Json ofImage() {
        return image.get("Config");
    }

    private String name() {
        var name = container.text("Name");
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private record Started(ProcessSpec process, List<String> command) {}

    private Started process() {
        var entrypoint = config().texts("Entrypoint");
        var command = config().texts("Cmd");
        @Nullable String word = null;
        if (entrypoint.equals(ofImage().texts("Entrypoint"))) {
            command = command.equals(ofImage().texts("Cmd")) ? List.of() : command;
        } else if (entrypoint.isEmpty()) {
            word = "";
        } else {
            // The flag takes one word; the others go before the command.
            word = entrypoint.getFirst();
            var all = new ArrayList<>(entrypoint.subList(1, entrypoint.size()));
            all.addAll(command);
            command = all;
        }
        var process = new ProcessSpec(
                word,
                differing("WorkingDir"),
                differing("User"),
                container.get("HostConfig").texts("GroupAdd"),
                config().flag("Tty"),
                config().flag("OpenStdin"));
        return new Started(process, command);
    }

    private String differing(String field) {
        var own = config().text(field);
        return own.equals(ofImage().text(field)) ? "" : own;
    }

    private List<Variable> environment() {
        var inherited = new HashSet<>(ofImage().texts("Env"));
        var own = new ArrayList<Variable>();
        var names = new HashSet<String>();
        for (var entry : config().texts("Env")) {
            var equals = entry.indexOf('=');
            names.add(equals < 0 ? entry : entry.substring(0, equals));
            if (!inherited.contains(entry)) {
                own.add(
                        equals < 0
                                ? new Variable(entry, null)
                                : new Variable(entry.substring(0, equals), entry.substring(equals + 1)));
            }
        }
        ofImage().texts("Env").stream()
                .map(entry -> entry.substring(0, Math.max(0, entry.indexOf('='))))
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .forEach(name -> own.add(new Variable(name, null)));
        return own;
    }

    private Map<String, String> labels() {
        var inherited = ofImage().words("Labels");
        var own = new LinkedHashMap<String, String>();
        new TreeMap<>(config().words("Labels")).forEach((key, value) -> {
            if (!value.equals(inherited.get(key))) {
                own.put(key, value);
            }
        });
        return own;
    }

    private Lifecycle lifecycle(Json host) {
        var policy = host.get("RestartPolicy");
        var name = policy.text("Name");
        var signal = differing("StopSignal");
        return new Lifecycle(
                new RestartPolicy(name.isEmpty() ? "no" : name, (int) policy.number("MaximumRetryCount")),
                host.flag("AutoRemove"),
                host.has("Init") ? Boolean.valueOf(host.flag("Init")) : null,
                signal.equals(USUAL_STOP_SIGNAL) && ofImage().text("StopSignal").isEmpty() ? "" : signal,
                config().has("StopTimeout") ? Integer.valueOf((int) config().number("StopTimeout")) : null);
    }

    private HealthCheck health() {
        var check = config().get("Healthcheck");
        var inherited = ofImage().get("Healthcheck");
        var test = check.texts("Test");
        if (!test.isEmpty() && test.getFirst().equals(NO_CHECK)) {
            return HealthCheck.OF_IMAGE.withDisabled(!inherited.texts("Test").equals(test));
        }
        var retries = check.number("Retries") == inherited.number("Retries") ? 0 : check.number("Retries");
        return new HealthCheck(
                false,
                test.equals(inherited.texts("Test")) ? "" : healthCommand(test),
                duration(check, inherited, "Interval"),
                duration(check, inherited, "Timeout"),
                duration(check, inherited, "StartPeriod"),
                duration(check, inherited, "StartInterval"),
                (int) retries);
    }

    // The flag takes a line for the shell; what was given as words becomes one.
    private static String healthCommand(List<String> test) {
        if (test.size() < 2) {
            return "";
        }
        if (test.getFirst().equals(SHELL)) {
            return test.get(1);
        }
        return String.join(
                " ",
                test.subList(1, test.size()).stream()
                        .map(word -> new ShellWord(word).inQuotes())
                        .toList());
    }

    private static Duration duration(Json check, Json inherited, String field) {
        var nanos = check.number(field);
        return nanos == inherited.number(field) ? Duration.ZERO : Duration.ofNanos(nanos);
    }

    private Logging logging(Json log) {
        var driver = log.text("Type");
        var options = new HashMap<>(log.words("Config"));
        var usual = driver.equals(engine.text("LoggingDriver"));
        return new Logging(usual ? "" : driver, driver.equals("none") ? Map.of() : new TreeMap<>(options));
    }
}
