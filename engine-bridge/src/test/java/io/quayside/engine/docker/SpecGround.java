package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerCreation;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.RunSpecBuilder;
import io.quayside.engine.spec.Specs;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import io.quayside.testkit.RealEngine;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two engines with everything that [Specs] name, and room for one container, "made": this machine's, and the newest
/// for
/// what that one is too old for.
final class SpecGround implements AutoCloseable {
    private final Ground usual;
    private final EngineMatrix matrix;
    private @Nullable Ground newest;

    SpecGround(TestEngine engine, EngineMatrix matrix) {
        this.usual = new Ground(engine);
        this.matrix = matrix;
    }

    static Stream<String> names() {
        return Specs.all("/").keySet().stream();
    }

    Ground usual() {
        return usual;
    }

    /// What a test does on one engine, with what it makes there.
    interface Attempt {
        /// @throws Refused by the engine
        void on(Ground ground, ContainerCreation creation);
    }

    /// This command line says it in a way that an older engine does not understand.
    private static final class Unsayable extends RuntimeException {
        private Unsayable(AssertionError cause) {
            super(cause);
        }
    }

    /// On the newest engine, where this machine's refuses it. What that refuses, too, it refuses the real command line.
    ///
    /// @param creation by engine: folders differ
    void attempt(Function<Ground, ContainerCreation> creation, Attempt attempt) {
        try {
            attempt.on(usual, creation.apply(usual));
        } catch (Refused | Unsayable e) {
            usual.clean();
            var other = newest();
            try {
                attempt.on(other, creation.apply(other));
            } catch (Refused refusal) {
                other.assertRefused(creation.apply(other), refusal);
            }
        } finally {
            clean();
        }
    }

    private Ground newest() {
        if (newest == null) {
            newest = new Ground(matrix.engine(EngineRelease.DOCKER_NEWEST));
        }
        return newest;
    }

    void clean() {
        usual.clean();
        if (newest != null) {
            newest.clean();
        }
    }

    /// Leaves the newest engine, which is shared, as it was found.
    @Override
    public void close() {
        usual.connected.close();
        if (newest != null) {
            newest.connected.close();
            newest.engine.removeAllContainers();
            newest.engine.docker("network", "rm", "back");
        }
    }

    /// One engine.
    static final class Ground {
        private final RealEngine engine;
        private final Connected connected;

        private Ground(RealEngine engine) {
            this.engine = engine;
            connected = Connected.to(engine.socket());
            engine.docker("network", "create", "--subnet=10.79.0.0/16", "back");
            engine.docker(
                    "run",
                    "--detach",
                    "--name=other",
                    "--ipc=shareable",
                    "--volume=/shared",
                    TestImages.BUSYBOX,
                    "sleep",
                    "600");
        }

        DockerApi api() {
            return connected.api();
        }

        RunSpec spec(String name) {
            UnaryOperator<RunSpecBuilder> change =
                    Specs.all(engine.folder().toString()).get(name);
            return RunSpec.of(TestImages.BUSYBOX).with(it -> change.apply(it.name("made")));
        }

        String make(ContainerCreation creation) {
            return api().run(creation, step -> {}).createdId();
        }

        void makeByTwin(ContainerCreation creation) {
            var twin = creation.command().arguments();
            try {
                engine.docker(twin.subList(1, twin.size()).toArray(String[]::new));
            } catch (AssertionError e) {
                if (String.valueOf(e.getMessage()).contains("requires API version")) {
                    throw new Unsayable(e);
                }
                throw e;
            }
        }

        private void assertRefused(ContainerCreation creation, Refused why) {
            clean();
            assertThatThrownBy(() -> makeByTwin(creation))
                    .as("the engine says: " + why.getMessage())
                    .isInstanceOf(AssertionError.class);
        }

        /// Without what differs between two containers made alike.
        List<String> inspected(String id) {
            // The engine's own bridge has two names, of which newer engines note one whatever was said.
            return Inspections.withoutIdentity(api().inspectContainer(id).json().replace("\"default\"", "\"bridge\""));
        }

        void clean() {
            if (!engine.docker("ps", "--all", "--quiet", "--filter=name=^made$").isEmpty()) {
                engine.docker("rm", "--force", "--volumes", "made");
            }
        }
    }
}
