package io.quayside.app.containers.processes;

import static io.quayside.app.sample.Samples.exited;
import static io.quayside.app.sample.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.Background;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.ProcessTable;
import io.quayside.engine.model.Subscription;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProcessesModelTest {
    private static final ProcessTable TABLE =
            new ProcessTable(List.of("PID", "CMD"), List.of(List.of("1", "sleep 600")));

    private final SampleEngine engine = new SampleEngine();
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final Answering background = new Answering();
    private final ProcessesModel model = new ProcessesModel(current, background, new Ticker(ui));

    private final class Answering implements Background {
        private int asked;
        private RuntimeException failure;

        @Override
        public <T> Subscription call(
                Callable<T> call, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
            asked++;
            ui.later(() -> {
                try {
                    if (failure != null) {
                        throw failure;
                    }
                    onResult.accept(call.call());
                } catch (Exception e) {
                    onFailure.accept(e);
                }
            });
            return () -> {};
        }
    }

    @BeforeEach
    void show() {
        current.show(engine);
        engine.processes = TABLE;
    }

    @AfterEach
    void leave() {
        model.leave();
    }

    private void await(Processes what) {
        ui.until("the answer", () -> what.equals(model.processesProperty().get()));
    }

    @Test
    void whatRunsIsListedAgainAndAgainWhileSomebodyLooks() {
        model.look(running("web"));
        await(new Processes.Listed(TABLE));
        assertThat(model.command()).isEqualTo("docker top web");

        engine.processes = ProcessTable.EMPTY;
        await(new Processes.Listed(ProcessTable.EMPTY));
        assertThat(background.asked).isEqualTo(2);
    }

    @Test
    void whatDoesNotRunIsNotAskedFor() {
        model.look(exited("web", 0));
        assertThat(model.processesProperty().get()).isEqualTo(new Processes.NotRunning(ContainerState.EXITED));
        assertThat(background.asked).isZero();

        model.look(running("web"));
        await(new Processes.Listed(TABLE));
    }

    @Test
    void aRefusalIsShown() {
        background.failure = new EngineException.Refused(
                EngineException.Refused.Reason.SERVER, 500, "no ps", "The engine has no “ps”.", "Install it.");
        model.look(running("web"));
        await(new Processes.Failed("The engine has no “ps”.", "Install it."));
    }

    @Test
    void numbersAreSortedByTheirSize() {
        assertThat(Stream.of("10", "9", "b", "-1", "A").sorted(new ProcessOrder()))
                .containsExactly("-1", "9", "10", "A", "b");
    }
}
