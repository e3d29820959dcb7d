package io.quayside.engine;

import io.quayside.engine.endpoint.Addresses;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Surroundings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Engines in made-up surroundings.
final class Reaching {
    private Reaching() {}

    /// @param folder is home and root, and holds no engine at a known place
    static Engines engines(Path folder, Map<String, String> environment) {
        return new Engines(new Surroundings(environment, folder, folder, Optional.empty()));
    }

    static Candidate chosen(String address) {
        return new Candidate("test", Candidate.Source.CHOSEN, "test", Addresses.parse(address, null));
    }
}
