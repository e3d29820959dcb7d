package io.quayside.engine.action;

import io.quayside.engine.model.Container;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name that a container has while another one takes its place. It holds the container's own short id, so that
/// nothing else can be mistaken for it, whenever it is found again.
public final class AsideName {
    private static final int SHORT_ID = 12;
    private static final Pattern NAME = Pattern.compile("(.+)-aside-([0-9a-f]{12})");

    private AsideName() {}

    static String of(ContainerRef container) {
        return container.name() + "-aside-"
                + container.id().substring(0, Math.min(SHORT_ID, container.id().length()));
    }

    /// The name that a container had before it was set aside; empty when it was not.
    public static Optional<String> original(Container container) {
        var found = NAME.matcher(container.name());
        return found.matches() && container.id().startsWith(found.group(2))
                ? Optional.of(found.group(1))
                : Optional.empty();
    }
}
