package io.quayside.engine.vm;

import java.time.Duration;

/// A step of a start.
///
/// @param name a word: "image", "process", "initramfs", "kernel", "seed", "network", "data", "containerd", "dockerd",
///     "engine"
/// @param after how long after the start it began
public record VmStep(String name, Duration after) {}
