package io.quayside.engine.vm.qemu;

/// How VMs run on this machine.
///
/// @param reason a sentence that says why not faster; empty when they are
/// @param remedy a sentence; may be empty
public record Verdict(Accelerator accelerator, String reason, String remedy) {
    public boolean isEmulated() {
        return accelerator == Accelerator.TCG;
    }
}
