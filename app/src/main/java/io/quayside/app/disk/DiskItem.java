package io.quayside.app.disk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that takes room on an engine's disk.
///
/// @param id of a container, an image, a network or a cache entry; a volume's name
/// @param bytes that its end would set free; null where nobody has counted them
/// @param lastUsed null where it is not known
/// @param reason why it is not needed; null when it is in use
/// @param users names of the containers that use it
record DiskItem(
        Kind kind,
        String id,
        String name,
        @Nullable Long bytes,
        @Nullable Instant lastUsed,
        @Nullable Reason reason,
        List<String> users) {
    DiskItem {
        users = List.copyOf(users);
    }

    /// What it is. In the order in which they are shown.
    enum Kind {
        IMAGE,
        SHARED,
        CONTAINER,
        LOG,
        VOLUME,
        CACHE,
        NETWORK
    }

    /// Why something could go.
    enum Reason {
        STOPPED,
        NEVER_STARTED,
        DANGLING,
        NO_CONTAINER,
        NO_MOUNT_ANONYMOUS,
        NO_MOUNT_NAMED,
        NO_RUNNING,
        NOT_IN_USE
    }

    String key() {
        return kind + " " + id;
    }

    long size() {
        return bytes == null ? 0 : bytes;
    }
}
