package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.app.run.RunFields.PortField;
import io.quayside.app.run.RunFields.VariableField;
import io.quayside.app.run.RunFields.VolumeField;
import io.quayside.app.sample.Samples;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.cli.RunLineParser;
import io.quayside.engine.cli.ShellContext;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.RunSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunFormModelTest {
    private static final EngineSnapshot PICTURE = new EngineSnapshot(
            new LinkedHashMap<>(Map.of("id-of-web", Samples.running("web"))),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());

    private final RunFormModel form = form("");

    private static RunFormModel form(String self) {
        var form = new RunFormModel(() -> PICTURE, self);
        form.imageProperty().set("nginx:1");
        return form;
    }

    private String command() {
        return new RunContainer(form.outcome().spec().orElseThrow()).command().text();
    }

    private List<String> problems() {
        return form.outcome().problems().stream().map(Problem::sentence).toList();
    }

    @Test
    void anUntouchedFormRunsTheImageAsItIs() {
        assertThat(command()).isEqualTo("docker run --detach nginx:1");
    }

    @Test
    void withoutAnImageThereIsNothingToRun() {
        form.imageProperty().set(" ");
        assertThat(problems()).containsExactly("run.wrong.image");
    }

    @Test
    void portsArePublishedToThisMachineUnlessSomebodySaysOtherwise() {
        var port = PortField.of("9000", "80");
        form.ports().add(port);
        assertThat(command()).contains("--publish 127.0.0.1:9000:80");
        port.address().set("");
        assertThat(command()).contains("--publish 9000:80");
    }

    @Test
    void aPortThatAnotherContainerHasIsNamedWithItsHolderAndTheNextFreeOneIsAClickAway() {
        form.ports().add(PortField.of("8080", "80"));
        form.ports().add(PortField.of("8081", "81"));
        var problem = form.outcome().problems().getFirst();
        assertThat(problem.about()).containsExactly("8080", "web");
        assertThat(problem.fix()).isNotNull();

        problem.fix().take().run();

        assertThat(command()).contains("--publish 127.0.0.1:8082:80 --publish 127.0.0.1:8081:81");
    }

    @Test
    void aPortThatTheEngineRefusedIsNotTriedAgain() {
        form.ports().add(PortField.of("9000", "80"));
        form.refused(Refusal.of("Running nginx did not work. The engine says: Bind for 0.0.0.0:9000 failed: port is"
                + " already allocated."));
        assertThat(problems()).containsExactly("run.wrong.port-refused");
    }

    @Test
    void whatTheContainerItselfHasIsNotInItsWayWhenItIsEdited() {
        var own = form("id-of-web");
        own.text(Setting.NAME).set("web");
        own.ports().add(PortField.of("8080", "80"));
        assertThat(own.outcome().problems()).isEmpty();
    }

    @Test
    void everyFieldSaysWhatIsWrongWithIt() {
        form.text(Setting.NAME).set("-x");
        form.commandProperty().set("sh -c 'oops");
        form.ports().add(PortField.of("", "99999"));
        form.variables().add(VariableField.of("", "value"));
        form.volumes().add(VolumeField.of("data", "relative"));
        form.text(Setting.MEMORY).set("lots");
        form.text(Setting.HEALTH_INTERVAL).set("often");
        assertThat(form.outcome().problems())
                .extracting(Problem::field)
                .containsExactly(
                        "--name", "ports.0", "volumes.0", "variables.0", "command", "--memory", "--health-interval");
        assertThat(form.outcome().spec()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsSaid() {
        form.text(Setting.NAME).set("web");
        assertThat(problems()).containsExactly("run.wrong.name-taken");
    }

    @Test
    void linesThatAreEmptyCountAsNotThere() {
        form.ports().add(PortField.of("", ""));
        form.variables().add(VariableField.of("", ""));
        form.volumes().add(VolumeField.of("", ""));
        form.text(Setting.LABELS).set("\n \n");
        assertThat(command()).isEqualTo("docker run --detach nginx:1");
    }

    @Test
    void secretsAreMaskedInTheCommandThatIsShown() {
        form.variables().add(VariableField.of("API_TOKEN", "open-sesame"));
        var line = new RunContainer(form.outcome().spec().orElseThrow()).command();
        assertThat(line.toString()).doesNotContain("open-sesame");
        assertThat(line.text()).contains("open-sesame");
    }

    @Test
    void whatDoesNotGoTogetherIsSaidAtAField() {
        form.on(Setting.AUTO_REMOVE).set(true);
        form.text(Setting.RESTART).set("always");
        form.on(Setting.NO_HEALTH).set(true);
        form.text(Setting.HEALTH_RETRIES).set("3");
        assertThat(problems()).containsExactly("run.wrong.restart-remove", "run.wrong.health");
    }

    @Test
    void aLineFillsTheFormAndWhatThereIsNoFieldForIsKept() {
        var line =
                "docker run --detach --name shop --restart always --publish 8443:443 --env TOKEN=x --env-file /dev/null"
                        + " --volume data:/data:ro,z --cap-add NET_ADMIN --cap-add SYS_TIME --label a=1 --label 'b=2 3'"
                        + " --entrypoint '' --init=false --blkio-weight 300 --network name=back,alias=w,gw-priority=1"
                        + " nginx:2 sh -c 'echo hi'";
        var spec = RunLineParser.parse(line.replace("--env-file /dev/null ", ""), ShellContext.NOTHING)
                .spec();

        form.fill(spec);

        assertThat(form.outcome().spec()).contains(spec);
        assertThat(form.text(Setting.CAP_ADD).get()).isEqualTo("NET_ADMIN SYS_TIME");
        assertThat(form.text(Setting.LABELS).get()).isEqualTo("a=1\nb=2 3");
        assertThat(form.on(Setting.NO_ENTRYPOINT).get()).isTrue();
        assertThat(form.kept()).extracting(Object::toString).containsExactly("--init=false", "--blkio-weight=300");
    }

    @Test
    void whatWasFilledInBeforeIsGoneWhenAnotherLineIsTakenOver() {
        form.fill(RunSpec.of("a").with(it -> it.name("first").label("x", "y")));
        form.fill(RunSpec.of("b"));
        assertThat(command()).isEqualTo("docker run --detach b");
    }

    @Test
    void exposedPortsArePublishedToAPortThatIsFree() {
        form.publish("80/tcp");
        form.publish("8080/tcp");
        assertThat(command()).contains("--publish 127.0.0.1:8081:80 --publish 127.0.0.1:8082:8080");
    }

    @Test
    void aCommandIsSplitAsAShellDoesAndJoinedAgain() {
        var words = ShellWords.split("sh -c 'echo \"a b\"' \"\" x\\ y \"q\\\"q\"");
        assertThat(words).containsExactly("sh", "-c", "echo \"a b\"", "", "x y", "q\"q");
        assertThat(ShellWords.split(ShellWords.join(words))).isEqualTo(words);
        assertThatThrownBy(() -> ShellWords.split("it's")).hasMessage("'");
    }

    @Test
    void whatAnImageOffersIsReadFromItsConfiguration() {
        var config = ImageConfig.of("""
                {"Config": {"ExposedPorts": {"80/tcp": {}}, "Volumes": {"/data": {}}, "Cmd": ["sleep", "1"], "Env": null,
                 "User": "www"}}
                """);
        assertThat(config)
                .isEqualTo(new ImageConfig(
                        List.of("80/tcp"), List.of("/data"), List.of(), List.of("sleep", "1"), List.of(), "www", ""));
    }

    @Test
    void aFileOfVariablesIsReadAsComposeReadsIt() {
        assertThat(EnvFile.read("# all\nA=1\nexport B='two words' # no\n\nC=\"x=y\"\nD=plain # note\nnothing\n"))
                .extracting(it -> it.name() + "=" + it.value())
                .containsExactly("A=1", "B=two words", "C=x=y", "D=plain");
    }
}
