package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.Engines;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.AsideName;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.Health;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.RunSpecBuilder;
import io.quayside.engine.spec.Variable;
import io.quayside.engine.spec.VolumeMapping;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplaceContainerTest extends WithEngine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Container run(UnaryOperator<RunSpecBuilder> more) {
        var spec = RunSpec.of(TestImages.BUSYBOX)
                .with(it -> more.apply(it.name("web").command("sleep", "600")));
        var id = connected.api().run(new RunContainer(spec), step -> {}).createdId();
        return now(id);
    }

    private Container now(String id) {
        return connected.api().container(id).orElseThrow();
    }

    private ReplaceContainer with(Container old, UnaryOperator<RunSpecBuilder> change) {
        return new ReplaceContainer(
                ContainerRef.of(old),
                connected.api().specOf(old.id()).with(change),
                old.state().isAlive(),
                true,
                PATIENCE);
    }

    private Container replaced(ReplaceContainer action) {
        return now(connected.api().run(action, step -> {}).createdId());
    }

    private List<String> names() {
        return connected.api().containers().stream().map(Container::name).toList();
    }

    @Test
    void theNewContainerHasTheOldOnesPlace() {
        var old = run(it -> it.networking(net -> net.withPort(new PublishedPort("127.0.0.1", 18200, 80, "tcp"))));

        var fresh = replaced(with(old, it -> it.variable(new Variable("ADDED", "1"))));

        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(fresh.state()).isEqualTo(ContainerState.RUNNING);
        assertThat(fresh.ports()).isEqualTo(old.ports());
        assertThat(connected.api().inspectContainer(fresh.id()).environment()).contains("ADDED=1");
        assertThat(names()).containsExactly("web");
    }

    @Test
    void aContainerThatDoesNotRunIsReplacedByOneThatDoesNot() {
        engine.docker("create", "--name=web", TestImages.BUSYBOX);

        var fresh = replaced(with(now("web"), it -> it.label("a", "b")));

        assertThat(fresh.state()).isEqualTo(ContainerState.CREATED);
        assertThat(names()).containsExactly("web");
    }

    @Test
    void whatItsTwinDoesIsTheSame() {
        engine.docker("network", "create", "back-of-twin");
        try {
            UnaryOperator<RunSpecBuilder> change = it -> it.label("a", "b")
                    .networking(net -> net.withNetworks(
                            List.of(new NetworkUse("bridge"), new NetworkUse("back-of-twin").withAlias("w"))));
            var ours = inspected(replaced(with(run(it -> it), change)).id());
            engine.removeAllContainers();
            for (var words : commands(with(run(it -> it), change).command())) {
                engine.docker(words.subList(1, words.size()).toArray(String[]::new));
            }

            assertThat(inspected("web")).containsExactlyElementsOf(ours);
        } finally {
            engine.removeAllContainers();
            engine.docker("network", "rm", "back-of-twin");
        }
    }

    private static List<List<String>> commands(CommandLine line) {
        var commands = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        for (var word : line.words()) {
            if (word.verbatim()) {
                commands.add(new ArrayList<>());
            } else {
                commands.getLast().add(word.plain());
            }
        }
        return commands;
    }

    private List<String> inspected(String id) {
        return Inspections.withoutIdentity(connected.api().inspectContainer(id).json());
    }

    @Test
    void whatTheEngineRefusesToMakeLeavesTheOldOneUntouched() {
        var old = run(it -> it);

        assertThatThrownBy(() ->
                        replaced(with(old, it -> it.networking(net -> net.withNetwork(new NetworkUse("nowhere"))))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nowhere")
                .hasMessageEndingWith("web is as it was before.");

        assertThat(now(old.id())).isEqualTo(old);
        assertThat(names()).containsExactly("web");
    }

    @Test
    void aPortThatIsTakenBringsTheOldOneBackToLife() {
        engine.docker("run", "--detach", "--name=holder", "--publish=18201:80", TestImages.BUSYBOX, "sleep", "600");
        var old = run(it -> it);

        assertThatThrownBy(() -> replaced(with(
                        old, it -> it.networking(net -> net.withPort(new PublishedPort("", 18201, 80, "tcp"))))))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.advice()).contains("Port 18201 is taken"));

        assertThat(now(old.id()).state()).isEqualTo(ContainerState.RUNNING);
        assertThat(names()).containsExactlyInAnyOrder("web", "holder");
    }

    @Test
    void oneThatEndsAtOnceIsNoneAndItsLastWordsAreTold() {
        var old = run(it -> it);

        assertThatThrownBy(() -> replaced(with(old, it -> it.command("sh", "-c", "echo no config >&2; exit 3"))))
                .hasMessageContaining("ended with exit code 3")
                .hasMessageContaining("It said last: no config")
                .hasMessageEndingWith("web is as it was before.");

        assertThat(now(old.id()).state()).isEqualTo(ContainerState.RUNNING);
        assertThat(names()).containsExactly("web");
    }

    @Test
    void oneThatIsUnhealthyIsNoneAndItsCheckIsTold() {
        var old = run(it -> it);

        assertThatThrownBy(() -> replaced(with(
                        old,
                        it -> it.health(check -> check.withCommand("echo not yet; exit 1")
                                .withInterval(Duration.ofMillis(200))
                                .withRetries(2)))))
                .hasMessageContaining("is unhealthy")
                .hasMessageContaining("not yet");

        assertThat(now(old.id()).state()).isEqualTo(ContainerState.RUNNING);
        assertThat(names()).containsExactly("web");
    }

    @Test
    void oneThatIsHealthyStays() {
        var old = run(it -> it);

        var fresh = replaced(with(
                old, it -> it.health(check -> check.withCommand("true").withInterval(Duration.ofMillis(200)))));

        assertThat(fresh.health()).isEqualTo(Health.HEALTHY);
        assertThat(names()).containsExactly("web");
    }

    @Test
    void cancellingPutsTheOldOneBack() throws InterruptedException {
        var old = run(it -> it);
        var action =
                with(old, it -> it.health(check -> check.withCommand("exit 1").withInterval(Duration.ofMinutes(1))));
        var said = new AtomicReference<>("");
        var failure = new AtomicReference<Throwable>();
        var work = Thread.ofVirtual().start(() -> {
            try {
                connected.api().run(action, step -> {
                    if (step instanceof ActionProgress.Message message) {
                        said.set(message.text());
                    }
                });
            } catch (EngineException e) {
                failure.set(e);
            }
        });
        Await.until("the wait for health", () -> said.get().contains("healthy"));

        work.interrupt();
        work.join();

        assertThat(failure.get()).isInstanceOf(EngineException.Cancelled.class);
        assertThat(now(old.id()).state()).isEqualTo(ContainerState.RUNNING);
        assertThat(names()).containsExactly("web");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngineRelease.class,
            names = {"DOCKER_20_10", "DOCKER_26_1"})
    void namesAddressesAndWordsForTheDriversOfAllNetworksAreKept(EngineRelease release, EngineMatrix matrix) {
        var on = matrix.engine(release);
        on.docker("network", "create", "--subnet=10.81.0.0/24", "front-of-edit");
        on.docker("network", "create", "--subnet=10.82.0.0/24", "back-of-edit");
        try (var its = Connected.to(on.socket())) {
            var front = new NetworkUse("front-of-edit")
                    .withAlias("shop")
                    .withIp("10.81.0.9")
                    .withMacAddress("02:42:0a:51:00:63")
                    .withDriverOptions(Map.of("com.example.word", "one"));
            its.api()
                    .run(
                            new RunContainer(sleeping().with(it -> it.networking(net -> net.withNetwork(front)))),
                            step -> {});
            on.docker(
                    "network",
                    "connect",
                    "--ip=10.82.0.9",
                    "--alias=store",
                    "--driver-opt=com.example.word=two",
                    "back-of-edit",
                    "web");

            its.api().run(edited(its), step -> {});

            assertThat(its.api().specOf("web").networking().networks())
                    .containsExactly(
                            front,
                            new NetworkUse("back-of-edit")
                                    .withAlias("store")
                                    .withIp("10.82.0.9")
                                    .withDriverOptions(Map.of("com.example.word", "two")));
            assertThat(on.docker("inspect", "--format={{json .NetworkSettings.Networks}}", "web"))
                    .contains("\"IPAddress\":\"10.81.0.9\"", "\"IPAddress\":\"10.82.0.9\"", "02:42:0a:51:00:63");
        } finally {
            on.removeAllContainers();
            on.docker("network", "rm", "front-of-edit", "back-of-edit");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EngineRelease.class,
            names = {"DOCKER_20_10", "DOCKER_26_1"})
    void theMacAddressOnTheEnginesOwnNetworkIsKept(EngineRelease release, EngineMatrix matrix) {
        var on = matrix.engine(release);
        try (var its = Connected.to(on.socket())) {
            var bridge = new NetworkUse("bridge").withMacAddress("02:42:0a:51:00:64");
            its.api()
                    .run(
                            new RunContainer(sleeping().with(it -> it.networking(net -> net.withNetwork(bridge)))),
                            step -> {});

            its.api().run(edited(its), step -> {});

            assertThat(on.docker("inspect", "--format={{json .NetworkSettings.Networks}}", "web"))
                    .contains("02:42:0a:51:00:64");
        } finally {
            on.removeAllContainers();
        }
    }

    private static RunSpec sleeping() {
        return RunSpec.of(TestImages.BUSYBOX).with(it -> it.name("web").command("sleep", "600"));
    }

    private static ReplaceContainer edited(Connected its) {
        var old = its.api().container("web").orElseThrow();
        return new ReplaceContainer(
                ContainerRef.of(old), its.api().specOf("web").with(it -> it.label("a", "b")), true, true, PATIENCE);
    }

    @Test
    void anEngineThatDiesInTheMidstAndComesBackHasTheOldOneBack(@Private TestEngine mortal) throws Exception {
        mortal.removeAllContainers();
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(mortal.socket()));
        try (var its = new Engines(Surroundings.ofThisProcess()).connect(place)) {
            Await.until("the connection", () -> its.view().connection() instanceof ConnectionState.Connected);
            var spec = sleeping();
            var old = its.run(new RunContainer(spec), step -> {}).createdId();
            var action = new ReplaceContainer(
                    new ContainerRef(old, "web"),
                    spec.with(
                            it -> it.health(check -> check.withCommand("exit 1").withInterval(Duration.ofMinutes(1)))),
                    true,
                    true,
                    PATIENCE);
            var said = new CopyOnWriteArrayList<String>();
            var failure = new AtomicReference<Throwable>();
            var work = Thread.ofVirtual().start(() -> {
                try {
                    its.run(action, step -> {
                        if (step instanceof ActionProgress.Message message) {
                            said.add(message.text());
                        }
                    });
                } catch (EngineException e) {
                    failure.set(e);
                }
            });
            Await.until("the wait for health", () -> said.stream().anyMatch(it -> it.contains("healthy")));

            mortal.kill();
            Await.until("the wait for the engine", () -> said.stream().anyMatch(it -> it.contains("is gone")));
            mortal.startAgain();
            work.join();

            assertThat(failure.get())
                    .isInstanceOf(EngineException.Unreachable.class)
                    .hasMessageEndingWith("web is as it was before.");
            assertThat(mortal.docker("ps", "--all", "--no-trunc", "--format", "{{.ID}} {{.Names}} {{.State}}"))
                    .isEqualTo(old + " web running");
        }
    }

    @Test
    void anEngineThatDiesWhileTheOldOneIsRemovedHasTheNewOneAloneOnceItIsBack(@Private TestEngine mortal) {
        mortal.removeAllContainers();
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(mortal.socket()));
        try (var its = new Engines(Surroundings.ofThisProcess()).connect(place)) {
            Await.until("the connection", () -> its.view().connection() instanceof ConnectionState.Connected);
            var old = its.run(new RunContainer(sleeping()), step -> {}).createdId();
            var action = new ReplaceContainer(
                    new ContainerRef(old, "web"), sleeping().with(it -> it.label("a", "b")), true, true, PATIENCE);
            var waited = new AtomicReference<>(false);

            var made = its.run(action, step -> {
                if (step instanceof ActionProgress.Message message) {
                    if (message.text().startsWith("Removing the old")) {
                        mortal.kill();
                    } else if (message.text().contains("is gone")) {
                        waited.set(true);
                        mortal.startAgain();
                    }
                }
            });

            assertThat(waited).hasValue(true);
            assertThat(made.warnings()).isEmpty();
            assertThat(mortal.docker("ps", "--all", "--no-trunc", "--format", "{{.ID}} {{.Names}}"))
                    .isEqualTo(made.createdId() + " web");
        }
    }

    @Test
    void aPausedContainerIsPutBackPaused() {
        var old = run(it -> it);
        engine.docker("pause", "web");

        assertThatThrownBy(() -> replaced(with(now(old.id()), it -> it.command("false"))))
                .hasMessageContaining("ended");

        assertThat(now(old.id()).state()).isEqualTo(ContainerState.PAUSED);
    }

    @Test
    void anonymousVolumesCanBeKept() {
        var old = run(it -> it.storage(files -> files.withVolume(new VolumeMapping("", "/data", false))));
        engine.docker("exec", "web", "sh", "-c", "echo kept > /data/file");
        var spec = ReplaceContainer.keepingVolumes(connected.api().specOf(old.id()), old.mounts());

        var fresh = replaced(
                new ReplaceContainer(ContainerRef.of(old), spec.with(it -> it.label("a", "b")), true, true, PATIENCE));

        assertThat(fresh.mounts()).isEqualTo(old.mounts());
        assertThat(engine.docker("exec", "web", "cat", "/data/file")).isEqualTo("kept");
    }

    @Test
    void oneThatRemovesItselfIsNotTouched() {
        var old = run(it -> it.lifecycle(life -> life.withAutoRemove(true)));

        assertThatThrownBy(() -> replaced(with(old, it -> it.label("a", "b"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("could not be put back");

        assertThat(now(old.id())).isEqualTo(old);
    }

    @Test
    void whatIsLeftOfAReplacementThatBrokeOffIsFoundAndPutBack() {
        var old = run(it -> it);
        var aside = with(old, it -> it).asideName();
        engine.docker("rename", "web", aside);
        engine.docker("stop", "--time=0", aside);
        engine.docker("create", "--name=web", TestImages.BUSYBOX);
        var found = connected.api().containers().stream()
                .filter(it -> AsideName.original(it).isPresent())
                .findFirst()
                .orElseThrow();

        connected
                .api()
                .run(
                        new PutBackContainer(
                                ContainerRef.of(found),
                                AsideName.original(found).orElseThrow(),
                                ContainerRef.of(now("web"))),
                        step -> {});

        assertThat(now(old.id())).isEqualTo(old);
        assertThat(names()).containsExactly("web");
    }

    @Test
    void puttingBackIsDoneAsByItsTwin() {
        connected.api().run(brokenOff(), step -> {});
        var ours = inspected("web");
        assertThat(names()).containsExactly("web");
        engine.removeAllContainers();

        for (var words : commands(brokenOff().command())) {
            engine.docker(words.subList(1, words.size()).toArray(String[]::new));
        }

        assertThat(names()).containsExactly("web");
        assertThat(inspected("web")).containsExactlyElementsOf(ours);
    }

    /// What puts back a container whose replacement was made and never ran.
    private PutBackContainer brokenOff() {
        var old = run(it -> it.label("is", "old"));
        var aside = with(old, it -> it).asideName();
        engine.docker("rename", "web", aside);
        engine.docker("stop", "--time=0", aside);
        engine.docker("create", "--name=web", "--label=is=new", TestImages.BUSYBOX);
        return new PutBackContainer(new ContainerRef(old.id(), aside), "web", ContainerRef.of(now("web")));
    }
}
