package io.quayside.engine.docker;

import com.github.dockerjava.api.model.HostConfig;
import java.util.Map;

/// docker-java's host configuration with some fields in our own words, where its models cannot say what `docker run`
/// says.
final class ExactHostConfig extends HostConfig {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> exact;

    ExactHostConfig(Map<String, Object> exact) {
        this.exact = Map.copyOf(exact);
    }

    /// What docker-java's mapper writes beside the fields that it knows.
    @Override
    public Map<String, Object> getRawValues() {
        return exact;
    }
}
