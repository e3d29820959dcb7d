package io.quayside.engine.vm.qemu;

import java.util.Locale;

/// The processors that VMs are made for.
public enum Architecture {
    AMD64("amd64", "x86_64", "ttyS0"),
    ARM64("arm64", "aarch64", "ttyAMA0");

    private final String debian;
    private final String qemu;
    private final String console;

    Architecture(String debian, String qemu, String console) {
        this.debian = debian;
        this.qemu = qemu;
        this.console = console;
    }

    /// @param name as the system property `os.arch` has it
    public static Architecture of(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return word.equals("aarch64") || word.equals("arm64") ? ARM64 : AMD64;
    }

    /// As images are called.
    public String debian() {
        return debian;
    }

    /// As QEMU's programs are called.
    public String qemu() {
        return qemu;
    }

    /// The kernel's name of the first serial port.
    public String console() {
        return console;
    }
}
