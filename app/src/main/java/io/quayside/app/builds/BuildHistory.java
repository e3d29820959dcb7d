package io.quayside.app.builds;

import io.quayside.app.platform.PrivateFiles;
import io.quayside.engine.model.SecretNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file that keeps the last builds; secrets are masked before they reach it. Blocks; made for virtual threads.
///
/// @param file need not be there
record BuildHistory(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(BuildHistory.class);
    private static final int KEPT = 100;
    private static final String MASK = "••••";

    /// Newest first; empty when the file cannot be read.
    List<PastBuild> read() {
        var builds = new ArrayList<PastBuild>();
        if (!Files.exists(file)) {
            return builds;
        }
        try {
            for (var node : JsonMapper.shared().readTree(Files.readString(file))) {
                var arguments = new LinkedHashMap<String, String>();
                node.path("arguments")
                        .properties()
                        .forEach(it -> arguments.put(it.getKey(), it.getValue().asString("")));
                builds.add(new PastBuild(
                        Instant.parse(node.path("when").asString("")),
                        node.path("folder").asString(""),
                        node.path("dockerfile").asString(""),
                        node.path("tag").asString(""),
                        node.path("outcome").asString(""),
                        Duration.ofMillis(node.path("millis").asLong(0)),
                        node.path("message").asString(""),
                        arguments));
            }
        } catch (IOException | JacksonException | DateTimeException e) {
            LOG.warn("{} cannot be read", file, e);
        }
        return builds;
    }

    void write(List<PastBuild> builds) throws IOException {
        var all = new ArrayList<Map<String, Object>>();
        for (var build : builds.subList(0, Math.min(KEPT, builds.size()))) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("when", build.when().toString());
            fields.put("folder", build.folder());
            fields.put("dockerfile", build.dockerfile());
            fields.put("tag", build.tag());
            fields.put("outcome", build.outcome());
            fields.put("millis", build.took().toMillis());
            fields.put("message", build.message());
            fields.put("arguments", masked(build.arguments()));
            all.add(fields);
        }
        PrivateFiles.write(file, JsonMapper.shared().writeValueAsBytes(all));
    }

    /// An engine's words may say the value of a secret that was given to the build.
    static String masked(String words, Map<String, String> arguments) {
        var masked = words;
        for (var argument : arguments.entrySet()) {
            if (SecretNames.isSecret(argument.getKey()) && !argument.getValue().isBlank()) {
                masked = masked.replace(argument.getValue(), MASK);
            }
        }
        return masked;
    }

    static Map<String, String> masked(Map<String, String> arguments) {
        var masked = new LinkedHashMap<String, String>();
        arguments.forEach((name, value) -> masked.put(name, SecretNames.isSecret(name) ? MASK : value));
        return masked;
    }
}
