package io.quayside.engine.vm.qemu;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.VmFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The QEMU of one VM: started here, or found running after the Quayside that had started it is gone.
final class QemuProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QemuProcess.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATE = "process.json";
    private static final String OUTPUT = "qemu.log";
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration MONITOR = Duration.ofSeconds(20);
    private static final Duration LAST_CALL = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /// Systems tell the time of a start to a hundredth of a second.
    private static final long SAME_START = 50;

    private final VmFolder folder;
    private final ProcessHandle process;
    private final Qmp monitor;
    private final Accelerator accelerator;

    private QemuProcess(VmFolder folder, ProcessHandle process, Qmp monitor, Accelerator accelerator) {
        this.folder = folder;
        this.process = process;
        this.monitor = monitor;
        this.accelerator = accelerator;
    }

    Qmp monitor() {
        return monitor;
    }

    Accelerator accelerator() {
        return accelerator;
    }

    /// Whether QEMU has halted the VM because this machine's disk is full.
    boolean isHalted() {
        try {
            return monitor.execute("query-status", Map.of())
                    .path("status")
                    .asString("")
                    .equals("io-error");
        } catch (IOException e) {
            LOG.debug("QEMU does not tell how the VM is", e);
            return false;
        }
    }

    /// After a halt.
    void goOn() {
        if (isHalted()) {
            ask("cont");
        }
    }

    boolean isGone() {
        return isGone(process);
    }

    /// Starts QEMU; the VM boots from then on.
    ///
    /// @param ended called once, when it has ended
    /// @throws IOException when it ends at once or cannot be started; [#words] has what it said
    static QemuProcess start(VmFolder folder, List<String> line, Accelerator accelerator, Runnable ended)
            throws IOException {
        // The lock of the folder is held and no process of an earlier start lives: nobody listens there.
        Files.deleteIfExists(folder.file(QemuCommand.MONITOR));
        for (String log : List.of(QemuCommand.CONSOLE, OUTPUT)) {
            if (Files.exists(folder.file(log))) {
                Files.move(folder.file(log), folder.file("last-" + log), StandardCopyOption.REPLACE_EXISTING);
            }
            OwnFiles.touch(folder.file(log));
        }
        var builder = new ProcessBuilder(detached(line))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.file(OUTPUT).toFile()));
        Process started = builder.start();
        started.getOutputStream().close();
        write(folder, started.toHandle(), accelerator);
        try {
            var monitor = connect(folder, started.toHandle(), ended);
            return new QemuProcess(folder, started.toHandle(), monitor, accelerator);
        } catch (IOException e) {
            started.destroyForcibly();
            throw e;
        }
    }

    /// Out of reach of the terminal from which Quayside may have been started: its Ctrl-C and its end would end QEMU,
    /// and the VM with it. The process stays the same.
    private static List<String> detached(List<String> line) {
        if (!Files.isExecutable(SETSID)) {
            return line;
        }
        var all = new ArrayList<>(List.of(SETSID.toString()));
        all.addAll(line);
        return all;
    }

    /// A QEMU that runs on from an earlier Quayside: its number, the time of its start and an answer of its monitor
    /// must agree.
    ///
    /// @param ended called once, when it has ended
    static Optional<QemuProcess> adopt(VmFolder folder, Runnable ended) {
        var known = known(folder);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            var monitor = Qmp.connect(folder.file(QemuCommand.MONITOR), MONITOR, ended);
            LOG.info("Took up the VM of process {}", known.get().process.pid());
            return Optional.of(new QemuProcess(folder, known.get().process, monitor, known.get().accelerator));
        } catch (IOException e) {
            throw new EngineException.Local(
                    "A VM runs already (process " + known.get().process.pid() + ") and its monitor does not answer: "
                            + e.getMessage() + ".",
                    "End that process (it is QEMU), then start the VM again; what was written to its disk is kept.",
                    e);
        }
    }

    /// Whether there is a process for the VM, as far as can be seen without asking it.
    static boolean isThere(VmFolder folder) {
        return known(folder).isPresent();
    }

    /// What QEMU itself has complained about.
    static List<String> words(VmFolder folder) {
        try {
            return Files.readString(folder.file(OUTPUT), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Asks the VM to power off; what has not ended in time is ended.
    void stop(Duration grace) {
        ask("system_powerdown");
        if (!waitForEnd(grace)) {
            LOG.warn("The VM did not power off within {} s", grace.toSeconds());
            kill();
        }
    }

    /// Ends it without asking the VM.
    void kill() {
        ask("quit");
        if (!waitForEnd(LAST_CALL)) {
            process.destroyForcibly();
            waitForEnd(LAST_CALL);
        }
    }

    /// Lets it run on.
    @Override
    public void close() {
        monitor.close();
    }

    private void ask(String command) {
        try {
            monitor.execute(command, Map.of());
        } catch (IOException e) {
            LOG.debug("QEMU was told: {}", command, e);
        }
    }

    private boolean waitForEnd(Duration limit) {
        long start = System.nanoTime();
        try {
            while (!isGone()) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            Files.deleteIfExists(folder.file(STATE));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("The VM is still stopping.");
        } catch (IOException e) {
            LOG.debug("The note about the process stays", e);
            return true;
        }
    }

    private static Qmp connect(VmFolder folder, ProcessHandle process, Runnable ended) throws IOException {
        Path socket = folder.file(QemuCommand.MONITOR);
        long start = System.nanoTime();
        IOException last = new IOException("QEMU has made no monitor");
        while (System.nanoTime() - start < MONITOR.toNanos()) {
            if (isGone(process)) {
                throw new IOException("QEMU has ended at once");
            }
            try {
                return Qmp.connect(socket, MONITOR, ended);
            } catch (IOException e) {
                last = e;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        throw last;
    }

    private record Known(ProcessHandle process, Accelerator accelerator) {}

    private static Optional<Known> known(VmFolder folder) {
        try {
            if (!Files.exists(folder.file(STATE))) {
                return Optional.empty();
            }
            var json = JSON.readTree(Files.readAllBytes(folder.file(STATE)));
            long start = json.path("started").asLong(0);
            return ProcessHandle.of(json.path("pid").asLong(-1))
                    .filter(process -> !isGone(process) && Math.abs(start(process) - start) <= SAME_START)
                    .map(process -> new Known(
                            process,
                            Accelerator.valueOf(json.path("accelerator").asString("TCG"))));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.debug("No process is known", e);
            return Optional.empty();
        }
    }

    private static void write(VmFolder folder, ProcessHandle process, Accelerator accelerator) throws IOException {
        var state = Map.of("pid", process.pid(), "started", start(process), "accelerator", accelerator.name());
        OwnFiles.replace(folder.file(STATE), JSON.writeValueAsBytes(state));
    }

    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /// One that has ended and that nobody has taken notice of (a zombie, as there are in containers without an init)
    /// counts as gone.
    private static boolean isGone(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            // Not on Linux, or just gone.
            return !process.isAlive();
        }
    }
}
