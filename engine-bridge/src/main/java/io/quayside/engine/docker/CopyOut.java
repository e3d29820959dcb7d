package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.CopyFromContainer;
import io.quayside.engine.archive.TarUnpacker;
import java.time.Duration;
import java.util.function.Consumer;

/// Copies files of a container to this machine.
///
/// @param patience how long the engine may stay silent
record CopyOut(Calls calls, Duration patience) {
    void run(String doing, CopyFromContainer copy, Consumer<ActionProgress> progress) {
        var target = Target.of("containers", copy.container().id(), "archive").with("path", copy.path());
        var count = new ByteCount(0, progress);
        calls.call(doing, calls.request("GET", target), patience, body -> {
            new TarUnpacker(doing, copy.folder(), count::add).unpack(body);
            count.end();
            return copy.folder();
        });
    }
}
