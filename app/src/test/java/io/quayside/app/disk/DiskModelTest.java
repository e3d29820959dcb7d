package io.quayside.app.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.engine.model.ContainerState;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// This thread is the UI thread: what was counted arrives when the test lets it.
final class DiskModelTest {
    private final SampleEngine engine = new SampleEngine();
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final ActivityLog tasks = new ActivityLog();
    private final Disposables held = new Disposables();
    private final DiskModel model =
            new DiskModel(current, new BackgroundTasks(ui), ui, new Texts(Locale.ENGLISH), tasks);

    @BeforeEach
    void cancelTheCount() {
        current.show(engine);
        model.attach(held);
        assertThat(model.state()).isInstanceOf(DiskModel.State.Counting.class);
        tasks.works().getFirst().cancel();
    }

    @Test
    void whatWasCancelledIsNotCountedAgainWhenSomethingHappensAtTheEngine() {
        engine.containers(Samples.running("web"));
        ui.settle(current, engine);

        assertThat(model.state()).isInstanceOf(DiskModel.State.NotYet.class);
        assertThat(tasks.works()).hasSize(1);
    }

    @Test
    void whatWasCancelledIsCountedWhenSomebodyComesBack() {
        held.close();
        model.attach(held);

        ui.until("the report", () -> model.state() instanceof DiskModel.State.Counted);
    }

    @Test
    void aContainerThatWasNeverStartedHasNoLogToBeCounted() {
        engine.containers(
                Samples.container("made", ContainerState.CREATED, null, Map.of()), Samples.running("elsewhere"));
        ui.settle(current, engine);
        held.close();
        model.attach(held);

        ui.until("the report", () -> model.state() instanceof DiskModel.State.Counted);
        assertThat(((DiskModel.State.Counted) model.state()).report().uncountedLogs())
                .isEqualTo(1);
    }
}
