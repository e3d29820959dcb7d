package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;

/// Takes in the images of an archive that [SaveImages] wrote, with their tags: a tag that another image has is taken
/// from it. Reports [ActionProgress.Bytes] and [ActionProgress.Message]s that name what was loaded.
///
/// @param file absolute; plain or compressed by gzip, bzip2, xz or zstd
public record LoadImages(Path file) implements ImageAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("load", "--input", file.toString());
    }

    /// Names the file: what is in it is known once it has been read.
    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.creates(ObjectKind.IMAGE, file.toString()));
    }
}
