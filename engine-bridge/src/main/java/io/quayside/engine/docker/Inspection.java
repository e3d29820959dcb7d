package io.quayside.engine.docker;

import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerDetails.NetworkDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads everything that an inspection tells of a container.
final class Inspection {
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
                Times.instant(state.text("StartedAt")),
                Times.instant(state.text("FinishedAt")),
                state.text("Error"),
                config.texts("Env"),
                restartPolicy(host.get("RestartPolicy")),
                host.get("LogConfig").text("Type"),
                networks(answer.get("NetworkSettings")),
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
}
