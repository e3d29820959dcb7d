package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.model.EngineException.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionRunnerTest {
    private static final ContainerRef WEB = new ContainerRef("a".repeat(64), "web");
    private static final ContainerRef DB = new ContainerRef("b".repeat(64), "db");

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final ActivityLog log = new ActivityLog();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Consequences> asked = new ArrayList<>();
    private boolean yes;
    private final Confirmer confirmer = (offer, consequences, confirmed) -> {
        var deeds = offer.deeds().apply(Set.of());
        asked.add(consequences.apply(deeds));
        if (yes) {
            confirmed.accept(deeds);
        }
    };
    private final ActionRunner runner =
            new ActionRunner(current, ui, new Texts(Locale.ENGLISH), log, confirmer, notices::add);

    @Test
    void aDeedIsDoneAndStaysInTheLog() {
        script((action, progress) -> ActionResult.DONE);

        var entry = runner.start(new StartContainer(WEB));
        assertThat(runner.pending()).containsKey(WEB.id());
        ui.until("its end", () -> entry.state() == State.DONE);

        assertThat(log.entries()).containsExactly(entry);
        assertThat(entry.title()).isEqualTo("Start web");
        assertThat(runner.pending()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void aFileThatWouldBeReplacedIsLookedForElsewhereAndThenAskedAbout(@TempDir Path folder) throws Exception {
        script((action, progress) -> ActionResult.DONE);
        var file = Files.writeString(folder.resolve("web.tar"), "old");

        runner.run(List.of(new ExportContainer(WEB, file)));
        assertThat(asked).isEmpty();
        ui.until("the question", () -> !asked.isEmpty());

        assertThat(asked.getFirst().effects()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo(file.toString());
            assertThat(it.losses()).containsExactly(Loss.FILE_CONTENT);
        });
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void deedsOnOneContainerRunOneAfterTheOther() {
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        script((action, progress) -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            Thread.yield();
            together.decrementAndGet();
            return ActionResult.DONE;
        });

        runner.run(List.of(new StartContainer(WEB), new StartContainer(WEB), new StartContainer(WEB)));
        ui.until("the end of all", () -> log.openProperty().get() == 0);

        assertThat(most).hasValue(1);
        assertThat(log.entries()).allMatch(it -> it.state() == State.DONE);
    }

    @Test
    void deedsOnSeveralContainersRunSideBySide() {
        var both = new CyclicBarrier(2);
        script((action, progress) -> {
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            return ActionResult.DONE;
        });

        runner.run(List.of(new StartContainer(WEB), new StartContainer(DB)));
        ui.until("the end of both", () -> log.openProperty().get() == 0);

        assertThat(log.entries()).allMatch(it -> it.state() == State.DONE);
    }

    @Test
    void failuresOfDeedsAskedForTogetherAreToldTogether() {
        script((action, progress) -> {
            throw refusal(((StartContainer) action).container().name() + " said no.");
        });

        runner.run(List.of(new StartContainer(WEB), new StartContainer(DB)));
        ui.until("the notice", () -> !notices.isEmpty());

        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst().sentence()).isEqualTo("2 of 2 actions failed");
        assertThat(notices.getFirst().lines())
                .containsExactlyInAnyOrder("Start web: web said no.", "Start db: db said no.");
        assertThat(log.entries()).allMatch(it -> it.state() == State.FAILED);
    }

    @Test
    void onlyWhatFailedIsTriedAgain() {
        var done = new ConcurrentLinkedQueue<String>();
        var no = new AtomicBoolean(true);
        script((action, progress) -> {
            var name = ((StartContainer) action).container().name();
            if (name.equals("db") && no.get()) {
                throw refusal("The port is taken.");
            }
            done.add(name);
            return ActionResult.DONE;
        });

        runner.run(List.of(new StartContainer(WEB), new StartContainer(DB)));
        ui.until("the notice", () -> !notices.isEmpty());
        var work = log.works().getFirst();
        assertThat(work.title()).isEqualTo("Start web and 1 more");
        assertThat(work.state()).isEqualTo(State.FAILED);
        assertThat(work.overProperty().get()).isEqualTo(2);
        assertThat(work.failures())
                .containsExactly(new Work.Failed(List.of("Start db"), "The port is taken.", "Ask again."));

        no.set(false);
        notices.getFirst().steps().getFirst().run().run();
        ui.until("the end", () -> log.openWorksProperty().get() == 0);

        assertThat(done).containsExactly("web", "db");
        assertThat(log.works().getFirst().state()).isEqualTo(State.DONE);
    }

    @Test
    void aBulkIsCancelledAsOne() {
        var running = new CountDownLatch(2);
        script((action, progress) -> {
            running.countDown();
            new CountDownLatch(1).await();
            return ActionResult.DONE;
        });

        runner.run(List.of(new StartContainer(WEB), new StartContainer(DB), new StartContainer(WEB)));
        ui.until("both to run", () -> running.getCount() == 0);
        var work = log.works().getFirst();
        work.cancel();
        ui.until("the end", () -> runner.pending().isEmpty());

        assertThat(work.state()).isEqualTo(State.CANCELLED);
        assertThat(log.openWorksProperty().get()).isZero();
    }

    @Test
    void severalThatAreInterruptedAreNamedFirst() {
        script((action, progress) -> ActionResult.DONE);

        runner.run(new StopContainer(WEB));
        runner.run(List.of(new StopContainer(WEB), new StopContainer(DB)));

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().effects()).extracting(it -> it.name()).containsExactly("web", "db");
        ui.until("the end of the first", () -> log.openProperty().get() == 0);
    }

    @Test
    void whatContainersHoldGoesAfterThem() {
        var order = new ConcurrentLinkedQueue<String>();
        script((action, progress) -> {
            order.add(action.getClass().getSimpleName());
            return ActionResult.DONE;
        });
        yes = true;

        runner.run(List.of(
                new RemoveVolume("data", false),
                new RemoveContainer(WEB, false, false),
                new RemoveContainer(DB, false, false)));
        ui.until("the end of all", () -> log.works().getFirst().state() == State.DONE);

        assertThat(order).containsExactly("RemoveContainer", "RemoveContainer", "RemoveVolume");
    }

    @Test
    void whatDestroysIsAskedFirst() {
        script((action, progress) -> ActionResult.DONE);

        runner.run(new RemoveContainer(WEB, false, false));

        assertThat(asked.getFirst().effects().getFirst().name()).isEqualTo("web");
        assertThat(log.entries()).isEmpty();

        yes = true;
        runner.run(new RemoveContainer(WEB, false, false));
        ui.until("its end", () -> !log.entries().isEmpty() && log.openProperty().get() == 0);
    }

    @Test
    void aCancelledDeedIsInterruptedAndToldAsSuch() {
        var running = new CountDownLatch(1);
        script((action, progress) -> {
            running.countDown();
            new CountDownLatch(1).await();
            return ActionResult.DONE;
        });

        var entry = runner.start(new StopContainer(WEB));
        ui.until("its start", () -> running.getCount() == 0);
        entry.cancel();
        ui.until("its end", () -> entry.state().isOver());

        assertThat(entry.state()).isEqualTo(State.CANCELLED);
        assertThat(notices).isEmpty();
    }

    @Test
    void aWaitingDeedThatIsCancelledNeverRuns() {
        var go = new CountDownLatch(1);
        var ran = new AtomicInteger();
        script((action, progress) -> {
            ran.incrementAndGet();
            go.await();
            return ActionResult.DONE;
        });

        runner.start(new StopContainer(WEB));
        var second = runner.start(new StartContainer(WEB));
        second.cancel();
        go.countDown();
        ui.until(
                "the end of all",
                () -> log.openProperty().get() == 0 && runner.pending().isEmpty());

        assertThat(second.state()).isEqualTo(State.CANCELLED);
        assertThat(ran).hasValue(1);
    }

    @Test
    void aPullHasItsLayers() {
        script((action, progress) -> {
            progress.accept(new ActionProgress.Layer("one", "Downloading", 5, 10));
            progress.accept(new ActionProgress.Layer("two", "Pull complete", 0, 0));
            return ActionResult.DONE;
        });

        var entry = runner.start(new PullImage(ImageName.parse("nginx")));
        ui.until("the layers", () -> entry.layers().size() == 2);

        assertThat(entry.layers().getFirst().fraction()).isEqualTo(0.5);
        assertThat(entry.layers().getLast().fraction()).isEqualTo(1);
    }

    @Test
    void withoutAnEngineNothingIsDoneAndThatIsSaid() {
        runner.run(new StartContainer(WEB));

        assertThat(notices.getFirst().sentence()).isEqualTo("No engine is connected, so nothing was done.");
        assertThat(log.entries()).isEmpty();
    }

    private void script(SampleEngine.Deeds deeds) {
        current.show(new SampleEngine().doing(deeds));
    }

    private static Refused refusal(String sentence) {
        return new Refused(Refused.Reason.CONFLICT, 409, "no", sentence, "Ask again.");
    }
}
