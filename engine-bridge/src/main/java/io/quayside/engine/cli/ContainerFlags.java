package io.quayside.engine.cli;

import io.quayside.engine.spec.Durations;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.engine.spec.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Flags about the container itself, its process, its health and its log.
final class ContainerFlags {
    static final List<Flag> ALL = List.of(
            Flag.value("--name", (draft, value) -> draft.spec().name(value)),
            Flag.value("--platform", (draft, value) -> draft.spec().platform(value)),
            Flag.value("--pull", (draft, value) -> draft.spec().pull(pull(value))),
            Flag.value("--env -e", (draft, value) -> draft.variable(variable(draft, KeyValue.of(value)))),
            Flag.value(
                    "--env-file",
                    (draft, value) -> KeyValue.file(draft.context(), value)
                            .forEach(pair -> draft.fileVariable(variable(draft, pair)))),
            Flag.value("--label -l", (draft, value) -> {
                var pair = KeyValue.of(value);
                draft.label(pair.key(), pair.value());
            }),
            Flag.value(
                    "--label-file",
                    (draft, value) -> KeyValue.file(draft.context(), value)
                            .forEach(pair -> draft.fileLabel(pair.key(), pair.value()))),
            Flag.value("--annotation", (draft, value) -> {
                var pair = KeyValue.required(value);
                draft.spec().annotation(pair.key(), pair.value());
            }),
            Flag.value("--entrypoint", (draft, value) -> draft.spec().process(it -> it.withEntrypoint(value))),
            Flag.value("--workdir -w", (draft, value) -> draft.spec().process(it -> it.withWorkingDirectory(value))),
            Flag.value("--user -u", (draft, value) -> draft.spec().process(it -> it.withUser(value))),
            Flag.value("--group-add", (draft, value) -> draft.spec().process(it -> it.withGroup(value))),
            Flag.toggle("--tty -t", (draft, value) -> draft.spec().process(it -> it.withTty(value))),
            Flag.toggle("--interactive -i", (draft, value) -> draft.spec().process(it -> it.withInteractive(value))),
            Flag.value(
                    "--restart",
                    (draft, value) -> draft.spec().lifecycle(it -> it.withRestart(RestartPolicy.parse(value)))),
            Flag.toggle("--rm", (draft, value) -> draft.spec().lifecycle(it -> it.withAutoRemove(value))),
            Flag.toggle("--init", (draft, value) -> draft.spec().lifecycle(it -> it.withInit(value))),
            Flag.value("--stop-signal", (draft, value) -> draft.spec().lifecycle(it -> it.withStopSignal(value))),
            Flag.value(
                    "--stop-timeout",
                    (draft, value) -> draft.spec().lifecycle(it -> it.withStopTimeout(Numbers.integer(value)))),
            Flag.value("--health-cmd", (draft, value) -> draft.spec().health(it -> it.withCommand(value))),
            Flag.value(
                    "--health-interval",
                    (draft, value) -> draft.spec().health(it -> it.withInterval(Durations.parse(value)))),
            Flag.value(
                    "--health-timeout",
                    (draft, value) -> draft.spec().health(it -> it.withTimeout(Durations.parse(value)))),
            Flag.value(
                    "--health-start-period",
                    (draft, value) -> draft.spec().health(it -> it.withStartPeriod(Durations.parse(value)))),
            Flag.value(
                    "--health-start-interval",
                    (draft, value) -> draft.spec().health(it -> it.withStartInterval(Durations.parse(value)))),
            Flag.value(
                    "--health-retries",
                    (draft, value) -> draft.spec().health(it -> it.withRetries(Numbers.integer(value)))),
            Flag.toggle("--no-healthcheck", (draft, value) -> draft.spec().health(it -> it.withDisabled(value))),
            Flag.value("--log-driver", (draft, value) -> draft.spec().logging(it -> it.withDriver(value))),
            Flag.value(
                    "--log-opt",
                    (draft, value) ->
                            draft.spec().logging(it -> it.withOptions(with(it.options(), KeyValue.of(value))))));

    private ContainerFlags() {}

    static Map<String, String> with(Map<String, String> words, KeyValue pair) {
        var longer = new LinkedHashMap<>(words);
        longer.put(pair.key(), pair.value());
        return longer;
    }

    /// Without "=" it has the shell's value, and is taken from the image where the shell has none.
    private static Variable variable(Draft draft, KeyValue pair) {
        if (pair.key().isEmpty()) {
            throw new IllegalArgumentException("the variable has no name: write it as NAME=value.");
        }
        return new Variable(
                pair.key(), pair.hasValue() ? pair.value() : draft.context().variable(pair.key()));
    }

    private static PullPolicy pull(String value) {
        for (var policy : PullPolicy.values()) {
            if (policy.toString().equals(value)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("“" + value + "” is none of always, missing, never.");
    }
}
