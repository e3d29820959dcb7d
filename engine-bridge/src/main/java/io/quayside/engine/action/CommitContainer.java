package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes an image of what a container has written. Data in volumes is not part of it.
///
/// @param image the new image's name; null for one without
/// @param message may be empty
/// @param author may be empty
/// @param changes instructions of a Dockerfile, such as `CMD ["sh"]`
/// @param pause whether the container's processes are frozen meanwhile, so that what is written is of one moment
public record CommitContainer(
        ContainerRef container,
        @Nullable ImageName image,
        String message,
        String author,
        List<String> changes,
        boolean pause)
        implements ContainerAction {
    public CommitContainer {
        changes = List.copyOf(changes);
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("commit");
        if (!message.isEmpty()) {
            line = line.and("--message", message);
        }
        if (!author.isEmpty()) {
            line = line.and("--author", author);
        }
        for (var change : changes) {
            line = line.and("--change", change);
        }
        if (!pause) {
            line = line.and("--pause=false");
        }
        line = line.and(container.name());
        return image == null ? line : line.and(image.toString());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        effects.add(Effect.creates(ObjectKind.IMAGE, image == null ? container.name() : image.toString()));
        if (image != null) {
            effects.addAll(Tags.takenFrom(image.toString(), "", picture));
        }
        return new Consequences(effects);
    }
}
