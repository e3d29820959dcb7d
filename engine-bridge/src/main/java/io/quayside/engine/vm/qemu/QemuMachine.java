package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmSettings;
import java.nio.file.Path;
import java.util.List;

/// What this machine has to run VMs by QEMU: the programs, the image, how fast.
public final class QemuMachine {
    private final Surroundings surroundings;
    private final Architecture architecture;
    private final QemuPrograms programs;
    private final Path images;

    /// @param images the folder of the images
    public QemuMachine(Surroundings surroundings, Path images) {
        this(surroundings, images, Architecture.of(System.getProperty("os.arch")));
    }

    QemuMachine(Surroundings surroundings, Path images, Architecture architecture) {
        this.surroundings = surroundings;
        this.architecture = architecture;
        this.programs = new QemuPrograms(surroundings);
        this.images = images.toAbsolutePath();
    }

    /// As images are called: "amd64".
    public String architecture() {
        return architecture.debian();
    }

    OperatingSystem system() {
        return surroundings.system();
    }

    /// The image that VMs boot from.
    ///
    /// @throws EngineException.Local when there is none
    VmImage image() {
        return VmImage.newest(images, architecture.debian());
    }

    /// `qemu-img`.
    ///
    /// @throws EngineException.Local when there is none
    Path images() {
        return programs.images().orElseThrow(() -> missing("qemu-img"));
    }

    Verdict verdict() {
        return probe().verdict(image());
    }

    void demote(Accelerator accelerator, String why) {
        probe().demote(accelerator, why);
    }

    List<String> command(Verdict verdict, VmSettings settings, int port) {
        return new QemuCommand(
                        system(),
                        architecture,
                        verdict.accelerator(),
                        program().toString(),
                        image(),
                        settings.processors(),
                        settings.memoryMiB(),
                        port,
                        settings.shares())
                .start();
    }

    /// Whether VMs can run, and how fast; boots a trial VM unless it is known.
    Availability availability() {
        if (programs.machine(architecture).isEmpty() || programs.images().isEmpty()) {
            return Availability.no("QEMU is not on this machine.", programs.remedy());
        }
        try {
            var verdict = verdict();
            return verdict.isEmulated()
                    ? Availability.yes("QEMU can run a VM here, slowly.", List.of(slowly(verdict)))
                    : Availability.yes("QEMU can run a VM here, by " + verdict.accelerator() + ".", List.of());
        } catch (EngineException.Local e) {
            return Availability.no(String.valueOf(e.getMessage()), e.advice());
        }
    }

    /// Why a VM is slow.
    String emulationNote() {
        return slowly(verdict());
    }

    private static String slowly(Verdict verdict) {
        return (verdict.reason() + " The VM runs by emulation, about ten times slower. " + verdict.remedy()).strip();
    }

    private AcceleratorProbe probe() {
        return new AcceleratorProbe(
                system(), architecture, program(), surroundings.vmFindings().resolve("accelerator.json"));
    }

    private Path program() {
        return programs.machine(architecture).orElseThrow(() -> missing("qemu-system-" + architecture.qemu()));
    }

    private EngineException.Local missing(String program) {
        return new EngineException.Local("`" + program + "` is not on this machine.", programs.remedy(), null);
    }
}
