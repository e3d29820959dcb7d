package io.quayside.engine.cli;

import io.quayside.engine.spec.RunSpec;
import java.util.List;

/// What a `docker run` or `docker create` line says.
///
/// @param spec the container
/// @param starts whether it is started at once (`run`) or only made (`create`)
/// @param detached whether the line leaves it in the background (`--detach`)
/// @param aside flags that are about the terminal or the command line itself and not about the container, in the
///     line's words: "--sig-proxy=false", "--context staging"
public record ParsedRun(RunSpec spec, boolean starts, boolean detached, List<String> aside) {
    public ParsedRun {
        aside = List.copyOf(aside);
    }
}
