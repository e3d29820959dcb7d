package io.quayside.engine.buildx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionProgress.Output;
import io.quayside.engine.action.ActionProgress.Step;
import io.quayside.engine.action.ActionProgress.StepCached;
import io.quayside.engine.action.ActionProgress.StepDone;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import io.quayside.testkit.BuildxPlugin;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The real plugin on a real engine.
@ExtendWith(EngineExtension.class)
class BuildxTest {
    private final List<ActionProgress> signs = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @TempDir
    private Path config;

    private TestEngine engine;
    private Buildx buildx;

    @BeforeEach
    void install(TestEngine engine) {
        this.engine = engine;
        BuildxPlugin.install(config);
        buildx = Buildx.find(config).orElseThrow();
        assertThat(buildx.program()).startsWithRaw(config);
    }

    private ActionResult build(String dockerfile, Map<String, String> arguments) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
        var spec = new BuildSpec(
                folder,
                BuildSpec.USUAL_DOCKERFILE,
                List.of(ImageName.parse("quay/buildx:1")),
                arguments,
                Map.of("a", "b c"),
                "",
                "",
                false,
                false);
        return buildx.build(engine.dockerHost(), spec, "Building quay/buildx:1", signs::add);
    }

    @Test
    void stepsTellTheirLineTheirOutputAndWhatWasCached() throws IOException {
        var dockerfile = """
                FROM quayside/busybox:1 AS base
                RUN echo out; echo err >&2

                FROM base
                ARG TOKEN
                COPY Dockerfile /d
                RUN echo "$TOKEN" > /token
                """;

        var result = build(dockerfile, Map.of("TOKEN", "open-sesame"));

        assertThat(engine.docker("image", "inspect", "--format", "{{.Id}} {{.Config.Labels.a}}", "quay/buildx:1"))
                .isEqualTo(result.createdId() + " b c");
        assertThat(engine.docker("run", "--rm", "quay/buildx:1", "cat", "/token"))
                .isEqualTo("open-sesame");
        var steps = signs.stream()
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .toList();
        assertThat(steps).extracting(Step::line).containsExactlyInAnyOrder(1, 2, 6, 7);
        var echo = steps.stream().filter(it -> it.line() == 2).findFirst().orElseThrow();
        assertThat(echo.instruction()).isEqualTo("RUN echo out; echo err >&2");
        assertThat(signs)
                .contains(new Output(echo.number(), "out", false), new Output(echo.number(), "err", true))
                .filteredOn(StepDone.class::isInstance)
                .hasSize(4);

        signs.clear();
        build(dockerfile, Map.of("TOKEN", "open-sesame"));
        assertThat(signs).filteredOn(StepCached.class::isInstance).hasSizeGreaterThanOrEqualTo(3);
        engine.docker("rmi", "quay/buildx:1");
    }

    @Test
    void aStepThatFailsIsNamedByItsLine() {
        assertThatThrownBy(() -> build("FROM quayside/busybox:1\n# why\nRUN echo before; exit 3\n", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Building quay/buildx:1 did not work at line 3 of the Dockerfile.")
                .hasMessageContaining("exit code: 3");
        assertThat(signs)
                .filteredOn(it -> it instanceof StepDone done && !done.error().isEmpty())
                .hasSize(1);
    }

    @Test
    void aDockerfileThatIsMalformedIsNamedByItsLine() {
        assertThatThrownBy(() -> build("FROM quayside/busybox:1\nRUNN x\n", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void aBuildIsCancelled() throws Exception {
        var failure = new AtomicReference<Exception>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                build("FROM quayside/busybox:1\nRUN echo begun; sleep 300\n", Map.of());
            } catch (Exception e) {
                failure.set(e);
            }
        });
        Await.until(
                "its output",
                () -> signs.stream()
                        .anyMatch(it ->
                                it instanceof Output output && output.line().equals("begun")));
        thread.interrupt();
        thread.join();
        assertThat(failure.get()).isInstanceOf(Cancelled.class);
    }

    @Test
    void whatItsTwinBuildsIsTheSame() throws Exception {
        Files.createDirectories(folder.resolve("files/ignored"));
        Files.writeString(folder.resolve("files/kept"), "kept");
        Files.writeString(folder.resolve("files/ignored/left"), "left");
        Files.writeString(folder.resolve(".dockerignore"), "files/ignored\n");
        Files.writeString(folder.resolve("Own.Dockerfile"), """
                FROM quayside/busybox:1 AS first
                ARG WHO
                ARG API_TOKEN
                COPY files /files
                RUN echo "$WHO $API_TOKEN" > /who
                ENV OF="a b"
                FROM first
                RUN false
                """);
        var spec = new BuildSpec(
                folder,
                Path.of("Own.Dockerfile"),
                List.of(ImageName.parse("quay/twin:1"), ImageName.parse("quay/twin:again")),
                Map.of("WHO", "me & you's", "API_TOKEN", "open-sesame"),
                Map.of("made.by", "quayside \"x\""),
                "first",
                "linux/" + engine.docker("version", "--format", "{{.Server.Arch}}"),
                true,
                false);

        buildx.build(engine.dockerHost(), spec, "Building", signs::add);
        var ours = built();
        var line = new ProcessBuilder(new BuildImage(spec).command().arguments()).redirectErrorStream(true);
        line.environment().put("DOCKER_HOST", engine.dockerHost());
        line.environment().put("DOCKER_CONFIG", config.toString());
        var twin = line.start();
        assertThat(new String(twin.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("load build definition from Own.Dockerfile");
        assertThat(twin.waitFor()).isZero();

        assertThat(ours).contains("kept").contains("open-sesame").isEqualTo(built());
        engine.docker("rmi", "quay/twin:1", "quay/twin:again");
    }

    /// What the image is and holds, without the ids of its layers, which are of the time of its files.
    private String built() {
        var facts = "{{json .RepoTags}} {{json .Config}} {{.Os}}/{{.Architecture}} {{len .RootFS.Layers}}";
        var files = "find /files /who -type f -exec stat -c '%n %a %u:%g' {} + -exec cat {} +";
        return engine.docker("image", "inspect", "--format", facts, "quay/twin:1")
                + engine.docker("run", "--rm", "quay/twin:1", "sh", "-c", files);
    }
}
