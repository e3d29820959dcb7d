package io.quayside.engine.terminal;

import io.quayside.engine.docker.ExecRequest;
import io.quayside.engine.docker.ProcessApi;
import io.quayside.engine.model.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a program that an exec has started: engines know no request for that, and let it run on when its
/// connection is closed. A second exec, by the same user, runs a shell that looks through `/proc` for the
/// mark that the program has in its environment, and sends a signal to the oldest of those processes and to
/// its process group.
///
/// Needs a shell in the container; without one the program cannot be ended.
record HangUp(ProcessApi api, String container, String user, String mark) {
    static final String VARIABLE = "QUAYSIDE_SESSION";

    private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);
    /// Builtins alone: an image may hold a shell and nothing else. Of `stat` (proc(5)) the fields after the
    /// name count from the third: 3 the group, 20 the start. Exits with 0 when it has sent the signal.
    private static final String SCRIPT = """
            signal=$1 mark=$2 oldest= first=
            for process in /proc/[0-9]*; do
              found=
              { while IFS= read -r line || [ -n "$line" ]; do
                  case $line in *"$mark"*) found=1; break;; esac
                done < "$process/environ"; } 2>/dev/null
              [ -n "$found" ] || continue
              { IFS= read -r stat < "$process/stat"; } 2>/dev/null || continue
              set -- ${stat##*) }
              if [ -z "$first" ] || [ "${20}" -lt "$first" ]; then
                first=${20} oldest=${process#/proc/} group=$3
              fi
            done
            [ -n "$oldest" ] || exit 3
            [ "$group" = "$oldest" ] && oldest=-$oldest
            kill -"$signal" "$oldest"
            """;

    static HangUp of(ProcessApi api, String container, String user) {
        return new HangUp(api, container, user, UUID.randomUUID().toString());
    }

    /// What became of a signal.
    enum Outcome {
        SENT,
        /// A shell has looked, and there is no such program: it has ended, or is not there yet.
        NOBODY,
        /// There is no shell that could look.
        NO_SHELL
    }

    Outcome send(String signal) {
        for (var shell : List.of(List.of("sh"), List.of("bash"), List.of("/busybox/sh"), List.of("busybox", "sh"))) {
            try {
                var command = new ArrayList<>(shell);
                command.addAll(List.of("-c", SCRIPT, "hang-up", signal, VARIABLE + "=" + mark));
                var code = run(new ExecRequest(command, user, "", Map.of(), false));
                if (code != 126 && code != 127) {
                    return code == 0 ? Outcome.SENT : Outcome.NOBODY;
                }
            } catch (EngineException e) {
                LOG.debug("No signal by {}: {}", shell, e.getMessage());
            }
        }
        return Outcome.NO_SHELL;
    }

    private int run(ExecRequest request) {
        var doing = "Ending a program";
        var exec = api.prepare(doing, container, request);
        try (var stream = api.start(doing, exec, false)) {
            while (stream.next((bytes, error) -> {})) {
                // It has nothing to say.
            }
        }
        try {
            return Waiting.forCode(Duration.ofSeconds(2), () -> api.state(exec).exitCode())
                    .orElse(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
