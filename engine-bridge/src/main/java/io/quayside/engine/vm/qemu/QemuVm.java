package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.EnginePing;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.PublishedPort;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmDeeds;
import io.quayside.engine.vm.VmFeature;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmKind;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmSnapshot;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A VM that QEMU runs: by the system's acceleration where a trial shows that it works, else by emulation.
public final class QemuVm implements VmBackend {
    private static final Logger LOG = LoggerFactory.getLogger(QemuVm.class);
    private static final Duration PING = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final QemuMachine machine;
    private final VmFolder folder;
    private final VmDeeds deeds;
    private final AtomicReference<@Nullable RunningVm> running = new AtomicReference<>();
    private volatile @Nullable VmState passing;

    /// @param folder of the VM
    public QemuVm(QemuMachine machine, Path folder) {
        this.machine = machine;
        this.folder = new VmFolder(folder);
        this.deeds = new VmDeeds(this.folder, () -> running.get() != null);
    }

    @Override
    public VmKind kind() {
        return VmKind.QEMU;
    }

    @Override
    public Set<VmFeature> features() {
        var all = EnumSet.allOf(VmFeature.class);
        if (machine.system() == OperatingSystem.WINDOWS) {
            // QEMU for Windows has no 9p.
            all.remove(VmFeature.SHARES);
        }
        return all;
    }

    @Override
    public Availability availability() {
        return machine.availability();
    }

    @Override
    public VmState state() {
        var now = passing;
        if (now != null) {
            return now;
        }
        if (!folder.isMade()) {
            return new VmState.Absent();
        }
        if (EnginePing.answers(folder.engine(), PING)) {
            return new VmState.Running(note());
        }
        var vm = running.get();
        if (vm != null && vm.process().isHalted()) {
            return new VmState.Silent(
                    "The VM is halted because this machine's disk is full.", "Make room, then start the VM again.");
        }
        if (QemuProcess.isThere(folder)) {
            return new VmState.Silent(
                    "The VM is there and its engine does not answer.",
                    "Wait a moment if another Quayside is starting it; else restart it.");
        }
        return new VmState.Stopped();
    }

    @Override
    public Optional<VmSettings> settings() {
        return deeds.settings();
    }

    @Override
    public void create(VmSettings settings) {
        deeds.create(settings, () -> {
            machine.image();
            folder.make();
            disk().provide(settings.diskGiB());
        });
    }

    @Override
    public boolean attach() {
        if (!folder.isMade() || !QemuProcess.isThere(folder)) {
            return false;
        }
        var attached = new boolean[1];
        deeds.alone(() -> attached[0] = takeUp());
        return attached[0];
    }

    @Override
    public void start(Consumer<VmStep> steps) {
        deeds.alone(() -> {
            var settings = deeds.required();
            try {
                if (takeUp()) {
                    comeUp(steps);
                } else {
                    serve(new QemuBoot(machine, folder, disk(), tell(steps)).run(settings, this::ended), settings);
                }
            } finally {
                passing = null;
            }
        });
    }

    @Override
    public void stop(Duration grace) {
        deeds.alone(() -> stopNow(grace));
    }

    @Override
    public void change(VmSettings settings) {
        deeds.alone(() -> {
            var before = deeds.required();
            if (settings.diskGiB() < before.diskGiB()) {
                throw new EngineException.Local(
                        "The disk cannot shrink from " + before.diskGiB() + " to " + settings.diskGiB() + " GiB.",
                        "It takes only what is used. To limit it, back up what you need, remove the VM and make one.",
                        null);
            }
            folder.settings().write(settings);
        });
    }

    @Override
    public List<String> lostByReset() {
        if (!folder.isMade()) {
            return List.of();
        }
        var lost = new ArrayList<String>();
        var disk = disk();
        long mib = disk.used() >> 20;
        lost.add("All containers, images, volumes and networks in the VM (" + mib + " MiB on this machine's disk).");
        int snapshots = disk.snapshots().size();
        if (snapshots > 0) {
            lost.add(snapshots == 1 ? "Its snapshot." : "Its " + snapshots + " snapshots.");
        }
        return lost;
    }

    @Override
    public void reset() {
        deeds.alone(() -> {
            var settings = deeds.required();
            stopNow(GRACE);
            try {
                Files.deleteIfExists(folder.file(QemuCommand.DATA));
            } catch (IOException e) {
                throw OwnFiles.unwritable(folder.file(QemuCommand.DATA), e);
            }
            disk().provide(settings.diskGiB());
        });
    }

    @Override
    public void remove() {
        deeds.alone(() -> {
            stopNow(GRACE);
            folder.remove();
        });
    }

    @Override
    public void backup(Path target) {
        atRest(disk -> disk.copyTo(target));
    }

    @Override
    public void restore(Path backup) {
        atRest(disk -> {
            disk.replaceBy(backup);
            disk.provide(deeds.required().diskGiB());
        });
    }

    @Override
    public List<VmSnapshot> snapshots() {
        return folder.isMade() ? disk().snapshots() : List.of();
    }

    @Override
    public void takeSnapshot(String name) {
        atRest(disk -> disk.take(name));
    }

    @Override
    public void returnTo(String snapshot) {
        atRest(disk -> disk.returnTo(snapshot));
    }

    @Override
    public void deleteSnapshot(String snapshot) {
        atRest(disk -> disk.delete(snapshot));
    }

    /// The socket where the system has such, else the port itself.
    @Override
    public Endpoint endpoint() {
        return machine.system() == OperatingSystem.WINDOWS
                ? folder.engine()
                : new Endpoint.Unix(folder.socket().toAbsolutePath());
    }

    @Override
    public List<PublishedPort> ports() {
        var vm = running.get();
        return vm == null ? List.of() : vm.ports();
    }

    @Override
    public void close() {
        if (running.get() != null
                && settings().map(VmSettings::stopsWithQuayside).orElse(false)) {
            stop(GRACE);
        }
        letGo();
        folder.close();
    }

    /// @return whether a VM was running already
    private boolean takeUp() {
        if (running.get() != null) {
            return true;
        }
        var found = QemuProcess.adopt(folder, this::ended);
        found.ifPresent(process -> serve(process, deeds.required()));
        return found.isPresent();
    }

    /// Waits until the engine of a VM that somebody else has started answers, and lets it go on where it was halted.
    private void comeUp(Consumer<VmStep> steps) {
        var vm = running.get();
        if (vm != null) {
            vm.process().goOn();
            new QemuBoot(machine, folder, disk(), tell(steps)).await(vm.process());
        }
    }

    private Consumer<VmStep> tell(Consumer<VmStep> steps) {
        return step -> {
            passing = new VmState.Starting(step);
            steps.accept(step);
        };
    }

    private void serve(QemuProcess process, VmSettings settings) {
        running.set(RunningVm.serve(folder, process, settings, () -> stop(GRACE)));
        if (process.isGone()) {
            ended();
        }
    }

    /// The process is gone, whoever ended it.
    private void ended() {
        LOG.info("The VM in {} has ended", folder.path());
        letGo();
    }

    private void letGo() {
        var vm = running.getAndSet(null);
        if (vm != null) {
            vm.close();
        }
    }

    private void stopNow(Duration grace) {
        takeUp();
        var vm = running.get();
        if (vm == null) {
            return;
        }
        passing = new VmState.Stopping();
        try {
            vm.process().stop(grace);
        } finally {
            passing = null;
        }
        letGo();
    }

    private DataDisk disk() {
        return new DataDisk(machine.images(), folder.file(QemuCommand.DATA));
    }

    private void atRest(Consumer<DataDisk> deed) {
        deeds.atRest(() -> QemuProcess.isThere(folder), () -> deed.accept(disk()));
    }

    /// How it runs, where that is worth a sentence.
    private String note() {
        var vm = running.get();
        return vm != null && vm.process().accelerator() == Accelerator.TCG ? machine.emulationNote() : "";
    }
}
