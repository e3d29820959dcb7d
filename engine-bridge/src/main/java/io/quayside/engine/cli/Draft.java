package io.quayside.engine.cli;

import io.quayside.engine.spec.Lists;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.RunSpecBuilder;
import io.quayside.engine.spec.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A specification while its line is read. Not thread-safe.
final class Draft {
    private final RunSpecBuilder spec = new RunSpecBuilder(RunSpec.of("image"));
    private final ShellContext context;
    private final List<Variable> fileVariables = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, String> fileLabels = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> aside = new ArrayList<>();
    private List<NetworkUse> networks = List.of();
    private NetworkUse place = new NetworkUse("");
    private boolean detached;

    Draft(ShellContext context) {
        this.context = context;
    }

    RunSpecBuilder spec() {
        return spec;
    }

    ShellContext context() {
        return context;
    }

    void variable(Variable variable) {
        variables.add(variable);
    }

    /// Those of files come first, whatever the order of the flags.
    void fileVariable(Variable variable) {
        fileVariables.add(variable);
    }

    void label(String key, String value) {
        labels.put(key, value);
    }

    void fileLabel(String key, String value) {
        fileLabels.put(key, value);
    }

    void network(NetworkUse network) {
        networks = Lists.and(networks, network);
    }

    /// What the flags beside `--network` say: they are about the first one.
    void place(UnaryOperator<NetworkUse> change) {
        place = change.apply(place);
    }

    void aside(String words) {
        aside.add(words);
    }

    void detached(boolean value) {
        detached = value;
    }

    ParsedRun build(String image, List<String> command, boolean starts) {
        var all = new ArrayList<>(fileVariables);
        all.addAll(variables);
        var words = new LinkedHashMap<>(fileLabels);
        words.putAll(labels);
        spec.image(image).command(command).environment(all).labels(words).networking(it -> it.withNetworks(networks()));
        return new ParsedRun(spec.build(), starts, detached, aside);
    }

    private List<NetworkUse> networks() {
        if (place.equals(new NetworkUse(""))) {
            return networks;
        }
        if (networks.isEmpty()) {
            return List.of(place.withNetwork("default"));
        }
        var merged = new ArrayList<>(networks);
        merged.set(0, merge(networks.getFirst()));
        return merged;
    }

    private NetworkUse merge(NetworkUse first) {
        var merged = first;
        for (var alias : place.aliases()) {
            merged = merged.withAlias(alias);
        }
        for (var ip : place.linkLocalIps()) {
            merged = merged.withLinkLocalIp(ip);
        }
        merged = place.ip().isEmpty() ? merged : merged.withIp(place.ip());
        merged = place.ip6().isEmpty() ? merged : merged.withIp6(place.ip6());
        return place.macAddress().isEmpty() ? merged : merged.withMacAddress(place.macAddress());
    }
}
