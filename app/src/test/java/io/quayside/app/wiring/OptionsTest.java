package io.quayside.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.app.settings.ThemeChoice;
import io.quayside.engine.endpoint.Endpoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void everyOptionIsUnderstood() throws Options.Bad {
        var options = Options.parse(
                List.of("--engine unix:///run/docker.sock --page logs --theme dark --size 900x600 --settings /tmp/s"
                                .split(" ", -1))
                        .stream()
                        .toList());

        assertThat(options.engine().endpoint()).isEqualTo(new Endpoint.Unix(Path.of("/run/docker.sock")));
        assertThat(options.page()).isEqualTo("logs");
        assertThat(options.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(options.size()).isEqualTo(new Options.Size(900, 600));
        assertThat(options.settings()).isEqualTo(Path.of("/tmp/s"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nothing | There is no option --nothing.",
                "--engine | --engine needs a value.",
                "--engine docker.sock | no address",
                "--engine ssh://-oProxyCommand=x | characters",
                "--theme blue | There is no theme “blue”",
                "--size big | “big” is no size",
                "--size 10x10 | “10x10” is no size",
                "--exit-after-screenshot | needs --screenshot",
            })
    void whatCannotBeUnderstoodIsSaidInASentence(String line, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" ", -1))))
                .isInstanceOf(Options.Bad.class)
                .hasMessageContaining(sentence);
    }
}
