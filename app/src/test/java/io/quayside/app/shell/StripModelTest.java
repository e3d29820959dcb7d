package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.TestUi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StripModelTest {
    private static final Candidate PLACE = new Candidate(
            "default",
            Candidate.Source.KNOWN_SOCKET,
            "/run/docker.sock",
            new Endpoint.Unix(Path.of("/run/docker.sock")));

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final SampleEngine engine = new SampleEngine().at(PLACE);
    private final StripModel model = new StripModel(
            current, new Texts(Locale.ENGLISH), InstantSource.fixed(Instant.EPOCH.plusSeconds(90)), ZoneOffset.UTC);

    @Test
    void withoutAnEngineItSaysSo() {
        assertThat(model.words().name()).isEqualTo("No engine");
    }

    @Test
    void aConnectedEngineHasItsKindVersionPlaceAndHealth() {
        current.show(engine);

        var words = model.words();

        assertThat(words.condition()).isEqualTo(StripModel.Condition.CONNECTED);
        assertThat(words.name()).isEqualTo("Docker 29.0");
        assertThat(words.place()).isEqualTo("unix:///run/docker.sock");
        assertThat(words.health()).isEqualTo("Connected · event stream open since 00:00");
    }

    @Test
    void aLostEngineHasTheReasonAndWhatToDo() {
        current.show(engine);
        engine.lose();
        ui.settle(current, engine);

        var words = model.words();

        assertThat(words.condition()).isEqualTo(StripModel.Condition.LOST);
        assertThat(words.name()).as("what it was").isEqualTo("Docker 29.0");
        assertThat(words.health()).isEqualTo("Cannot be asked since 00:00");
        assertThat(words.reason()).isEqualTo("Nobody listens.");
        assertThat(words.advice()).isEqualTo("Start it.");
        assertThat(words.nextTry()).isEqualTo("Trying now…");
    }
}
