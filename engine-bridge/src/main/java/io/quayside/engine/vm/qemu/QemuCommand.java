package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.vm.SeedDisk;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmSettings.Share;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// QEMU's command lines: a value in, words out, nothing asked.
///
/// @param program `qemu-system-…`
/// @param image what it boots
/// @param shares folders that appear in the VM; left out where QEMU has no 9p (Windows)
/// @param enginePort where the engine's port appears on the loopback address
public record QemuCommand(
        OperatingSystem system,
        Architecture architecture,
        Accelerator accelerator,
        String program,
        VmImage image,
        int processors,
        int memoryMiB,
        int enginePort,
        List<Share> shares) {
    /// Names in the VM's own folder, in which QEMU runs: a path of a socket must be short.
    static final String DATA = "data.qcow2";

    static final String CONSOLE = "console.log";
    static final String MONITOR = "qmp.sock";
    /// This machine, as QEMU's own network has it.
    static final String HOST = "10.0.2.2";
    /// The engine's port within the VM.
    static final int ENGINE = 2376;

    /// How much of its own translations QEMU keeps, in MiB: its usual gigabyte is memory for nothing.
    private static final int TRANSLATIONS = 256;

    private static final int PROBE_MEMORY = 256;

    public QemuCommand {
        shares = List.copyOf(shares);
    }

    /// A VM with its disks, network, console and monitor.
    public List<String> start() {
        var line = machine(memoryMiB, kernelWords());
        add(line, "-name", "quayside");
        add(line, "-smp", Integer.toString(cores()));
        drive(line, "root", "file=" + quoted(image.file(VmImage.ROOT)) + ",format=raw,readonly=on");
        drive(line, "data", "file=" + DATA + ",format=qcow2,discard=unmap,detect-zeroes=unmap");
        drive(line, "seed", "file=" + VmFolder.SEED + ",format=raw,readonly=on");
        add(line, "-netdev", "user,id=n0,hostfwd=tcp:127.0.0.1:" + enginePort + "-:" + ENGINE);
        add(line, "-device", "virtio-net-pci,netdev=n0,romfile=");
        add(line, "-device", "virtio-rng-pci");
        // What the VM frees goes back to this machine by itself.
        add(line, "-device", "virtio-balloon-pci,free-page-reporting=on");
        shares(line);
        add(line, "-chardev", "file,id=con,path=" + CONSOLE);
        add(line, "-serial", "chardev:con");
        add(line, "-chardev", "socket,id=qmp,path=" + MONITOR + ",server=on,wait=off");
        add(line, "-mon", "chardev=qmp,mode=control");
        // Right after this machine has slept.
        add(line, "-rtc", "base=utc,clock=host");
        return List.copyOf(line);
    }

    /// A boot that goes no further than the initramfs, which says so on standard output and powers off.
    public List<String> probe() {
        var line = machine(PROBE_MEMORY, "console=" + architecture.console() + " quiet panic=-1 quayside.probe");
        add(line, "-serial", "stdio");
        return List.copyOf(line);
    }

    private String kernelWords() {
        return accelerator == Accelerator.TCG
                ? (image.arguments() + " " + image.argumentsEmulated()).strip()
                : image.arguments();
    }

    private List<String> machine(int memory, String words) {
        var line = new ArrayList<>(List.of(program, "-nodefaults", "-no-user-config", "-no-reboot"));
        add(line, "-display", "none");
        add(line, "-machine", machineType());
        add(line, "-accel", acceleration());
        add(line, "-cpu", processor());
        add(line, "-m", Integer.toString(memory));
        add(line, "-kernel", image.file(VmImage.KERNEL).toString());
        add(line, "-initrd", image.file(VmImage.INITRAMFS).toString());
        add(line, "-append", words);
        return line;
    }

    private String acceleration() {
        return switch (accelerator) {
            case TCG -> "tcg,tb-size=" + TRANSLATIONS;
            // With the kernel's own interrupt controller VMs are known to end at once.
            case WHPX -> "whpx,kernel-irqchip=off";
            case KVM, HVF -> accelerator.qemuName();
        };
    }

    private String machineType() {
        return switch (architecture) {
            case AMD64 -> "q35,vmport=off";
            // The interrupt controller of the machine itself: KVM on newer ones cannot do another.
            case ARM64 -> accelerator == Accelerator.KVM ? "virt,gic-version=host" : "virt";
        };
    }

    private String processor() {
        return switch (accelerator) {
            case KVM -> "host";
            // These two are known to end kernels on Intel Macs.
            case HVF -> architecture == Architecture.AMD64 ? "host,-pdpe1gb,-avx512vl" : "host";
            // "max" ends the VM on some processors.
            case WHPX -> architecture == Architecture.AMD64 ? "qemu64" : "host";
            // On ARM "max" would emulate pointer authentication, which is slow.
            case TCG -> architecture == Architecture.AMD64 ? "max" : "cortex-a72";
        };
    }

    /// Under emulation a second processor makes everything slower.
    private int cores() {
        if (processors > 0) {
            return processors;
        }
        return accelerator == Accelerator.TCG ? 1 : 2;
    }

    private static void drive(List<String> line, String name, String what) {
        add(line, "-drive", "if=none,id=" + name + "," + what);
        add(line, "-device", "virtio-blk-pci,drive=" + name + ",serial=qs-" + name);
    }

    private void shares(List<String> line) {
        if (system == OperatingSystem.WINDOWS) {
            return;
        }
        int number = 0;
        for (Share share : shares) {
            String tag = SeedDisk.tag(number++);
            String mode = share.writable() ? "" : ",readonly=on";
            add(line, "-fsdev", "local,id=" + tag + ",path=" + quoted(share.folder()) + ",security_model=none" + mode);
            add(line, "-device", "virtio-9p-pci,fsdev=" + tag + ",mount_tag=" + tag);
        }
    }

    /// A comma ends a value unless it stands twice.
    private static String quoted(Path path) {
        return path.toString().replace(",", ",,");
    }

    private static void add(List<String> line, String... words) {
        line.addAll(List.of(words));
    }
}
