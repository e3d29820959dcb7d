package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.OperatingSystem;

/// What runs a VM's instructions.
public enum Accelerator {
    KVM("kvm"),
    HVF("hvf"),
    WHPX("whpx"),
    /// QEMU's own translation: works everywhere, about ten times slower.
    TCG("tcg");

    private final String name;

    Accelerator(String name) {
        this.name = name;
    }

    /// As QEMU calls it.
    public String qemuName() {
        return name;
    }

    /// The one that a system has for itself.
    public static Accelerator of(OperatingSystem system) {
        return switch (system) {
            case LINUX -> KVM;
            case MACOS -> HVF;
            case WINDOWS -> WHPX;
        };
    }
}
