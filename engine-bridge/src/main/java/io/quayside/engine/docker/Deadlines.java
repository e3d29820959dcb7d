package io.quayside.engine.docker;

import java.time.Duration;

/// How long an engine may stay silent in the middle of an action before it counts as frozen.
///
/// @param quick for what an engine does at once: pause, rename, tag
/// @param start start, kill, and making a container (layers are mounted, networks joined)
/// @param remove removals, which delete files
/// @param margin on top of the time that a container has to stop by itself
/// @param archive between two signs of an archive that an engine makes or takes in: of images, of a container's files
/// @param pull between two signs of a pull's or push's progress; Podman gives none while it fetches a layer
/// @param build until a build has begun; a step may then take any time without a word
record Deadlines(
        Duration quick,
        Duration start,
        Duration remove,
        Duration margin,
        Duration archive,
        Duration pull,
        Duration build) {
    static final Deadlines USUAL = new Deadlines(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(5));
}
