package io.quayside.engine.vm.qemu;

import io.quayside.engine.model.EngineException.NotStarted;
import io.quayside.engine.vm.VmConsole;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmStart;
import io.quayside.engine.vm.VmStep;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One start of a VM: from the command line to the answer of its engine. Used once, by one thread.
final class QemuStart {
    private static final Logger LOG = LoggerFactory.getLogger(QemuStart.class);
    private static final Duration QUESTION = Duration.ofSeconds(20);
    private static final int LINES_SHOWN = 3;

    private final VmFolder folder;
    private final VmStart start;
    private boolean refused;

    /// @param silence how long the VM may say nothing
    QemuStart(VmFolder folder, Duration silence, Consumer<VmStep> steps) {
        this.folder = folder;
        var console = new VmConsole(folder.file(QemuCommand.CONSOLE));
        start = new VmStart(
                console,
                "image",
                new VmStart.Patience(silence, QUESTION),
                new ConsoleThenProgram(console, folder),
                step -> {
                    LOG.info("VM: {} after {} ms", step.name(), step.after().toMillis());
                    steps.accept(step);
                });
    }

    private record ConsoleThenProgram(VmConsole console, VmFolder folder) implements VmStart.LastWords {
        @Override
        public List<String> lines() {
            var lines = new ArrayList<>(console.lastLines());
            lines.addAll(QemuProcess.words(folder));
            return lines;
        }

        @Override
        public int shown() {
            return LINES_SHOWN;
        }
    }

    /// Says that a step begins.
    void step(String name) {
        start.step(name);
    }

    /// Whether the VM's own kernel has said anything.
    boolean hasBooted() {
        return !start.step().equals("process") && !start.step().equals("image");
    }

    /// Whether QEMU never got as far as to run anything.
    boolean wasRefused() {
        return refused;
    }

    /// Returns once its engine answers.
    ///
    /// @throws NotStarted after which the process is gone
    QemuProcess run(List<String> line, Accelerator accelerator, Runnable ended) {
        step("process");
        QemuProcess process;
        try {
            process = QemuProcess.start(folder, line, accelerator, ended);
        } catch (IOException e) {
            refused = true;
            throw start.failed(String.valueOf(e.getMessage()), e);
        }
        try {
            await(process);
            return process;
        } catch (RuntimeException e) {
            boolean interrupted = Thread.interrupted();
            process.kill();
            process.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /// Returns once the engine of a process that was started before answers.
    ///
    /// @throws NotStarted after which it runs on
    void await(QemuProcess process) {
        start.await(
                new VmStart.Program() {
                    @Override
                    public boolean isGone() {
                        return process.isGone();
                    }

                    @Override
                    public String end() {
                        return "QEMU has ended";
                    }
                },
                folder.engine());
    }
}
