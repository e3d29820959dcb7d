package io.quayside.engine.vm;

/// What not every backend can do.
public enum VmFeature {
    /// Its processors are chosen per VM.
    PROCESSORS,
    /// Its memory is chosen per VM.
    MEMORY,
    /// Its disk can be made larger.
    GROW_DISK,
    SNAPSHOTS,
    /// Its contents can be written to a file and read back.
    BACKUP,
    /// Folders of this machine can be shared with it by choice.
    SHARES,
    /// A proxy and certificate authorities can be handed in.
    PROXY,
    /// It can be made blank again.
    RESET
}
