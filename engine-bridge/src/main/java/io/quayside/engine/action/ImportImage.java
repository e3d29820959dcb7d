package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes an image of one layer from an archive of files, such as [ExportContainer] writes. Reports
/// [ActionProgress.Bytes].
///
/// @param file absolute
/// @param image the new image's name
/// @param message may be empty
/// @param changes instructions of a Dockerfile, such as `CMD ["sh"]`
public record ImportImage(Path file, ImageName image, String message, List<String> changes) implements ImageAction {
    public ImportImage {
        changes = List.copyOf(changes);
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("import");
        if (!message.isEmpty()) {
            line = line.and("--message", message);
        }
        for (var change : changes) {
            line = line.and("--change", change);
        }
        return line.and(file.toString(), image.toString());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        effects.add(Effect.creates(ObjectKind.IMAGE, image.toString()));
        effects.addAll(Tags.takenFrom(image.toString(), "", picture));
        return new Consequences(effects);
    }
}
