package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.RunFlag;
import io.quayside.engine.docker.SpecGround.Ground;
import io.quayside.engine.spec.HealthCheck;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Variable;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is read from a container makes another one that is the same to the last field of an inspection.
@ExtendWith(EngineExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecReadingTest {
    private static final List<String> SLEEP = List.of("sleep", "600");
    private static final String RICH = "quayside/rich:1";

    private TestEngine engine;
    private SpecGround ground;

    static Stream<String> names() {
        return SpecGround.names();
    }

    @BeforeAll
    void prepare(@Private TestEngine engine, EngineMatrix matrix) {
        this.engine = engine;
        ground = new SpecGround(engine, matrix);
        TestImages.build(
                engine,
                RICH,
                "FROM " + TestImages.BUSYBOX,
                "ENV A=1 B=2",
                "LABEL own=1",
                "EXPOSE 80",
                "VOLUME /image-data",
                "WORKDIR /tmp",
                "USER 1000",
                "ENTRYPOINT [\"sh\", \"-c\"]",
                "CMD [\"sleep 600\"]",
                "HEALTHCHECK --interval=7s CMD true");
    }

    @AfterEach
    void clean() {
        ground.clean();
    }

    @AfterAll
    void leave() {
        ground.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsReadMakesTheSameContainerAgain(String name) {
        ground.attempt(
                its -> new CreateContainer(its.spec(name)), (on, deed) -> assertReadMakesTheSame(on, on.make(deed)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsReadOfARunningContainerMakesTheSameAgain(String name) {
        ground.attempt(its -> new RunContainer(its.spec(name).with(it -> it.command(SLEEP))), (on, deed) -> {
            var read = on.api().specOf(on.make(deed));
            on.clean();
            on.make(new RunContainer(read));
            assertThat(on.api().specOf("made")).isEqualTo(read);
        });
    }

    @Test
    void whatAnImageSaysIsNotSaidAgain() {
        var id = api().run(new CreateContainer(RunSpec.of(RICH).with(it -> it.name("made"))), step -> {});

        assertThat(api().specOf(id.createdId())).isEqualTo(RunSpec.of(RICH).with(it -> it.name("made")));
    }

    @Test
    void whatDiffersFromTheImageIsSaid() {
        var spec = RunSpec.of(RICH)
                .with(it -> it.name("made")
                        .environment(List.of(new Variable("B", "3"), new Variable("A", null)))
                        .labels(Map.of("own", "2"))
                        .command("sleep 5")
                        .process(process -> process.withUser("0").withWorkingDirectory("/"))
                        .health(health -> health.withRetries(9)));
        var id = api().run(new CreateContainer(spec), step -> {}).createdId();

        assertThat(api().specOf(id)).isEqualTo(spec);
        assertReadMakesTheSame(ground.usual(), id);
    }

    @Test
    void anEntryPointThatIsReplacedOrTakenAwayIsSaid() {
        for (var entrypoint : List.of("echo", "")) {
            var spec = RunSpec.of(RICH)
                    .with(it -> it.name("made")
                            .command("sleep", "5")
                            .process(process -> process.withEntrypoint(entrypoint))
                            .health(health -> HealthCheck.OF_IMAGE.withInterval(Duration.ofSeconds(20))));
            var id = api().run(new CreateContainer(spec), step -> {}).createdId();

            assertThat(api().specOf(id)).isEqualTo(spec);
            clean();
        }
    }

    @Test
    void anImageThatIsGoneLeavesNothingUnsaid() {
        TestImages.build(engine, "gone:1", "FROM " + TestImages.BUSYBOX, "ENV GONE=1");
        var id = api().run(new CreateContainer(RunSpec.of("gone:1").with(it -> it.name("made"))), step -> {})
                .createdId();
        engine.docker("rmi", "--force", engine.docker("inspect", "--format", "{{.Image}}", "made"));

        assertThat(RunFlag.of(api().specOf(id))).extracting(RunFlag::toString).contains("--env=GONE=1");
    }

    private static void assertReadMakesTheSame(Ground on, String id) {
        var before = on.inspected(id);
        var read = on.api().specOf(id);
        on.clean();
        var again = on.make(new CreateContainer(read));
        assertThat(on.inspected(again)).as("from " + RunFlag.of(read)).containsExactlyElementsOf(before);
    }

    private DockerApi api() {
        return ground.usual().api();
    }
}
