package io.quayside.app.containers.events;

import static io.quayside.app.sample.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import io.quayside.engine.life.LifeListener;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventsModelTest {
    private final SampleEngine engine = new SampleEngine();
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final EventsModel model = new EventsModel(current, ui);

    @BeforeEach
    void look() {
        current.show(engine);
        look("web");
    }

    private void look(String name) {
        model.look(running(name), Samples.details(running(name)));
    }

    private LifeListener life() {
        return Objects.requireNonNull(engine.life);
    }

    private static ContainerEvent event(int second, String action) {
        return event(second, action, Map.of());
    }

    private static ContainerEvent event(int second, String action, Map<String, String> attributes) {
        return new ContainerEvent(Samples.THEN.plusSeconds(second), action, attributes);
    }

    private List<String> shown(boolean everything) {
        return model.events(everything).stream().map(ContainerEvent::action).toList();
    }

    @Test
    void theNewestStandsFirstAndNoneTwice() {
        assertThat(model.isAnswered()).isFalse();
        life().remembered(List.of(event(1, "create"), event(2, "start")));
        life().happened(event(3, "die"));
        life().remembered(List.of(event(2, "start")));
        ui.until("the news", () -> shown(false).size() == 3);

        assertThat(shown(false)).containsExactly("die", "start", "create");
        assertThat(model.isAnswered()).isTrue();
    }

    @Test
    void whatWasToldStaysKnownWhenTheEngineHasForgottenIt() {
        life().remembered(List.of(event(1, "create")));
        ui.until("an event", () -> shown(false).size() == 1);
        look("db");
        assertThat(shown(false)).isEmpty();

        look("web");
        life().remembered(List.of());
        ui.until("an answer", model::isAnswered);
        assertThat(shown(false)).containsExactly("create");
    }

    @Test
    void theEngineIsListenedToWhileSomebodyLooks() {
        model.leave();
        assertThat(engine.life).isNull();
    }

    @Test
    void aLossIsSaidUntilTheEngineSpeaksAgain() {
        life().interrupted(new EngineException.Cancelled("Lost."));
        ui.until("the loss", () -> model.trouble().isPresent());
        life().remembered(List.of());
        ui.until("its end", () -> model.trouble().isEmpty());
    }

    @Test
    void whatHealthChecksDoIsShownOnlyToThoseWhoWantEverything() {
        var check = List.of("CMD-SHELL", "wget -q localhost");
        var first = Map.of("execID", "1");
        var second = Map.of("execID", "2", "exitCode", "0");
        var events = List.of(
                event(1, "exec_create: /bin/sh -c wget -q localhost", first),
                event(1, "exec_start: /bin/sh -c wget -q localhost", first),
                event(2, "exec_die", first),
                event(3, "exec_start: ls /", second),
                event(4, "exec_die", second),
                event(5, "top"));
        var noise = new EventNoise(check, events);

        assertThat(events.stream().filter(it -> !noise.covers(it)).map(ContainerEvent::action))
                .containsExactly("exec_start: ls /", "exec_die");
    }
}
