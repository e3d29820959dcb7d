package io.quayside.engine;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.Json;
import io.quayside.engine.log.LastLines;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.why.Explainer;
import io.quayside.engine.why.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers what is to be known of why a container is not well. What cannot be found out is left out.
record EngineReasons(DockerApi api, EngineSnapshot picture) {
    private static final Logger LOG = LoggerFactory.getLogger(EngineReasons.class);
    private static final int LINES = 12;
    /// What the kernel calls processors, and what Go and so images call them.
    private static final Map<String, String> GO_NAMES = Map.of(
            "x86_64", "amd64", "aarch64", "arm64", "armv7l", "arm", "armv6l", "arm", "i686", "386", "i386", "386");

    Optional<Explanation> explain(ContainerDetails details) {
        if (!Explainer.isConcerned(details.container())) {
            return Optional.empty();
        }
        var architecture = api.info().architecture();
        return Explainer.explain(
                details,
                new Explainer.Clues(
                        picture,
                        imageArchitecture(details),
                        GO_NAMES.getOrDefault(architecture, architecture),
                        lines(details)));
    }

    private String imageArchitecture(ContainerDetails details) {
        try {
            return Json.read(api.inspectImage(details.container().imageId())).text("Architecture");
        } catch (EngineException.Refused e) {
            LOG.debug("The image of a container is gone", e);
            return "";
        }
    }

    // Some log drivers keep no lines that an engine could give.
    private List<String> lines(ContainerDetails details) {
        if (details.container().state() == ContainerState.CREATED) {
            return List.of();
        }
        try (var answer = api.log(details.container().id(), false, LINES, null)) {
            return LastLines.read(answer.body(), api.info().kind(), details.tty());
        } catch (EngineException.Refused | IOException e) {
            LOG.debug("No last lines", e);
            return List.of();
        }
    }
}
