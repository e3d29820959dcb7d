package io.quayside.app.run;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an image says of how it wants to be run: the part of the engine's JSON that the run form offers.
///
/// @param ports "80/tcp"
/// @param volumes paths in the container
/// @param environment `NAME=value`
/// @param user empty for root
record ImageConfig(
        List<String> ports,
        List<String> volumes,
        List<String> entrypoint,
        List<String> command,
        List<String> environment,
        String user,
        String workingDirectory) {
    static final ImageConfig EMPTY = new ImageConfig(List.of(), List.of(), List.of(), List.of(), List.of(), "", "");

    ImageConfig {
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }

    /// @param json as `docker image inspect` answers
    /// @throws IllegalArgumentException when it is not JSON
    static ImageConfig of(String json) {
        try {
            var root = JsonMapper.shared().readTree(json);
            var config = (root.isArray() ? root.path(0) : root).path("Config");
            return new ImageConfig(
                    names(config.path("ExposedPorts")),
                    names(config.path("Volumes")),
                    texts(config.path("Entrypoint")),
                    texts(config.path("Cmd")),
                    texts(config.path("Env")),
                    config.path("User").stringValue(""),
                    config.path("WorkingDir").stringValue(""));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.isObject() ? object.propertyNames().stream().sorted().toList() : List.of();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        for (var element : array) {
            if (element.isString()) {
                texts.add(element.stringValue());
            }
        }
        return texts;
    }
}
