package io.quayside.app.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.task.Work;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import io.quayside.testkit.Await;
import io.quayside.testkit.Leash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real VM, run by QEMU; this thread is the UI thread.
final class VmModelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final TestUi ui = new TestUi();
    private final ActivityLog tasks = new ActivityLog();
    private VmModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void aMachineWithoutVm() {
        Leash.on(folder);
        var surroundings = new Surroundings(
                Map.of("XDG_DATA_HOME", folder.toString(), "PATH", System.getenv("PATH")),
                Path.of(System.getProperty("user.home")),
                Path.of("/"),
                Optional.of(0));
        model = new VmModel(
                new BackgroundTasks(ui),
                ui,
                new Engines(surroundings).virtualMachines().getFirst(),
                tasks,
                new Texts(Locale.ENGLISH),
                () -> {});
    }

    @AfterEach
    void letGo() {
        model.close();
    }

    private boolean is(Class<? extends VmState> state) {
        var known = model.knownProperty().get();
        assertThat(model.failureProperty().get()).isEmpty();
        return !model.busyProperty().get() && known != null && state.isInstance(known.state());
    }

    @Test
    void itIsMadeStartedStoppedAndRemovedWithoutATrace() throws Exception {
        model.refresh();
        ui.until("what follows", PATIENCE, () -> is(VmState.Absent.class));

        model.start();
        ui.until("what follows", PATIENCE, () -> is(VmState.Running.class));
        assertThat(model.steps()).extracting(VmStep::name).contains("kernel", "dockerd", "engine");
        ui.until("the end of the task", () -> tasks.openWorksProperty().get() == 0);
        assertThat(tasks.works())
                .extracting(Work::title, Work::state)
                .containsExactly(tuple("Start the virtual machine", State.DONE));

        model.stop();
        ui.until("what follows", PATIENCE, () -> is(VmState.Stopped.class));

        List<String> lost = new ArrayList<>();
        model.lostByRemoval(lost::addAll);
        ui.until("what follows", PATIENCE, () -> !lost.isEmpty());
        assertThat(lost.getFirst()).contains("containers", "volumes");

        model.remove();
        ui.until("what follows", PATIENCE, () -> is(VmState.Absent.class));
        assertThat(Files.exists(folder.resolve("quayside/vm/default"))).isFalse();
    }

    @Test
    void aStartThatIsCancelledLeavesItStopped() throws Exception {
        model.start();
        ui.until("what follows", PATIENCE, () -> !model.steps().isEmpty());

        var task = tasks.works().getFirst();
        assertThat(task.messageProperty().getValue()).isNotEmpty();
        task.cancel();

        ui.until("what follows", PATIENCE, () -> is(VmState.Stopped.class));
        assertThat(task.state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aCancelThatComesTooLateTellsWhatWasDone() throws Exception {
        model.stop();
        Await.until("the end of the stop", () -> ui.waiting() > 0);
        var task = tasks.works().getFirst();
        task.cancel();

        ui.until("what follows", PATIENCE, () -> is(VmState.Absent.class));
        assertThat(task.state()).isEqualTo(State.DONE);
    }

    @Test
    void aFailureIsToldThoughSomebodyCancelsTooLate() {
        model.change(VmSettings.USUAL);
        Await.until("the end of the change", () -> ui.waiting() > 0);
        var task = tasks.works().getFirst();
        task.cancel();

        ui.until("the end", () -> !model.busyProperty().get());
        assertThat(task.state()).isEqualTo(State.FAILED);
        assertThat(model.failureProperty().get()).contains("There is no VM", "Make one first.");
    }
}
