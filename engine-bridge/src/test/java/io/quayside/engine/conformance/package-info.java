/// What a user may rely on with every engine that Quayside knows, and where an engine differs from Docker 20.10: each
/// [io.quayside.engine.conformance.Case] is run against each [io.quayside.testkit.EngineRelease].
///
/// To add a case, add a line to the list of its subject (`ReadingCases`, `LifeCases`, …).
@NullMarked
package io.quayside.engine.conformance;

import org.jspecify.annotations.NullMarked;
