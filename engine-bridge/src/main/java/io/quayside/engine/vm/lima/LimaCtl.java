package io.quayside.engine.vm.lima;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.HostProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs `limactl`, and reads its JSON: one object a line.
final class LimaCtl {
    static final Duration QUICK = Duration.ofSeconds(30);
    static final Duration LONG = Duration.ofMinutes(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    /// A line of its log: time="2026-11-25T10:00:00Z" level=fatal msg="…"
    private static final Pattern MESSAGE =
            Pattern.compile("level=(?:fatal|error|warning) msg=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final String program;

    /// @param program `limactl`, or a file
    LimaCtl(String program) {
        this.program = program;
    }

    /// One of Lima's machines.
    ///
    /// @param status "Running", "Stopped", "Broken", …
    record Instance(String name, String status, Path folder) {
        boolean isRunning() {
            return status.equals("Running");
        }
    }

    Optional<String> version() {
        var result = new HostProgram(QUICK, program, "--version").run();
        var match = VERSION.matcher(result.text());
        return result.isGood() && match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    /// By name, from the list of all: asking for one that is not there is an error in some versions.
    Optional<Instance> instance(String name) {
        String text = run("Lima cannot list its machines", QUICK, "list", "--json");
        try {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .filter(json -> json.path("name").asString("").equals(name))
                    .map(LimaCtl::instance)
                    .findFirst();
        } catch (JacksonException e) {
            throw new EngineException.Garbled("`limactl list --json` said what is no JSON.", e);
        }
    }

    /// @return what it wrote to standard output
    /// @throws EngineException.Local when it fails or takes too long
    String run(String failure, Duration limit, String... arguments) {
        return run(failure, limit, List.of(arguments));
    }

    String run(String failure, Duration limit, List<String> arguments) {
        var line = new ArrayList<>(List.of(program));
        line.addAll(arguments);
        var result = new HostProgram(limit, line).run();
        if (result.timedOut()) {
            throw new EngineException.Local(
                    failure + ": `limactl " + arguments.getFirst() + "` took longer than " + limit.toSeconds() + " s.",
                    "Look at `limactl list`, and at the files ha.stderr.log and serial.log of the machine.",
                    null);
        }
        if (!result.isGood()) {
            throw new EngineException.Local(
                    failure + ": " + words(result.words()),
                    "Look at the files ha.stderr.log and serial.log of the machine (`limactl list` says where).",
                    null);
        }
        return result.text();
    }

    private static Instance instance(JsonNode json) {
        return new Instance(
                json.path("name").asString(""),
                json.path("status").asString(""),
                Path.of(json.path("dir").asString("")));
    }

    /// The last message that matters.
    private static String words(String log) {
        var match = MESSAGE.matcher(log);
        String last = log.lines().reduce((earlier, later) -> later).orElse("").strip();
        while (match.find()) {
            last = match.group(1).replace("\\\"", "\"");
        }
        return last;
    }
}
