package io.quayside.app.containers.charts;

import static io.quayside.app.sample.Samples.exited;
import static io.quayside.app.sample.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.containers.charts.ChartsModel.Condition;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChartsModelTest {
    private final SampleEngine engine = new SampleEngine();
    private final CurrentEngine current = new CurrentEngine(new TestUi());
    private Instant now = Samples.THEN;
    private final ChartsModel model = new ChartsModel(current, new UsageHistory(() -> now), () -> now);

    @BeforeEach
    void show() {
        current.show(engine);
    }

    @Test
    void aContainerIsMeasuredWhileSomebodyLooksAndItRuns() {
        model.look(running("web"));
        assertThat(engine.watched).containsExactly(running("web").id());

        model.look(exited("web", 0));
        assertThat(engine.watched).isEmpty();
        assertThat(model.condition()).isEqualTo(Condition.NOT_RUNNING);

        model.look(running("web"));
        model.leave();
        assertThat(engine.watched).isEmpty();
    }

    @Test
    void anEngineThatSaysNothingIsToldAfterAWhile() {
        model.look(running("web"));
        assertThat(model.condition()).isEqualTo(Condition.MEASURED);

        now = now.plus(Duration.ofSeconds(11));
        assertThat(model.condition()).isEqualTo(Condition.SILENT);
    }
}
