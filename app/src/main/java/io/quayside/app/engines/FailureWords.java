package io.quayside.app.engines;

import io.quayside.engine.model.EngineException;

/// Why something that was done to this machine failed, and below it what to do.
final class FailureWords {
    private FailureWords() {}

    static String of(Exception why) {
        return why instanceof EngineException told
                ? (told.getMessage() + "\n" + told.advice()).strip()
                : String.valueOf(why.getMessage());
    }
}
