package io.quayside.app.registries;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.RecordedActions;
import io.quayside.app.sample.TestUi;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Newer images are looked for by themselves once a day, and not at all unless somebody wants it.
@ExtendWith(EngineExtension.class)
class DailyCheckTest {
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final Settings settings = new Settings();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private Engine engine;
    private RegistriesModel model;

    @BeforeEach
    void connect(TestEngine real, @TempDir Path home) {
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(real.socket()));
        engine = new Engines(new Surroundings(Map.of(), home, home, Optional.of(4711))).connect(place);
        current.show(engine);
        ui.until("the connection", () -> current.view().connection() instanceof ConnectionState.Connected);
        model = new RegistriesModel(
                current,
                new BackgroundTasks(ui),
                new RecordedActions(),
                new Texts(Locale.ENGLISH),
                settings,
                new Ticker(ui),
                () -> now);
    }

    @AfterEach
    void leave() {
        engine.close();
    }

    private String last() {
        return settings.text("registries.last-check", "").get();
    }

    private void finish() {
        ui.until("the end of the check", () -> !model.checkProperty().get().going());
    }

    @Test
    void nobodyIsAskedUnlessSomebodyWantsIt() {
        model.checkIfDue();

        assertThat(model.checkProperty().get().going()).isFalse();
        assertThat(last()).isEmpty();
    }

    @Test
    void whoeverTurnsItOnHasItDoneAtOnceAndThenOnceADay() {
        model.dailyProperty().set(true);
        assertThat(model.checkProperty().get().going()).isTrue();
        finish();
        assertThat(last()).isEqualTo("2026-03-01T08:00:00Z");

        now = now.plus(Duration.ofHours(23));
        model.checkIfDue();
        assertThat(model.checkProperty().get().going()).isFalse();

        now = now.plus(Duration.ofHours(2));
        model.checkIfDue();
        assertThat(model.checkProperty().get().going()).isTrue();
        finish();
        assertThat(last()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void whoeverTurnsItOffIsLeftAlone() {
        model.dailyProperty().set(true);
        finish();

        model.dailyProperty().set(false);
        now = now.plus(Duration.ofDays(9));
        model.checkIfDue();

        assertThat(model.checkProperty().get().going()).isFalse();
        assertThat(last()).isEqualTo("2026-03-01T08:00:00Z");
    }
}
