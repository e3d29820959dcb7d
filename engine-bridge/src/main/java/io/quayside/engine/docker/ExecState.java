package io.quayside.engine.docker;

import java.util.OptionalInt;

/// How a program is that was started in a container.
///
/// @param exitCode empty while it runs, and where the engine no longer knows
public record ExecState(boolean running, OptionalInt exitCode) {}
