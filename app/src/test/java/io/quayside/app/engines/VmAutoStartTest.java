package io.quayside.app.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.task.Work;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What happens to a VM when Quayside starts; this thread is the UI thread.
final class VmAutoStartTest {
    private static final VmSettings ALONE = VmSettings.USUAL.withLife(true, false, 0);

    private final TestUi ui = new TestUi();
    private final ActivityLog tasks = new ActivityLog();
    private final AtomicInteger looks = new AtomicInteger();

    private VmModel begun(ScriptedVm vm) {
        var model =
                new VmModel(new BackgroundTasks(ui), ui, vm, tasks, new Texts(Locale.ENGLISH), looks::incrementAndGet);
        model.begin();
        return model;
    }

    private void untilKnown(VmModel model, Class<? extends VmState> state) {
        ui.until(
                "the VM to be " + state.getSimpleName(),
                () -> !model.busyProperty().get()
                        && model.knownProperty().get() != null
                        && state.isInstance(model.knownProperty().get().state()));
    }

    @Test
    void oneThatIsToStartWithQuaysideDoesAndItsEngineIsLookedFor() {
        var vm = new ScriptedVm(ALONE);
        var model = begun(vm);
        untilKnown(model, VmState.Running.class);

        assertThat(vm.deeds()).containsExactly("attach", "start");
        assertThat(model.steps()).extracting(VmStep::name).containsExactly("kernel", "engine");
        assertThat(tasks.works())
                .extracting(Work::title, Work::state)
                .containsExactly(tuple("Start the virtual machine", State.DONE));
        assertThat(looks).hasValue(1);
    }

    @Test
    void oneThatIsNotToStaysStopped() {
        var vm = new ScriptedVm(VmSettings.USUAL);
        untilKnown(begun(vm), VmState.Stopped.class);

        assertThat(vm.deeds()).containsExactly("attach");
        assertThat(tasks.works()).isEmpty();
    }

    @Test
    void oneThatRunsFromBeforeIsTakenUpAndNotStarted() {
        var vm = new ScriptedVm(ALONE).running();
        untilKnown(begun(vm), VmState.Running.class);

        assertThat(vm.deeds()).containsExactly("attach");
        assertThat(tasks.works()).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void whereNoneWasMadeNoneIs() {
        var vm = ScriptedVm.absent();
        untilKnown(begun(vm), VmState.Absent.class);

        assertThat(vm.deeds()).isEmpty();
        assertThat(vm.settings()).isEmpty();
        assertThat(tasks.works()).isEmpty();
    }

    @Test
    void oneThatIsRefusedBeforeItsFirstStepIsToldAsAFailedTask() {
        var vm = new ScriptedVm(ALONE).refusing(new EngineException.Local("QEMU is gone.", "Install it.", null));
        var model = begun(vm);
        untilKnown(model, VmState.Stopped.class);

        assertThat(model.failureProperty().get()).isEqualTo("QEMU is gone.\nInstall it.");
        assertThat(tasks.works())
                .extracting(Work::title, Work::state)
                .containsExactly(tuple("Start the virtual machine", State.FAILED));
    }

    @Test
    void itIsCancelledLikeAnyOther() {
        var vm = new ScriptedVm(ALONE).waiting();
        var model = begun(vm);
        ui.until("the first step", () -> !model.steps().isEmpty());

        tasks.works().getFirst().cancel();

        untilKnown(model, VmState.Stopped.class);
        assertThat(model.failureProperty().get()).isEmpty();
        assertThat(tasks.works()).extracting(Work::state).containsExactly(State.CANCELLED);
    }
}
