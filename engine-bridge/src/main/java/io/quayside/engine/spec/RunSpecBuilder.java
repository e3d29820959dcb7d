package io.quayside.engine.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A specification in the making. Not thread-safe.
public final class RunSpecBuilder {
    private String image;
    private String platform;
    private PullPolicy pull;
    private String name;
    private List<String> command;
    private List<Variable> environment;
    private Map<String, String> labels;
    private Map<String, String> annotations;
    private ProcessSpec process;
    private Lifecycle lifecycle;
    private Networking networking;
    private Storage storage;
    private Limits limits;
    private Devices devices;
    private Privileges privileges;
    private Namespaces namespaces;
    private HealthCheck health;
    private Logging logging;

    public RunSpecBuilder(RunSpec start) {
        image = start.image();
        platform = start.platform();
        pull = start.pull();
        name = start.name();
        command = start.command();
        environment = start.environment();
        labels = start.labels();
        annotations = start.annotations();
        process = start.process();
        lifecycle = start.lifecycle();
        networking = start.networking();
        storage = start.storage();
        limits = start.limits();
        devices = start.devices();
        privileges = start.privileges();
        namespaces = start.namespaces();
        health = start.health();
        logging = start.logging();
    }

    /// @throws IllegalArgumentException with a sentence for a person when it cannot be
    public RunSpec build() {
        return new RunSpec(
                image,
                platform,
                pull,
                name,
                command,
                environment,
                labels,
                annotations,
                process,
                lifecycle,
                networking,
                storage,
                limits,
                devices,
                privileges,
                namespaces,
                health,
                logging);
    }

    public RunSpecBuilder image(String value) {
        image = value;
        return this;
    }

    public RunSpecBuilder platform(String value) {
        platform = value;
        return this;
    }

    public RunSpecBuilder pull(PullPolicy value) {
        pull = value;
        return this;
    }

    public RunSpecBuilder name(String value) {
        name = value;
        return this;
    }

    public RunSpecBuilder command(List<String> value) {
        command = value;
        return this;
    }

    public RunSpecBuilder command(String... words) {
        return command(List.of(words));
    }

    public RunSpecBuilder environment(List<Variable> value) {
        environment = value;
        return this;
    }

    public RunSpecBuilder variable(Variable one) {
        return environment(Lists.and(environment, one));
    }

    public RunSpecBuilder labels(Map<String, String> value) {
        labels = value;
        return this;
    }

    public RunSpecBuilder label(String key, String value) {
        return labels(with(labels, key, value));
    }

    public RunSpecBuilder annotation(String key, String value) {
        annotations = with(annotations, key, value);
        return this;
    }

    public RunSpecBuilder process(UnaryOperator<ProcessSpec> change) {
        process = change.apply(process);
        return this;
    }

    public RunSpecBuilder lifecycle(UnaryOperator<Lifecycle> change) {
        lifecycle = change.apply(lifecycle);
        return this;
    }

    public RunSpecBuilder networking(UnaryOperator<Networking> change) {
        networking = change.apply(networking);
        return this;
    }

    public RunSpecBuilder storage(UnaryOperator<Storage> change) {
        storage = change.apply(storage);
        return this;
    }

    public RunSpecBuilder limits(UnaryOperator<Limits> change) {
        limits = change.apply(limits);
        return this;
    }

    public RunSpecBuilder devices(UnaryOperator<Devices> change) {
        devices = change.apply(devices);
        return this;
    }

    public RunSpecBuilder privileges(UnaryOperator<Privileges> change) {
        privileges = change.apply(privileges);
        return this;
    }

    public RunSpecBuilder namespaces(UnaryOperator<Namespaces> change) {
        namespaces = change.apply(namespaces);
        return this;
    }

    public RunSpecBuilder health(UnaryOperator<HealthCheck> change) {
        health = change.apply(health);
        return this;
    }

    public RunSpecBuilder logging(UnaryOperator<Logging> change) {
        logging = change.apply(logging);
        return this;
    }

    private static Map<String, String> with(Map<String, String> words, String key, String value) {
        var longer = new LinkedHashMap<>(words);
        longer.put(key, value);
        return longer;
    }
}
