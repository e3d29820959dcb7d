package io.quayside.engine;

import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.lima.LimaVm;
import io.quayside.engine.vm.qemu.QemuMachine;
import io.quayside.engine.vm.qemu.QemuVm;
import io.quayside.engine.vm.wsl.WslVm;
import java.nio.file.Path;
import java.util.List;

/// The ways in which this system can run Quayside's own virtual machine.
public final class VirtualMachines {
    private VirtualMachines() {}

    /// The recommended one first. Asks nobody: [VmBackend#availability()] tells which of them can be used.
    public static List<VmBackend> of(Surroundings surroundings) {
        Path folder = surroundings.vmFolder();
        var qemu = new QemuMachine(surroundings, surroundings.vmImages());
        return switch (surroundings.system()) {
            case LINUX, MACOS ->
                List.of(
                        new QemuVm(qemu, folder),
                        new LimaVm("limactl", surroundings.limaHome(), folder.resolveSibling("lima")));
            case WINDOWS ->
                List.of(
                        new WslVm("wsl.exe", surroundings.vmImages(), qemu.architecture(), folder),
                        new QemuVm(qemu, folder.resolveSibling("qemu")));
        };
    }
}
