package io.quayside.engine.vm.qemu;

import io.quayside.engine.model.EngineException.NotStarted;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmStep;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a VM up, in another way where one fails: without an acceleration that a trial had found to work, at another
/// port where somebody has taken the usual one.
final class QemuBoot {
    private static final Logger LOG = LoggerFactory.getLogger(QemuBoot.class);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final Duration SILENCE_EMULATED = Duration.ofSeconds(150);
    private static final String PORT_TAKEN = "Could not set up host forwarding rule";
    private static final int TRIES = 3;

    private final QemuMachine machine;
    private final VmFolder folder;
    private final DataDisk disk;
    private final Consumer<VmStep> steps;

    QemuBoot(QemuMachine machine, VmFolder folder, DataDisk disk, Consumer<VmStep> steps) {
        this.machine = machine;
        this.folder = folder;
        this.disk = disk;
        this.steps = steps;
    }

    /// Returns once the VM's engine answers.
    ///
    /// @param ended called once, when QEMU has ended
    /// @throws NotStarted after which nothing runs
    QemuProcess run(VmSettings settings, Runnable ended) {
        int tries = 0;
        while (true) {
            tries++;
            var verdict = machine.verdict();
            var start = new QemuStart(folder, verdict.isEmulated() ? SILENCE_EMULATED : SILENCE, steps);
            start.step("image");
            machine.image().check();
            folder.make();
            folder.seed(settings, QemuCommand.HOST);
            disk.provide(settings.diskGiB());
            try {
                return start.run(machine.command(verdict, settings, folder.port()), verdict.accelerator(), ended);
            } catch (NotStarted e) {
                if (tries >= TRIES || !canTryOtherwise(e, verdict, start)) {
                    throw e;
                }
                LOG.info("The VM is started once more", e);
            }
        }
    }

    /// Returns once the engine of a VM that runs already answers.
    ///
    /// @throws NotStarted after which it runs on
    void await(QemuProcess process) {
        boolean emulated = process.accelerator() == Accelerator.TCG;
        new QemuStart(folder, emulated ? SILENCE_EMULATED : SILENCE, steps).await(process);
    }

    private boolean canTryOtherwise(NotStarted failure, Verdict verdict, QemuStart start) {
        if (failure.lines().stream().anyMatch(line -> line.contains(PORT_TAKEN))) {
            try {
                folder.chooseAnotherPort();
                return true;
            } catch (IOException e) {
                return false;
            }
        }
        // Where QEMU has refused the line for another reason, another acceleration changes nothing.
        if (!verdict.isEmulated()
                && !start.hasBooted()
                && (!start.wasRefused() || says(failure, verdict.accelerator().qemuName()))) {
            machine.demote(verdict.accelerator(), String.valueOf(failure.getMessage()));
            return true;
        }
        return false;
    }

    private static boolean says(NotStarted failure, String word) {
        return failure.lines().stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(word));
    }
}
