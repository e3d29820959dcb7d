package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.VolumeMapping;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a real engine refuses is told in its words, by what was asked, with what to do. One container,
/// "web", runs: it publishes port 8080, and uses the volume "data" and the network "shop".
@ExtendWith(EngineExtension.class)
class RefusalsTest {
    private static final String BUSYBOX = TestImages.BUSYBOX;
    /// Engines of different versions find different words for the same.
    private static final Set<Reason> MISTAKE = Set.of(Reason.INVALID, Reason.SERVER, Reason.NOT_FOUND);

    private static final Set<Reason> STATE = Set.of(Reason.CONFLICT, Reason.SERVER);

    private static Connected connected;
    private static String web;

    /// @param action to be refused, given the running container's id
    private record Row(
            String name, Function<String, EngineAction> action, Set<Reason> reasons, String doing, String advice) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Row> rows() {
        var gone = new ContainerRef("0123456789ab", "gone");
        return Stream.of(
                new Row(
                        "unknown image",
                        id -> new RunContainer(RunSpec.of("quayside/none:1").with(it -> it.pull(PullPolicy.NEVER))),
                        Set.of(Reason.NOT_FOUND),
                        "Running quayside/none:1",
                        "Pull it first."),
                new Row(
                        "taken name",
                        id -> run("web", List.of("true"), List.of(), List.of()),
                        STATE,
                        "Running " + BUSYBOX,
                        "Choose a name other than “web”."),
                new Row(
                        "taken port",
                        id -> run("", List.of("true"), List.of(new PublishedPort("", 8080, 80, "tcp")), List.of()),
                        STATE,
                        "Running " + BUSYBOX,
                        "Port 8080 is taken: publish another port, or stop what uses it."),
                new Row(
                        "unknown program",
                        id -> run("", List.of("nosuch"), List.of(), List.of()),
                        MISTAKE,
                        "Running " + BUSYBOX,
                        "The image holds no program “nosuch”: see to the command."),
                new Row(
                        "relative mount",
                        id -> run("", List.of("true"), List.of(), List.of(new VolumeMapping("data", "x", false))),
                        MISTAKE,
                        "Running " + BUSYBOX,
                        "See to the path"),
                new Row(
                        "no such container",
                        id -> new StartContainer(gone),
                        Set.of(Reason.NOT_FOUND),
                        "Starting gone",
                        "It is gone: somebody has removed it."),
                new Row(
                        "not paused",
                        id -> new UnpauseContainer(new ContainerRef(id, "web")),
                        STATE,
                        "Unpausing web",
                        "See what it does now: it changed."),
                new Row(
                        "not running",
                        id -> new PauseContainer(new ContainerRef("made", "made")),
                        STATE,
                        "Pausing made",
                        "See what it does now: it changed."),
                new Row(
                        "unknown signal",
                        id -> new KillContainer(new ContainerRef(id, "web"), "SIGNONE"),
                        MISTAKE,
                        "Killing web",
                        "Name a signal that the engine's system has, such as SIGTERM."),
                new Row(
                        "renamed to a taken name",
                        id -> new RenameContainer(new ContainerRef(id, "web"), "made"),
                        STATE,
                        "Renaming web",
                        "Choose a name other than “made”."),
                new Row(
                        "removed while it runs",
                        id -> new RemoveContainer(new ContainerRef(id, "web"), false, false),
                        STATE,
                        "Removing web",
                        "Stop it first, or remove it by force."),
                new Row(
                        "image in use",
                        id -> new RemoveImage(BUSYBOX, BUSYBOX, false),
                        STATE,
                        "Removing " + BUSYBOX,
                        "Remove the containers made from it first, or remove the image by force."),
                new Row(
                        "volume in use",
                        id -> new RemoveVolume("data", false),
                        STATE,
                        "Removing",
                        "Remove the containers that use it first."),
                new Row(
                        "network in use",
                        id -> new RemoveNetwork("shop", "shop"),
                        STATE,
                        "Removing",
                        "Disconnect the containers that use it first."));
    }

    @BeforeAll
    static void fill(@Private TestEngine engine) {
        connected = Connected.to(engine.socket());
        engine.docker("network", "create", "shop");
        web = engine.docker(
                "run",
                "--detach",
                "--name=web",
                "--network=shop",
                "--publish=8080:80",
                "--volume=data:/data",
                BUSYBOX,
                "sleep",
                "600");
        engine.docker("create", "--name=made", BUSYBOX);
    }

    @AfterAll
    static void close() {
        connected.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRefusalSaysWhatWasAskedWhatTheEngineAnsweredAndWhatToDo(Row row) {
        assertThatThrownBy(() -> connected.api().run(row.action().apply(web), sign -> {}))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e).hasMessageStartingWith(row.doing()).hasMessageContaining(" did not work");
                    assertThat(e.answer()).isNotBlank();
                    assertThat(e.advice()).startsWith(row.advice());
                    assertThat(row.reasons()).contains(e.reason());
                    assertThat(e.status()).isGreaterThanOrEqualTo(400);
                });
    }

    private static EngineAction run(
            String name, List<String> command, List<PublishedPort> ports, List<VolumeMapping> volumes) {
        return new RunContainer(RunSpec.of(BUSYBOX)
                .with(it -> it.name(name)
                        .command(command)
                        .networking(net -> net.withPorts(ports))
                        .storage(files -> files.withVolumes(volumes))));
    }
}
