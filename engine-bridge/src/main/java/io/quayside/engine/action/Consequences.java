package io.quayside.engine.action;

import java.util.Arrays;
import java.util.List;

/// What an action does to the objects of an engine, known before it runs.
public record Consequences(List<Effect> effects) {
    public Consequences {
        effects = List.copyOf(effects);
    }

    public static Consequences of(Effect... effects) {
        return new Consequences(Arrays.asList(effects));
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
        NETWORK
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
        LAYERS
    }

    /// @param name as a person knows the object
    /// @param losses what goes with it; empty unless destroyed
    /// @param usedBy names of other objects that use it
    public record Effect(Kind kind, ObjectKind object, String name, List<Loss> losses, List<String> usedBy) {
        public Effect {
            losses = List.copyOf(losses);
            usedBy = List.copyOf(usedBy);
        }

        public static Effect creates(ObjectKind object, String name) {
            return new Effect(Kind.CREATE, object, name, List.of(), List.of());
        }

        public static Effect changes(ObjectKind object, String name) {
            return new Effect(Kind.CHANGE, object, name, List.of(), List.of());
        }

        public static Effect destroys(ObjectKind object, String name, List<Loss> losses, List<String> usedBy) {
            return new Effect(Kind.DESTROY, object, name, losses, usedBy);
        }
    }
}
