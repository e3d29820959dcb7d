package io.quayside.engine.vm;

/// What runs a virtual machine.
public enum VmKind {
    QEMU("QEMU"),
    WSL("WSL 2"),
    LIMA("Lima");

    private final String label;

    VmKind(String label) {
        this.label = label;
    }

    /// Its name, for a person.
    public String label() {
        return label;
    }
}
