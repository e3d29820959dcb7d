package io.quayside.engine.terminal;

import io.quayside.engine.docker.AttachFacts;
import io.quayside.engine.docker.ProcessApi;
import io.quayside.engine.docker.ProcessStream;
import io.quayside.engine.model.EngineException.Refused;
import java.time.Duration;

/// A container's own program. It goes on without us.
record AttachedProgram(ProcessApi api, String doing, String container, AttachFacts facts) implements Program {
    /// How long after its output a program may need to end.
    private static final Duration PICTURE = Duration.ofSeconds(2);

    @Override
    public ProcessStream open() {
        return api.attach(doing, container, facts);
    }

    @Override
    public boolean hasTerminal() {
        return facts.terminal();
    }

    @Override
    public void resize(TerminalSize size) {
        api.resizeContainer(container, size.columns(), size.rows());
    }

    @Override
    public SessionEnd afterOutput(String words) throws InterruptedException {
        var code = Waiting.forCode(PICTURE, () -> api.exitCode(container));
        return code.isEmpty() && isRunning() ? new SessionEnd.Closed(true) : new SessionEnd.Exited(code);
    }

    private boolean isRunning() {
        try {
            return !api.attachFacts(doing, container).status().equals("exited");
        } catch (Refused e) {
            // It is gone.
            return false;
        }
    }

    @Override
    public boolean end(Duration limit) {
        return api.exitCode(container).isEmpty();
    }
}
