package io.quayside.app.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.Ticker;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.setup.CommandLine;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.setup.Machine.Distribution;
import io.quayside.engine.setup.Machine.Virtualisation;
import io.quayside.engine.setup.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Real programs; this thread is the UI thread.
final class SetupModelTest {
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final TestUi ui = new TestUi();
    private final SetupModel model = new SetupModel(
            new BackgroundTasks(ui),
            ui,
            new Ticker(ui),
            () -> {
                asked.incrementAndGet();
                return new Machine(
                        OperatingSystem.LINUX,
                        "ann",
                        true,
                        new Distribution("debian", "", "Debian"),
                        Set.of("apt-get"),
                        8L << 30,
                        1L << 40,
                        true,
                        Virtualisation.READY,
                        Optional.empty());
            },
            looks::incrementAndGet);

    private static Proposal.Start start(String script) {
        return new Proposal.Start("Test", List.of(new CommandLine(List.of("sh", "-c", script), false)));
    }

    private void run(Proposal.Start proposal) throws InterruptedException {
        model.look();
        ui.until("what follows", () -> !model.proposals().isEmpty());
        model.run(proposal, proposal.commands());
    }

    @Test
    void enginesAreLookedForOnceTheCommandsAreDone() throws Exception {
        run(start("echo done"));
        ui.until("what follows", () -> model.runningProperty().get() == null);

        assertThat(model.output()).contains("done");
        assertThat(looks).hasValue(1);
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void whatComesALittleAfterTheCommandsIsSeenWithoutAsking() throws Exception {
        run(start("true"));
        ui.until("what follows", () -> model.runningProperty().get() == null);
        int known = asked.get();
        int looked = looks.get();

        ui.until("the machine to be looked at once more", () -> asked.get() > known + 1);
        assertThat(looks.get()).isGreaterThan(looked);
    }

    @Test
    void aFailureIsSaidUntilSomebodyLooksAnewAndNothingIsLookedFor() throws Exception {
        run(start("echo no room; exit 7"));
        ui.until("what follows", () -> model.runningProperty().get() == null);

        assertThat(model.failureProperty().get()).contains("no room");
        assertThat(looks).hasValue(0);

        model.look();
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void whatRunsCanBeCancelled() throws Exception {
        run(start("echo begun; exec sleep 1000"));
        ui.until("what follows", () -> model.output().contains("begun"));

        model.cancel();

        assertThat(model.runningProperty().get()).isNull();
        ui.until("word of it", () -> model.failureProperty().get().contains("was cancelled"));
    }
}
