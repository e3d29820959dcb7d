package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.RunContainer;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Variable;
import io.quayside.engine.spec.VolumeMapping;
import io.quayside.testkit.TestImages;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// What `RunContainer` makes is what its `docker run` line makes, to the last field of an inspection.
class RunContainerTest extends WithEngine {
    private static final List<String> SLEEP = List.of("sleep", "600");

    @Test
    void aPlainContainerIsMadeAsByItsTwin() {
        assertMadeAsByItsTwin(spec("plain", List.of(), List.of(), List.of(), "no", false, false));
    }

    @Test
    void environmentPortsAndVolumesAreMadeAsByTheTwin() {
        assertMadeAsByItsTwin(spec(
                "full",
                List.of(
                        new Variable("PLAIN", "a b"),
                        new Variable("DB_PASSWORD", "it's \"secret\" $x"),
                        new Variable("EMPTY", "")),
                List.of(
                        new PublishedPort("", 18080, 80, "tcp"),
                        new PublishedPort("127.0.0.1", 18081, 81, "tcp"),
                        new PublishedPort("", 18053, 53, "udp"),
                        new PublishedPort("", 18082, 80, "tcp")),
                List.of(
                        new VolumeMapping("run-data", "/data", false),
                        new VolumeMapping("/tmp", "/host", true),
                        new VolumeMapping("", "/anonymous", false)),
                "on-failure:3",
                true,
                false));
    }

    @Test
    void everyRestartPolicyIsMadeAsByTheTwin() {
        for (var policy : List.of("no", "always", "unless-stopped", "on-failure", "on-failure:7")) {
            assertMadeAsByItsTwin(spec("restarting", List.of(), List.of(), List.of(), policy, false, false));
        }
    }

    @Test
    void aContainerThatRemovesItselfIsMadeAsByItsTwin() {
        assertMadeAsByItsTwin(spec("passing", List.of(), List.of(), List.of(), "no", false, true));
    }

    @Test
    void aPortThatTheEngineChoosesIsPublished() {
        var spec = spec(
                "chosen", List.of(), List.of(new PublishedPort("", null, 80, "tcp")), List.of(), "no", false, false);

        var id = run(spec);

        var container = connected.api().container(id).orElseThrow();
        assertThat(container.ports())
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.hostPort()).isPositive());
        assertThat(engine.docker("port", "chosen", "80")).contains("0.0.0.0:");
    }

    @Test
    void theImagesOwnCommandRunsWhenNoneIsGiven() {
        var id = run(RunSpec.of(TestImages.BUSYBOX));

        var details = connected.api().inspectContainer(id);
        assertThat(details.command()).containsExactly("sh");
        assertThat(details.container().name()).isNotEmpty();
    }

    @Test
    void aMissingImageIsToBePulledFirst() {
        assertThatThrownBy(() -> run(RunSpec.of("nobody/has-this:1").with(it -> it.pull(PullPolicy.NEVER))))
                .hasMessage(
                        "Running nobody/has-this:1 did not work: the engine does not have the image nobody/has-this:1.")
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::advice, Refused::reason)
                .containsExactly("Pull it first.", Refused.Reason.NOT_FOUND);
    }

    @Test
    void aContainerThatCannotStartStaysAndIsNamed() {
        var spec = RunSpec.of(TestImages.BUSYBOX).with(it -> it.name("stays").command("no-such-program"));

        assertThatThrownBy(() -> run(spec))
                .hasMessageContaining("no-such-program")
                .hasMessageEndingWith("The container stays was made and stays.")
                .extracting(e -> ((Refused) e).advice())
                .isEqualTo("The image holds no program “no-such-program”: see to the command.");
        assertThat(connected.api().containers())
                .anyMatch(container -> container.name().equals("stays") && container.state() == ContainerState.CREATED);
    }

    @Test
    void aTakenPortIsNamed() {
        run(spec("first", List.of(), List.of(new PublishedPort("", 18090, 80, "tcp")), List.of(), "no", false, false));

        assertThatThrownBy(() -> run(spec(
                        "second",
                        List.of(),
                        List.of(new PublishedPort("", 18090, 80, "tcp")),
                        List.of(),
                        "no",
                        false,
                        false)))
                .extracting(e -> ((Refused) e).advice())
                .isEqualTo("Port 18090 is taken: publish another port, or stop what uses it.");
    }

    @Test
    void aTakenNameIsNamed() {
        var spec = spec("taken", List.of(), List.of(), List.of(), "no", false, false);
        run(spec);

        assertThatThrownBy(() -> run(spec))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.CONFLICT))
                .extracting(e -> ((Refused) e).advice())
                .isEqualTo("Choose a name other than “taken”.");
    }

    private String run(RunSpec spec) {
        return connected.api().run(new RunContainer(spec), step -> {}).createdId();
    }

    private void assertMadeAsByItsTwin(RunSpec spec) {
        var ours = Inspections.withoutIdentity(
                connected.api().inspectContainer(run(spec)).json());
        engine.docker("rm", "--force", "--volumes", spec.name());
        var arguments = new RunContainer(spec).command().arguments();
        var id = engine.docker(arguments.subList(1, arguments.size()).toArray(String[]::new));
        var twins =
                Inspections.withoutIdentity(connected.api().inspectContainer(id).json());
        engine.docker("rm", "--force", "--volumes", spec.name());

        assertThat(ours).containsExactlyElementsOf(twins);
    }

    private static RunSpec spec(
            String name,
            List<Variable> environment,
            List<PublishedPort> ports,
            List<VolumeMapping> volumes,
            String restart,
            boolean tty,
            boolean autoRemove) {
        return RunSpec.of(TestImages.BUSYBOX)
                .with(it -> it.name(name)
                        .command(SLEEP)
                        .environment(environment)
                        .networking(net -> net.withPorts(ports))
                        .storage(files -> files.withVolumes(volumes))
                        .lifecycle(life ->
                                life.withRestart(RestartPolicy.parse(restart)).withAutoRemove(autoRemove))
                        .process(process -> process.withTty(tty).withInteractive(tty)));
    }
}
