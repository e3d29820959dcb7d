package io.quayside.engine.vm.wsl;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.NotStarted;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.VmConsole;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmStart;
import io.quayside.engine.vm.VmStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one program whose life is that of the distribution.
final class WslSession {
    private static final Logger LOG = LoggerFactory.getLogger(WslSession.class);
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final Duration QUESTION = Duration.ofSeconds(10);
    private static final String CONSOLE = "console.log";

    private final Process process;
    private volatile boolean ending;

    private WslSession(Process process) {
        this.process = process;
    }

    /// Returns once the engine answers.
    ///
    /// @throws NotStarted after which the program has ended
    static WslSession start(WslExe wsl, VmFolder folder, Consumer<VmStep> steps) {
        return new Attempt(wsl, folder, steps).run();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Whether the lifeline was let go of: it ends by itself, and nothing can keep it.
    boolean isEnding() {
        return ending;
    }

    /// Lets go of the lifeline, and waits.
    ///
    /// @return whether it ended in time
    /// @throws EngineException.Cancelled when the thread was interrupted; it ends all the same
    boolean stop(Duration grace) {
        ending = true;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("The lifeline was cut already", e);
        }
        try {
            return process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("The VM is still stopping.");
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    private static final class Attempt {
        private final WslExe wsl;
        private final VmFolder folder;
        private final VmStart start;

        Attempt(WslExe wsl, VmFolder folder, Consumer<VmStep> steps) {
            this.wsl = wsl;
            this.folder = folder;
            var console = new VmConsole(folder.file(CONSOLE));
            this.start = new VmStart(
                    console,
                    "process",
                    new VmStart.Patience(SILENCE, QUESTION),
                    new DecodedConsole(console, folder.file(CONSOLE)),
                    steps);
        }

        WslSession run() {
            start.step("process");
            Process process = begin();
            try {
                start.await(program(process), folder.engine());
                return new WslSession(process);
            } catch (RuntimeException e) {
                // What was cancelled would cancel this, too.
                boolean interrupted = Thread.interrupted();
                wsl.terminate(WslVm.NAME);
                process.destroyForcibly();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                throw e;
            }
        }

        private Process begin() {
            Path log = folder.file(CONSOLE);
            try {
                Files.deleteIfExists(log);
                OwnFiles.touch(log);
                return wsl.lasting(WslVm.NAME, WslVm.engine(folder.port()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
            } catch (IOException e) {
                throw start.failed(String.valueOf(e.getMessage()), e);
            }
        }

        private static VmStart.Program program(Process process) {
            return new VmStart.Program() {
                @Override
                public boolean isGone() {
                    return !process.isAlive();
                }

                @Override
                public String end() {
                    return "`wsl.exe` has ended (" + process.exitValue() + ")";
                }
            };
        }
    }

    /// What `wsl.exe` itself says is in UTF-16, what comes out of the distribution is not.
    private record DecodedConsole(VmConsole console, Path file) implements VmStart.LastWords {
        @Override
        public List<String> lines() {
            try {
                return WslExe.decode(Files.readAllBytes(file))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
            } catch (IOException e) {
                return console.lastLines();
            }
        }

        @Override
        public int shown() {
            return 1;
        }
    }
}
