package io.quayside.app.task;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Kind;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.PruneBuildCache;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is left of deeds once the objects that a person has pinned are spared: those of several removals, and those
/// that
/// a prune would take, which then becomes removals one by one. A single removal is what somebody asked for by name, and
/// stays.
///
/// @param names of what is spared, for a person
record Spared(List<EngineAction> actions, Set<String> names) {
    /// @param found whether nobody has named the objects: then even the only one stays if it is pinned
    /// @param pinned takes [PinKey]s
    static Spared of(
            List<? extends EngineAction> actions, boolean found, EngineSnapshot picture, Predicate<String> pinned) {
        // Several tags of one image are one object.
        var several = actions.stream().map(Spared::pinKey).distinct().count() > 1;
        var left = new ArrayList<EngineAction>();
        var names = new LinkedHashSet<String>();
        for (var action : actions) {
            if (action instanceof PruneAction prune) {
                left.addAll(pruned(prune, picture, pinned, names));
            } else if ((found || several) && isPinned(action, pinned)) {
                names.add(name(action));
            } else {
                left.add(action);
            }
        }
        return new Spared(left, names);
    }

    private static List<EngineAction> pruned(
            PruneAction prune, EngineSnapshot picture, Predicate<String> pinned, Set<String> names) {
        var removals = new ArrayList<EngineAction>();
        var whole = new HashSet<String>();
        // The engine chooses when it prunes: what is pinned and in use now may be out of use by then.
        var found = anyPinned(picture, pinned);
        for (var effect : prune.consequences(picture).effects()) {
            var removal =
                    effect.kind() == Kind.DESTROY ? removal(effect, picture, whole) : Optional.<EngineAction>empty();
            if (removal.isPresent() && isPinned(removal.get(), pinned)) {
                names.add(effect.name());
                found = true;
            } else if (removal.isPresent() && !removals.contains(removal.get())) {
                removals.add(removal.get());
            }
        }
        return found ? removals : List.of(prune);
    }

    private static Optional<EngineAction> removal(Effect effect, EngineSnapshot picture, Set<String> whole) {
        return switch (effect.object()) {
            case CONTAINER ->
                picture.containers().values().stream()
                        .filter(it -> it.name().equals(effect.name()))
                        .findFirst()
                        .map(it -> new RemoveContainer(ContainerRef.of(it), false, false));
            case IMAGE ->
                picture.images().values().stream()
                        .filter(it -> it.displayName().equals(effect.name()))
                        .findFirst()
                        .map(it -> {
                            whole.add(it.id());
                            return whole(it);
                        });
            case TAG ->
                picture.images().values().stream()
                        .filter(it -> it.tags().contains(effect.name()) && !whole.contains(it.id()))
                        .findFirst()
                        .map(it -> new RemoveImage(it.id(), effect.name(), false));
            case VOLUME -> Optional.of(new RemoveVolume(effect.name(), false));
            case NETWORK ->
                picture.networks().values().stream()
                        .filter(it -> it.name().equals(effect.name()))
                        .findFirst()
                        .map(it -> new RemoveNetwork(it.id(), it.name()));
            case BUILD_CACHE -> Optional.of(new PruneBuildCache(false));
            case FILE, CONTAINER_FILES -> Optional.empty();
        };
    }

    // Without force an engine refuses to remove several tags by the id.
    private static RemoveImage whole(Image image) {
        return image.tags().size() == 1
                ? new RemoveImage(image.id(), image.tags().getFirst(), false)
                : new RemoveImage(image.id(), image.shortId(), image.tags().size() > 1);
    }

    private static boolean anyPinned(EngineSnapshot picture, Predicate<String> pinned) {
        return Stream.of(
                        picture.containers().keySet().stream().map(PinKey::container),
                        picture.images().keySet().stream().map(PinKey::image),
                        picture.volumes().keySet().stream().map(PinKey::volume),
                        picture.networks().values().stream().map(it -> PinKey.network(it.name())))
                .flatMap(keys -> keys)
                .anyMatch(pinned);
    }

    private static boolean isPinned(EngineAction action, Predicate<String> pinned) {
        var key = pinKey(action);
        return !key.isEmpty() && pinned.test(key);
    }

    // Empty for what is no removal of one object.
    private static String pinKey(EngineAction action) {
        return switch (action) {
            case RemoveContainer it -> PinKey.container(it.container().id());
            case RemoveImage it -> PinKey.image(it.imageId());
            case RemoveVolume it -> PinKey.volume(it.name());
            case RemoveNetwork it -> PinKey.network(it.network());
            default -> "";
        };
    }

    private static String name(EngineAction action) {
        return switch (action) {
            case RemoveContainer it -> it.container().name();
            case RemoveImage it -> it.reference();
            case RemoveVolume it -> it.name();
            case RemoveNetwork it -> it.network();
            default -> "";
        };
    }
}
