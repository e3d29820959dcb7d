package io.quayside.app.images;

import io.quayside.app.images.RunFields.PortField;
import io.quayside.app.images.RunFields.VolumeField;
import io.quayside.engine.action.RunSpec;
import io.quayside.engine.action.RunSpec.PublishedPort;
import io.quayside.engine.action.RunSpec.Variable;
import io.quayside.engine.action.RunSpec.VolumeMapping;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a specification of what the form's fields say and notes what is wrong with them. Lines that are empty count as
/// not there.
final class RunFormReader {
    private static final Pattern RESTART = Pattern.compile("no|always|unless-stopped|on-failure(:[1-9][0-9]*)?");
    private static final Pattern CONTAINER_PORT = Pattern.compile("([0-9]{1,5})(?:/(tcp|udp|sctp))?");
    private static final Pattern VOLUME_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final int LAST_PORT = 65_535;

    private final RunFormModel form;
    private final EngineSnapshot picture;
    private final List<Problem> problems = new ArrayList<>();

    RunFormReader(RunFormModel form, EngineSnapshot picture) {
        this.form = form;
        this.picture = picture;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Empty when something is wrong.
    Optional<RunSpec> read() {
        var name = name();
        var command = command();
        var ports = ports();
        var variables = variables();
        var volumes = volumes();
        var restart = restart();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RunSpec(
                form.image(),
                name,
                command,
                variables,
                ports,
                volumes,
                restart,
                form.ttyProperty().get(),
                form.autoRemoveProperty().get()));
    }

    private String name() {
        var name = form.nameProperty().get().strip();
        if (!name.isEmpty() && !RunSpec.isName(name)) {
            wrong("name", "images.run.wrong.name", name);
        } else if (picture.containers().values().stream()
                .anyMatch(it -> it.name().equals(name))) {
            wrong("name", "images.run.wrong.name-taken", name);
        }
        return name;
    }

    private List<String> command() {
        try {
            return ShellWords.split(form.commandProperty().get());
        } catch (IllegalArgumentException e) {
            wrong("command", "images.run.wrong.quote", Objects.requireNonNullElse(e.getMessage(), ""));
            return List.of();
        }
    }

    private String restart() {
        var policy = form.restartProperty().get().strip();
        if (!RESTART.matcher(policy).matches()) {
            wrong("restart", "images.run.wrong.restart", policy);
        } else if (form.autoRemoveProperty().get() && !policy.equals("no")) {
            wrong("restart", "images.run.wrong.restart-remove", policy);
        }
        return policy;
    }

    private List<PublishedPort> ports() {
        var ports = new ArrayList<PublishedPort>();
        for (var i = 0; i < form.ports().size(); i++) {
            var field = form.ports().get(i);
            if (!field.container().get().isBlank() || !field.host().get().isBlank()) {
                port("ports." + i, field).ifPresent(ports::add);
            }
        }
        return ports;
    }

    private Optional<PublishedPort> port(String id, PortField field) {
        var inside = CONTAINER_PORT.matcher(field.container().get().strip());
        if (!inside.matches() || !isPort(inside.group(1))) {
            wrong(id, "images.run.wrong.port", field.container().get().strip());
            return Optional.empty();
        }
        var host = field.host().get().strip();
        if (!host.isEmpty() && !isPort(host)) {
            wrong(id, "images.run.wrong.port", host);
            return Optional.empty();
        }
        var protocol = Objects.requireNonNullElse(inside.group(2), "tcp");
        var number = host.isEmpty() ? null : Integer.valueOf(host);
        if (number != null) {
            user(number, protocol).ifPresent(user -> wrong(id, "images.run.wrong.port-taken", user));
        }
        return Optional.of(new PublishedPort(
                field.everywhere().get() ? "" : "127.0.0.1", number, Integer.parseInt(inside.group(1)), protocol));
    }

    private Optional<String> user(int hostPort, String protocol) {
        return picture.containers().values().stream()
                .filter(container -> container.ports().stream().anyMatch(port -> isSame(port, hostPort, protocol)))
                .map(container -> container.name())
                .findFirst();
    }

    private static boolean isSame(Port port, int hostPort, String protocol) {
        return port.hostPort() != null
                && port.hostPort() == hostPort
                && port.protocol().equals(protocol);
    }

    private static boolean isPort(String digits) {
        return digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= LAST_PORT;
    }

    private List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        for (var i = 0; i < form.variables().size(); i++) {
            var field = form.variables().get(i);
            var name = field.name().get().strip();
            if (name.isEmpty() && !field.value().get().isEmpty()) {
                wrong("variables." + i, "images.run.wrong.variable-empty", "");
            } else if (name.contains("=") || name.contains(" ")) {
                wrong("variables." + i, "images.run.wrong.variable", name);
            } else if (!name.isEmpty()) {
                variables.add(new Variable(name, field.value().get()));
            }
        }
        return variables;
    }

    private List<VolumeMapping> volumes() {
        var volumes = new ArrayList<VolumeMapping>();
        for (var i = 0; i < form.volumes().size(); i++) {
            volume("volumes." + i, form.volumes().get(i)).ifPresent(volumes::add);
        }
        return volumes;
    }

    private Optional<VolumeMapping> volume(String id, VolumeField field) {
        var source = field.source().get().strip();
        var destination = field.destination().get().strip();
        if (source.isEmpty() && destination.isEmpty()) {
            return Optional.empty();
        }
        if (!destination.startsWith("/") || destination.equals("/") || destination.contains(":")) {
            wrong(id, "images.run.wrong.destination", destination);
        } else if (!source.isEmpty()
                && (source.contains(":")
                        || (!source.startsWith("/")
                                && !VOLUME_NAME.matcher(source).matches()))) {
            wrong(id, "images.run.wrong.source", source);
        } else {
            return Optional.of(
                    new VolumeMapping(source, destination, field.readOnly().get()));
        }
        return Optional.empty();
    }

    private void wrong(String field, String sentence, String about) {
        problems.add(new Problem(field, sentence, about));
    }
}
