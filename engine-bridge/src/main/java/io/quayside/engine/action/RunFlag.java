package io.quayside.engine.action;

import io.quayside.engine.action.CommandLine.Word;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One flag of a `docker run` line.
///
/// @param name "--publish"; of a switch that is turned off, "--init=false"
/// @param value null for a switch
public record RunFlag(String name, @Nullable Word value) {
    /// Everything that a specification says beside its image and its command, in the order of its line.
    public static List<RunFlag> of(RunSpec spec) {
        return RunFlags.of(spec);
    }

    /// The name without what a switch is turned to.
    public String plainName() {
        var equals = name.indexOf('=');
        return equals < 0 ? name : name.substring(0, equals);
    }

    /// The value as a program receives it, secret included; "true" or "false" for a switch.
    public String plainValue() {
        var equals = name.indexOf('=');
        return value != null ? value.plain() : equals < 0 ? "true" : name.substring(equals + 1);
    }

    /// As it is shown: secrets masked.
    @Override
    public String toString() {
        return value == null ? name : name + "=" + value;
    }
}
