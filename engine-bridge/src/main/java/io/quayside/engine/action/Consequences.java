package io.quayside.engine.action;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an action does to the objects of an engine, known before it runs.
public record Consequences(List<Effect> effects) {
    public Consequences {
        effects = List.copyOf(effects);
    }

    public static Consequences of(Effect... effects) {
        return new Consequences(Arrays.asList(effects));
    }

    public Consequences and(Consequences others) {
        return new Consequences(
                Stream.concat(effects.stream(), others.effects.stream()).toList());
    }

    /// Whether anything is lost for good: such an action is run only once a person has seen the list.
    public boolean destroys() {
        return effects.stream().anyMatch(effect -> effect.kind() == Kind.DESTROY);
    }

    public enum Kind {
        CREATE,
        CHANGE,
        DESTROY
    }

    public enum ObjectKind {
        CONTAINER,
        IMAGE,
        TAG,
        VOLUME,
        NETWORK,
        /// An entry of the build cache.
        BUILD_CACHE,
        /// A file or folder of this machine.
        FILE,
        /// Files in a container.
        CONTAINER_FILES
    }

    /// What is lost with an object that is destroyed.
    public enum Loss {
        /// The processes that run in it are killed first.
        PROCESSES,
        /// Files that it wrote outside volumes.
        WRITABLE_LAYER,
        /// Its log.
        LOG,
        /// The data in a volume.
        VOLUME_DATA,
        /// Layers that no other image shares; they must be pulled or built again.
        LAYERS,
        /// What a build has cached; the next build does it again.
        CACHE,
        /// What the file held before.
        FILE_CONTENT
    }

    /// @param name as a person knows the object
    /// @param losses what goes with it; empty unless destroyed
    /// @param usedBy names of other objects that use it
    /// @param bytes what its end sets free; null where nobody has counted it
    public record Effect(
            Kind kind,
            ObjectKind object,
            String name,
            List<Loss> losses,
            List<String> usedBy,
            @Nullable Long bytes) {
        public Effect {
            losses = List.copyOf(losses);
            usedBy = List.copyOf(usedBy);
        }

        public static Effect creates(ObjectKind object, String name) {
            return new Effect(Kind.CREATE, object, name, List.of(), List.of(), null);
        }

        public static Effect changes(ObjectKind object, String name) {
            return new Effect(Kind.CHANGE, object, name, List.of(), List.of(), null);
        }

        public static Effect destroys(ObjectKind object, String name, List<Loss> losses, List<String> usedBy) {
            return new Effect(Kind.DESTROY, object, name, losses, usedBy, null);
        }

        /// @param counted bytes; null where nobody has counted
        public Effect sized(@Nullable Long counted) {
            return new Effect(kind, object, name, losses, usedBy, counted);
        }

        /// @param users names of other objects that use it
        public Effect usedBy(List<String> users) {
            return new Effect(kind, object, name, losses, users, bytes);
        }
    }
}
