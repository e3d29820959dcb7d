package io.quayside.engine.docker;

import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerDetails.NetworkDetails;
import io.quayside.engine.model.HealthLog;
import io.quayside.engine.model.UsageLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads everything that an inspection tells of a container.
final class Inspection {
    private static final double NANOS = 1e9;
    /// The kernel's, in microseconds.
    private static final long USUAL_PERIOD = 100_000;

    private Inspection() {}

    /// @param text the engine's answer
    static ContainerDetails details(String text) {
        var answer = Json.read(text);
        var state = answer.get("State");
        var config = answer.get("Config");
        var host = answer.get("HostConfig");
        return new ContainerDetails(
                Containers.inspected(answer),
                command(answer),
                config.text("WorkingDir"),
                config.text("User"),
                config.text("Hostname"),
                config.flag("Tty"),
                host.flag("Privileged"),
                host.flag("AutoRemove"),
                state.flag("OOMKilled"),
                (int) state.number("Pid"),
                (int) answer.number("RestartCount"),
                (int) state.number("ExitCode"),
                Times.instant(state.text("StartedAt")),
                Times.instant(state.text("FinishedAt")),
                state.text("Error"),
                config.texts("Env"),
                restartPolicy(host.get("RestartPolicy")),
                host.get("LogConfig").text("Type"),
                networks(answer.get("NetworkSettings")),
                health(answer, config),
                limits(host),
                text);
    }

    private static List<String> command(Json answer) {
        var command = new ArrayList<String>();
        command.add(answer.text("Path"));
        command.addAll(answer.texts("Args"));
        return command;
    }

    private static String restartPolicy(Json policy) {
        var name = policy.text("Name");
        var tries = policy.number("MaximumRetryCount");
        if (name.isEmpty()) {
            return "no";
        }
        return tries > 0 ? name + ":" + tries : name;
    }

    private static List<NetworkDetails> networks(Json settings) {
        return settings.fields("Networks").entrySet().stream()
                .map(entry -> network(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(NetworkDetails::network))
                .toList();
    }

    private static NetworkDetails network(String name, Json network) {
        return new NetworkDetails(
                name,
                network.text("NetworkID"),
                network.text("IPAddress"),
                network.text("Gateway"),
                network.text("MacAddress"),
                network.texts("Aliases"));
    }

    // Podman's own name for it is "Healthcheck".
    private static HealthLog health(Json answer, Json config) {
        var state = answer.get("State");
        var health = state.get(state.has("Health") ? "Health" : "Healthcheck");
        return new HealthLog(
                Containers.health(health.text("Status")),
                (int) health.number("FailingStreak"),
                config.get("Healthcheck").texts("Test"),
                health.items("Log").stream()
                        .map(entry -> new HealthLog.Check(
                                Times.instant(entry.text("Start")),
                                Times.instant(entry.text("End")),
                                (int) entry.number("ExitCode"),
                                entry.text("Output")))
                        .toList());
    }

    private static UsageLimits limits(Json host) {
        var nanos = host.number("NanoCpus");
        var quota = host.number("CpuQuota");
        var period = host.number("CpuPeriod");
        var cpus = nanos > 0 ? nanos / NANOS : quota > 0 ? quota / (double) (period > 0 ? period : USUAL_PERIOD) : 0;
        return new UsageLimits(Math.max(0, host.number("Memory")), cpus, Math.max(0, host.number("PidsLimit")));
    }
}
