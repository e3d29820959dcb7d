/// Starts private real engines for the tests of every module, and scripted ones for what no real engine does on demand.
///
/// Engines live in a [io.quayside.testkit.Sandbox] of their own (network, mounts, processes), so that several run side
/// by
/// side, next to an engine of the machine, and nothing of them outlives the JVM. They need root on Linux; a missing
/// program or permission is an error that names what to install or run, never a skipped test.
@NullMarked
package io.quayside.testkit;

import org.jspecify.annotations.NullMarked;
