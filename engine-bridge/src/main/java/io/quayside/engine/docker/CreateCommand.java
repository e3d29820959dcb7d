package io.quayside.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.InternetProtocol;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Volume;
import com.github.dockerjava.core.DockerClientImpl;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.RunSpec;
import io.quayside.engine.action.RunSpec.PublishedPort;
import io.quayside.engine.action.RunSpec.VolumeMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes a container by docker-java's command, with the words that `docker run` sends for the same flags.
final class CreateCommand {
    private final DockerClient client;

    CreateCommand(AnsweredHttp http) {
        this.client = DockerClientImpl.getInstance(new FixedConfig(), http);
    }

    ActionResult create(RunSpec spec) {
        var command = client.createContainerCmd(spec.image())
                .withTty(spec.tty())
                .withStdinOpen(spec.tty())
                .withEnv(spec.environment().stream()
                        .map(variable -> variable.name() + "=" + variable.value())
                        .toList())
                .withExposedPorts(
                        spec.ports().stream().map(CreateCommand::exposed).toList())
                .withVolumes(spec.volumes().stream()
                        .filter(volume -> volume.source().isEmpty())
                        .map(volume -> new Volume(volume.destination()))
                        .toList())
                .withHostConfig(hostConfig(spec));
        if (!spec.name().isEmpty()) {
            command.withName(spec.name());
        }
        if (!spec.command().isEmpty()) {
            command.withCmd(spec.command());
        }
        var answer = command.exec();
        var warnings = answer.getWarnings();
        return new ActionResult(answer.getId(), warnings == null ? List.of() : List.of(warnings));
    }

    private static HostConfig hostConfig(RunSpec spec) {
        var exact = new HashMap<String, Object>();
        // docker-java's own binds always say "rw", which drops the label that SELinux hosts give by default.
        exact.put("Binds", binds(spec.volumes()));
        if (spec.restartPolicy().equals("no")) {
            // docker-java sends an empty name for "no", which engines do not take for it.
            exact.put("RestartPolicy", Map.of("Name", "no", "MaximumRetryCount", 0));
        }
        var config = new ExactHostConfig(exact)
                .withAutoRemove(spec.autoRemove())
                .withPortBindings(
                        spec.ports().stream().map(CreateCommand::published).toList());
        return spec.restartPolicy().equals("no")
                ? config
                : config.withRestartPolicy(RestartPolicy.parse(spec.restartPolicy()));
    }

    private static List<String> binds(List<VolumeMapping> volumes) {
        return volumes.stream()
                .filter(volume -> !volume.source().isEmpty())
                .map(VolumeMapping::toString)
                .toList();
    }

    private static ExposedPort exposed(PublishedPort port) {
        return new ExposedPort(port.containerPort(), InternetProtocol.parse(port.protocol()));
    }

    private static PortBinding published(PublishedPort port) {
        var host = port.hostPort() == null ? "" : port.hostPort().toString();
        return new PortBinding(new Binding(port.hostIp(), host), exposed(port));
    }
}
