package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.testkit.TestImages;
import org.junit.jupiter.api.Test;

/// Waiting for a container's end, as `docker wait` does; how it is given up is in CancelTest, other ends in
/// ConformanceTest.
class WaitTest extends WithEngine {
    @Test
    void theExitCodeIsTheOneThatTheTwinPrints() {
        var id = engine.docker("run", "--detach", "--name=waited", TestImages.BUSYBOX, "sh", "-c", "sleep 1; exit 42");
        var it = new ContainerRef(id, "waited");

        assertThat(run(it).exitCode()).isEqualTo(42);
        assertThat(engine.docker("wait", it.name())).isEqualTo("42");
    }

    @Test
    void nothingIsChanged() {
        var it = new ContainerRef("x", "x");

        assertThat(new WaitContainer(it).consequences(EngineSnapshot.EMPTY)).isEqualTo(Consequences.of());
    }

    @Test
    void aContainerThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> run(new ContainerRef("nobody", "nobody")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Waiting for the end of nobody did not work");
    }

    private ActionResult run(ContainerRef it) {
        return connected.api().run(new WaitContainer(it), sign -> {});
    }
}
