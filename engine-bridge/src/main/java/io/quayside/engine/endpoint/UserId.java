package io.quayside.engine.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The number of the user to whom a home folder belongs.
final class UserId {
    private UserId() {}

    /// @return empty where users have no numbers
    static Optional<Integer> of(Path home) {
        try {
            return Optional.of((Integer) Files.getAttribute(home, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
