package io.quayside.engine.conformance;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.Await;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The life of a container, and what the picture shows of it.
final class LifeCases {
    static final List<Case> ALL = List.of(
            Case.of("start", "done RUNNING", lab -> {
                var it = lab.create(TestImages.BUSYBOX, "sleep", "600");
                return lab.does(new StartContainer(it)) + " " + lab.settles(it, "RUNNING");
            }),
            Case.of("start of what runs", "done", lab -> lab.does(new StartContainer(lab.sleeper()))),
            Case.of("stop", "done EXITED 137", lab -> {
                var it = lab.sleeper();
                return lab.does(new StopContainer(it, 5)) + " " + lab.settles(it, "EXITED 137");
            }),
            Case.of("stop of what has ended", "done", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "true");
                lab.end(it);
                return lab.does(new StopContainer(it, 5));
            }),
            Case.of("restart", "done RUNNING", lab -> {
                var it = lab.sleeper();
                return lab.does(new RestartContainer(it, 5)) + " " + lab.settles(it, "RUNNING");
            }),
            Case.of("kill", "done EXITED 137", lab -> {
                var it = lab.sleeper();
                return lab.does(new KillContainer(it)) + " " + lab.settles(it, "EXITED 137");
            }),
            Case.of("kill of what has ended", Reason.CONFLICT, lab -> {
                var it = lab.run(TestImages.BUSYBOX, "true");
                lab.end(it);
                return lab.does(new KillContainer(it));
            }),
            Case.of("pause", "done PAUSED", lab -> {
                var it = lab.sleeper();
                return lab.does(new PauseContainer(it)) + " " + lab.settles(it, "PAUSED");
            }),
            Case.of("unpause", "done RUNNING", lab -> {
                var it = lab.sleeper();
                lab.does(new PauseContainer(it));
                return lab.does(new UnpauseContainer(it)) + " " + lab.settles(it, "RUNNING");
            }),
            // Docker hears late from containerd that it was paused, says so for a moment, and meanwhile refuses what
            // does
            // not fit: the picture must end right whatever was said in between.
            Case.of("paused and unpaused again and again", "RUNNING", lab -> {
                var it = lab.sleeper();
                for (int round = 0; round < 20; round++) {
                    lab.does(new PauseContainer(it));
                    lab.does(new UnpauseContainer(it));
                }
                Await.until("it to run", () -> {
                    boolean runs = lab.state(it).equals("RUNNING");
                    return runs || lab.does(new UnpauseContainer(it)).equals("done");
                });
                return lab.settles(it, "RUNNING");
            }),
            Case.of("wait", "done 3", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "sh", "-c", "sleep 1; exit 3");
                var code = new AtomicInteger(-1);
                var done = lab.refusal(() -> code.set(lab.exitCode(new WaitContainer(it))));
                return done + " " + code;
            }),
            Case.of("wait for what has ended", "4", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "sh", "-c", "exit 4");
                lab.end(it);
                return lab.exitCode(new WaitContainer(it));
            }),
            Case.of(
                    "wait for what is not there",
                    Reason.NOT_FOUND,
                    lab -> lab.does(new WaitContainer(new ContainerRef("no-such-container", "no-such-container")))),
            Case.of("rename", "done renamed", lab -> {
                var it = lab.sleeper();
                return lab.does(new RenameContainer(it, "renamed")) + " "
                        + lab.container(it).name();
            }),
            Case.of("rename to a name that is taken", Reason.CONFLICT, lab -> {
                lab.sleeper("--name=taken");
                return lab.does(new RenameContainer(lab.sleeper(), "taken"));
            }),
            Case.of(
                    "removal of what runs",
                    Reason.CONFLICT,
                    lab -> lab.does(new RemoveContainer(lab.sleeper(), false, false))),
            Case.of("forced removal", "done gone", lab -> {
                var it = lab.sleeper("--volume=/data");
                return lab.does(new RemoveContainer(it, true, true)) + " " + lab.settles(it, "gone");
            }),
            Case.of("removal of what is gone", Reason.NOT_FOUND, lab -> {
                var it = lab.sleeper();
                lab.does(new RemoveContainer(it, true, true));
                return lab.does(new RemoveContainer(it, true, true));
            }),
            Case.of("run", "done", lab -> lab.does(new RunContainer(RunSpec.of(TestImages.BUSYBOX)))),
            Case.of(
                    "run of an unknown image",
                    Reason.NOT_FOUND,
                    lab -> lab.does(
                            new RunContainer(RunSpec.of("quayside/nothing:1").with(it -> it.pull(PullPolicy.NEVER))))),
            Case.of(
                    "start of an unknown command",
                    Reason.INVALID,
                    lab -> lab.does(new StartContainer(lab.create(TestImages.BUSYBOX, "/no/such/program")))),
            Case.of(
                    "the life of a container in the picture",
                    "[CREATED, RUNNING, PAUSED, RUNNING, EXITED 137, gone]",
                    lab -> {
                        var it = lab.create(TestImages.BUSYBOX, "sleep", "600");
                        return List.of(
                                shownOnce(lab, it, "CREATED", "inspect"),
                                shownOnce(lab, it, "RUNNING", "start"),
                                shownOnce(lab, it, "PAUSED", "pause"),
                                shownOnce(lab, it, "RUNNING", "unpause"),
                                shownOnce(lab, it, "EXITED 137", "kill"),
                                shownOnce(lab, it, "gone", "rm"));
                    }),
            Case.of("a new name in the picture", "seen", lab -> {
                var it = lab.sleeper();
                lab.real.docker("rename", it.id(), "elsewhere");
                return lab.picture(picture -> picture.container(it.id())
                        .filter(shown -> shown.name().equals("elsewhere"))
                        .isPresent());
            }),
            Case.of("a new volume in the picture", "seen", lab -> {
                lab.real.docker("volume", "create", "seen");
                return lab.picture(picture -> picture.volumes().containsKey("seen"));
            }),
            Case.of("a removed volume in the picture", "seen", lab -> {
                lab.real.docker("volume", "rm", "--force", "seen");
                return lab.picture(picture -> !picture.volumes().containsKey("seen"));
            }),
            Case.of("a new network in the picture in time", "seen", lab -> {
                // Podman sends no events for networks: they are listed along with the next ping, within 15 s.
                var limit = Duration.ofSeconds(lab.real instanceof PodmanEngine ? 20 : 3);
                lab.real.docker("network", "create", "harbour");
                var seen = lab.picture(
                        limit,
                        picture -> picture.networks().values().stream()
                                .anyMatch(network -> network.name().equals("harbour")));
                lab.real.docker("network", "rm", "harbour");
                return seen;
            }));

    private LifeCases() {}

    private static String shownOnce(Lab lab, ContainerRef it, String expected, String command) {
        lab.real.docker(command, it.id());
        lab.picture(picture -> lab.shown(it).equals(expected));
        return lab.shown(it);
    }
}
