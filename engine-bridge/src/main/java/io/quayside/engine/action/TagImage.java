package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;

/// Gives an image one more name.
///
/// @param imageId the full id
/// @param shownAs how the command names the image: a tag of it or its short id
/// @param newName the name to give; if another image has it, that one loses it
public record TagImage(String imageId, String shownAs, ImageName newName) implements ImageAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("tag", shownAs, newName.toString());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        effects.add(Effect.creates(ObjectKind.TAG, newName.toString()));
        effects.addAll(Tags.takenFrom(newName.toString(), imageId, picture));
        return new Consequences(effects);
    }
}
