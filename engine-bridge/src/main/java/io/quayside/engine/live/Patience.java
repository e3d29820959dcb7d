package io.quayside.engine.live;

import java.time.Duration;

/// How long an engine may take.
///
/// @param answer to a question that an engine in good health answers at once
/// @param silence before it is asked for a sign of life
record Patience(Duration answer, Duration silence) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(15));
}
