package io.quayside.engine.vm;

import java.time.Instant;

/// A disk as it was.
///
/// @param bytes what it held of the VM's memory; 0 for a disk alone
public record VmSnapshot(String name, Instant taken, long bytes) {}
