package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ContainerCreation;
import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.docker.SpecGround.Ground;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a specification says, the container that comes of it is the one that its command line makes, to the last
/// field of an inspection; and what engine or command line refuse, both refuse.
@ExtendWith(EngineExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunTwinTest {
    private static final List<String> SLEEP = List.of("sleep", "600");

    private SpecGround ground;

    static Stream<String> names() {
        return SpecGround.names();
    }

    @BeforeAll
    void prepare(@Private TestEngine engine, EngineMatrix matrix) {
        ground = new SpecGround(engine, matrix);
    }

    @AfterAll
    void leave() {
        ground.close();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theContainerIsMadeAsByItsTwin(String name) {
        assertMadeAlike(its -> new CreateContainer(its.spec(name)));
    }

    /// What an engine works out only once the container runs.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "both",
                "remove",
                "ports",
                "network back",
                "place on a network",
                "network container:other",
                "volumes",
                "volume mounts",
                "tmpfs mounts",
                "volumes from",
                "memory",
                "no entry point",
                "namespaces of the host"
            })
    void theContainerIsRunAsByItsTwin(String name) {
        assertMadeAlike(its -> new RunContainer(its.spec(name).with(it -> it.command(SLEEP))));
    }

    private void assertMadeAlike(Function<Ground, ContainerCreation> creation) {
        ground.attempt(creation, (on, deed) -> {
            var ours = on.inspected(on.make(deed));
            on.clean();
            on.makeByTwin(deed);
            assertThat(ours).containsExactlyElementsOf(on.inspected("made"));
        });
    }
}
