package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Each action does what its name says, and what its `docker` line does.
class ActionsTest extends WithEngine {
    @Test
    void startStartsAsItsTwin() {
        var outcome = same(ContainerState.RUNNING, name -> created(name), StartContainer::new);

        assertThat(outcome.state()).isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void stopStopsAsItsTwin() {
        var outcome = same(ContainerState.EXITED, name -> running(name), StopContainer::new);

        assertThat(outcome.state()).isEqualTo(ContainerState.EXITED);
        assertThat(outcome.exitCode()).isEqualTo(137);
    }

    @Test
    void stopGrantsTheGivenTimeAsItsTwin() {
        // Ignores the request to end, so that only the time granted ends it.
        var outcome = same(
                ContainerState.EXITED,
                name -> engine.docker(
                        "run",
                        "--detach",
                        "--name=" + name,
                        "--stop-signal=SIGUSR1",
                        TestImages.BUSYBOX,
                        "sleep",
                        "600"),
                container -> new StopContainer(container, 0));

        assertThat(outcome.exitCode()).isEqualTo(137);
    }

    @Test
    void restartRestartsAsItsTwin() {
        var id = running("again");
        var before = connected.api().inspectContainer(id);

        run(new RestartContainer(new ContainerRef(id, "again"), 0));

        var after = connected.api().inspectContainer(id);
        assertThat(after.container().state()).isEqualTo(ContainerState.RUNNING);
        assertThat(after.started()).isAfter(before.started());
        same(ContainerState.RUNNING, name -> running(name), RestartContainer::new);
    }

    @Test
    void pauseFreezesAsItsTwin() {
        assertThat(same(ContainerState.PAUSED, name -> running(name), PauseContainer::new)
                        .state())
                .isEqualTo(ContainerState.PAUSED);
    }

    @Test
    void unpauseThawsAsItsTwin() {
        assertThat(same(ContainerState.RUNNING, name -> paused(name), UnpauseContainer::new)
                        .state())
                .isEqualTo(ContainerState.RUNNING);
    }

    @Test
    void killKillsAsItsTwin() {
        assertThat(same(ContainerState.EXITED, name -> running(name), KillContainer::new)
                        .exitCode())
                .isEqualTo(137);
    }

    @Test
    void killSendsTheGivenSignal() {
        var id = engine.docker(
                "run",
                "--detach",
                "--name=listening",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "trap 'exit 7' USR1; echo ready; while true; do sleep 0.1; done");
        Await.until("the trap", () -> engine.docker("logs", id).equals("ready"));

        run(new KillContainer(new ContainerRef(id, "listening"), "SIGUSR1"));

        engine.docker("wait", id);
        assertThat(connected.api().container(id).orElseThrow().exitCode()).isEqualTo(7);
    }

    @Test
    void renameRenames() {
        var id = created("old-name");

        run(new RenameContainer(new ContainerRef(id, "old-name"), "new-name"));

        assertThat(connected.api().container(id).map(Container::name)).contains("new-name");
        twin(new RenameContainer(new ContainerRef(id, "new-name"), "twins-name"));
        assertThat(connected.api().container(id).map(Container::name)).contains("twins-name");
    }

    @Test
    void removeRemovesAndKeepsVolumes() {
        var id = engine.docker("create", "--name=gone", "--volume=/anonymous", TestImages.BUSYBOX);
        var volume =
                connected.api().container(id).orElseThrow().mounts().getFirst().name();

        run(new RemoveContainer(new ContainerRef(id, "gone"), false, false));

        assertThat(connected.api().container(id)).isEmpty();
        assertThat(connected.api().volumes()).anyMatch(it -> it.name().equals(volume));
        engine.docker("volume", "rm", volume);
    }

    @Test
    void removeWithForceAndVolumesTakesARunningOneAndItsAnonymousVolumes() {
        var id = engine.docker(
                "run",
                "--detach",
                "--name=gone",
                "--volume=/anonymous",
                "--volume=kept:/k",
                TestImages.BUSYBOX,
                "sleep",
                "600");
        var anonymous =
                connected.api().container(id).orElseThrow().mounts().getFirst().name();

        run(new RemoveContainer(new ContainerRef(id, "gone"), true, true));

        assertThat(connected.api().container(id)).isEmpty();
        assertThat(connected.api().volumes())
                .noneMatch(it -> it.name().equals(anonymous))
                .anyMatch(it -> it.name().equals("kept"));
        engine.docker("volume", "rm", "kept");
    }

    @Test
    void removeTwinTakesTheSameFlags() {
        var id = engine.docker(
                "run", "--detach", "--name=gone", "--volume=/anonymous", TestImages.BUSYBOX, "sleep", "600");
        var anonymous =
                connected.api().container(id).orElseThrow().mounts().getFirst().name();

        twin(new RemoveContainer(new ContainerRef(id, "gone"), true, true));

        assertThat(connected.api().container(id)).isEmpty();
        assertThat(connected.api().volumes()).noneMatch(it -> it.name().equals(anonymous));
    }

    @Test
    void tagAndRemoveImageWorkAsTheirTwins() {
        var id = TestImages.build(engine, "tagging:1", "FROM " + TestImages.BUSYBOX, "ENV TAGGING=1");

        run(new TagImage(id, "tagging:1", ImageName.parse("registry.example:5000/team/tagging:2")));
        twin(new TagImage(id, "tagging:1", ImageName.parse("tagging")));
        assertThat(tags(id)).containsExactly("registry.example:5000/team/tagging:2", "tagging:1", "tagging:latest");

        run(new RemoveImage(id, "registry.example:5000/team/tagging:2", false));
        twin(new RemoveImage(id, "tagging:latest", false));
        assertThat(tags(id)).containsExactly("tagging:1");

        run(new RemoveImage(id, "tagging:1", false));
        assertThat(connected.api().images()).noneMatch(image -> image.id().equals(id));
    }

    @Test
    void anImageWithSeveralTagsGoesByItsIdOnlyByForce() {
        var id = TestImages.build(engine, "several:1", "FROM " + TestImages.BUSYBOX, "ENV SEVERAL=1");
        engine.docker("tag", id, "several:2");

        assertThatThrownBy(() -> run(new RemoveImage(id, id, false)))
                .extracting(e -> ((Refused) e).advice())
                .isEqualTo("Remove it by force to take all its tags.");
        run(new RemoveImage(id, id, true));

        assertThat(connected.api().images()).noneMatch(image -> image.id().equals(id));
    }

    @Test
    void whatIsSoAlreadyCountsAsDone() {
        var running = new ContainerRef(running("runs"), "runs");
        var created = new ContainerRef(created("rests"), "rests");

        assertThat(run(new StartContainer(running))).isEqualTo(ActionResult.DONE);
        assertThat(run(new StopContainer(created))).isEqualTo(ActionResult.DONE);
    }

    /// Runs the action on one container and its `docker` line on another made alike; what comes of it is equal.
    ///
    /// @param state what it leads to
    /// @return the container that the action was run on
    private Container same(
            ContainerState state, Function<String, String> prepare, Function<ContainerRef, EngineAction> action) {
        var ours = prepare.apply("same");
        run(action.apply(new ContainerRef(ours, "same")));
        var afterOurs = settled(ours, state);
        engine.docker("rm", "--force", ours);
        var twins = prepare.apply("same");
        twin(action.apply(new ContainerRef(twins, "same")));
        var afterTwins = settled(twins, state);

        assertThat(Inspections.withoutIdentity(afterOurs.json()))
                .isEqualTo(Inspections.withoutIdentity(afterTwins.json()));
        return afterOurs.container();
    }

    /// Docker hears late from containerd that a container was paused, and says so for a moment even if it runs again.
    private ContainerDetails settled(String id, ContainerState state) {
        var settled = new AtomicReference<ContainerDetails>();
        Await.until("it to be " + state, () -> {
            settled.set(connected.api().inspectContainer(id));
            return settled.get().container().state() == state;
        });
        return settled.get();
    }

    private ActionResult run(EngineAction action) {
        return connected.api().run(action, step -> {});
    }

    private void twin(EngineAction action) {
        var arguments = action.command().arguments();
        engine.docker(arguments.subList(1, arguments.size()).toArray(String[]::new));
    }

    private java.util.List<String> tags(String imageId) {
        return connected.api().images().stream()
                .filter(image -> image.id().equals(imageId))
                .findFirst()
                .orElseThrow()
                .tags();
    }

    private String created(String name) {
        return engine.docker("create", "--name=" + name, TestImages.BUSYBOX, "sleep", "600");
    }

    private String running(String name) {
        return engine.docker("run", "--detach", "--name=" + name, TestImages.BUSYBOX, "sleep", "600");
    }

    private String paused(String name) {
        var id = running(name);
        engine.docker("pause", id);
        return id;
    }
}
