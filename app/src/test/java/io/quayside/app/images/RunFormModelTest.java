package io.quayside.app.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.app.images.RunFields.PortField;
import io.quayside.app.images.RunFields.VariableField;
import io.quayside.app.images.RunFields.VolumeField;
import io.quayside.app.sample.Samples;
import io.quayside.engine.model.EngineSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunFormModelTest {
    private static final EngineSnapshot PICTURE = new EngineSnapshot(
            new LinkedHashMap<>(Map.of("web", Samples.running("web"))),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());

    private final RunFormModel form = new RunFormModel("nginx:1", () -> PICTURE);

    private String command() {
        return form.outcome().action().orElseThrow().command().text();
    }

    private List<String> problems() {
        return form.outcome().problems().stream().map(Problem::sentence).toList();
    }

    @Test
    void anUntouchedFormRunsTheImageAsItIs() {
        assertThat(command()).isEqualTo("docker run --detach nginx:1");
    }

    @Test
    void portsArePublishedToThisMachineUnlessSomebodySaysOtherwise() {
        var port = PortField.of("9000", "80");
        form.ports().add(port);
        assertThat(command()).contains("--publish 127.0.0.1:9000:80");
        port.everywhere().set(true);
        assertThat(command()).contains("--publish 9000:80");
    }

    @Test
    void aPortThatAnotherContainerHasIsNamed() {
        form.ports().add(PortField.of("8080", "80"));
        assertThat(problems()).containsExactly("images.run.wrong.port-taken");
    }

    @Test
    void everyFieldSaysWhatIsWrongWithIt() {
        form.nameProperty().set("-x");
        form.commandProperty().set("sh -c 'oops");
        form.ports().add(PortField.of("", "99999"));
        form.variables().add(VariableField.of("", "value"));
        form.volumes().add(VolumeField.of("data", "relative"));
        assertThat(form.outcome().problems())
                .extracting(Problem::field)
                .containsExactly("name", "command", "ports.0", "variables.0", "volumes.0");
        assertThat(form.outcome().action()).isEmpty();
    }

    @Test
    void linesThatAreEmptyCountAsNotThere() {
        form.ports().add(PortField.of("", ""));
        form.variables().add(VariableField.of("", ""));
        form.volumes().add(VolumeField.of("", ""));
        assertThat(command()).isEqualTo("docker run --detach nginx:1");
    }

    @Test
    void secretsAreMaskedInTheCommandThatIsShown() {
        form.variables().add(VariableField.of("API_TOKEN", "open-sesame"));
        var line = form.outcome().action().orElseThrow().command();
        assertThat(line.toString()).doesNotContain("open-sesame");
        assertThat(line.text()).contains("open-sesame");
    }

    @Test
    void aContainerThatIsRemovedWhenItEndsCannotBeRestarted() {
        form.autoRemoveProperty().set(true);
        form.restartProperty().set("always");
        assertThat(problems()).containsExactly("images.run.wrong.restart-remove");
    }

    @Test
    void aCommandIsSplitAsAShellDoes() {
        assertThat(ShellWords.split("sh -c 'echo \"a b\"' \"\" x\\ y \"q\\\"q\""))
                .containsExactly("sh", "-c", "echo \"a b\"", "", "x y", "q\"q");
        assertThatThrownBy(() -> ShellWords.split("it's")).hasMessage("'");
    }

    @Test
    void whatAnImageOffersIsReadFromItsConfiguration() {
        var config = ImageConfig.of("""
                {"Config": {"ExposedPorts": {"80/tcp": {}}, "Volumes": {"/data": {}}, "Cmd": ["sleep", "1"], "Env": null}}
                """);
        assertThat(config)
                .isEqualTo(new ImageConfig(List.of("80/tcp"), List.of("/data"), List.of("sleep", "1"), List.of()));
    }
}
