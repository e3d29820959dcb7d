package io.quayside.app.task;

import io.quayside.app.task.Reversal.Before;
import io.quayside.engine.Engine;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What takes back that an image got a tag or lost one of several.
final class ImageReversals {
    // What an engine says of itself has no escaped quotes in these three.
    private static final Pattern ID = Pattern.compile("\"Id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TAGS = Pattern.compile("\"RepoTags\"\\s*:\\s*\\[([^]]*)]");
    private static final Pattern DIGESTS = Pattern.compile("\"RepoDigests\"\\s*:\\s*\\[([^]]*)]");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    private ImageReversals() {}

    private record Names(String id, List<String> tags, List<String> digests) {
        /// Of the image of this name or id.
        static Names of(Engine engine, String image) {
            var json = engine.inspectImage(image);
            var id = ID.matcher(json);
            return new Names(id.find() ? id.group(1) : "", texts(TAGS.matcher(json)), texts(DIGESTS.matcher(json)));
        }

        /// Of the image that has this name; empty when none has.
        static Optional<Names> find(Engine engine, String name) {
            try {
                return Optional.of(of(engine, name));
            } catch (Refused e) {
                if (e.reason() == Refused.Reason.NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        private static List<String> texts(Matcher list) {
            return list.find()
                    ? TEXT.matcher(list.group(1))
                            .results()
                            .map(it -> it.group(1))
                            .sorted()
                            .toList()
                    : List.of();
        }
    }

    /// Empty for other deeds.
    static Optional<Before> note(Engine engine, EngineAction action) {
        return switch (action) {
            case TagImage it -> Optional.of(tag(engine, it));
            case RemoveImage it -> Optional.of(untag(engine, it));
            default -> Optional.empty();
        };
    }

    private static Before tag(Engine engine, TagImage action) {
        var id = action.imageId();
        var before = Names.of(engine, id);
        var owner = Names.find(engine, action.newName().toString()).map(Names::id);
        // The only tag that an image has cannot be taken from it: the image would go.
        if (before.tags().isEmpty() || owner.filter(before.id()::equals).isPresent()) {
            return Before.NOTHING;
        }
        return later -> {
            var added = new ArrayList<>(Names.of(later, id).tags());
            added.removeAll(before.tags());
            if (added.size() != 1) {
                return Optional.empty();
            }
            var tag = added.getFirst();
            EngineAction back = owner.isPresent()
                    ? new TagImage(owner.get(), owner.get(), ImageName.parse(tag))
                    : new RemoveImage(id, tag, false);
            return Optional.of(new Reversal(back, now -> {
                owner.ifPresent(now::inspectImage);
                var tags = Names.of(now, id).tags();
                return tags.contains(tag) && tags.size() > 1;
            }));
        };
    }

    /// With its last tag of a repository an image loses its digest there, which Docker does not give back: it tells of
    /// pulls and pushes alone. Podman makes it anew for every tag.
    private static boolean makesDigestsOfTags(Engine engine) {
        return engine.view().connection() instanceof ConnectionState.Connected connected
                && connected.info().kind() == EngineKind.PODMAN;
    }

    private static Before untag(Engine engine, RemoveImage action) {
        var id = action.imageId();
        var tag = action.reference();
        var before = Names.of(engine, id);
        if (!before.tags().contains(tag) || before.tags().size() < 2) {
            return Before.NOTHING;
        }
        return later -> {
            var left = Names.of(later, id);
            return left.tags().contains(tag) || (!left.digests().equals(before.digests()) && !makesDigestsOfTags(later))
                    ? Optional.empty()
                    : Optional.of(new Reversal(new TagImage(id, id, ImageName.parse(tag)), now -> {
                        now.inspectImage(id);
                        return Names.find(now, tag).isEmpty();
                    }));
        };
    }
}
