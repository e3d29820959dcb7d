package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.TestUi;
import io.quayside.engine.Engines;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class EngineDiesTest {
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final List<Notice> notices = new ArrayList<>();

    @Test
    void anEngineThatDiesInTheMiddleOfADeedEndsInASentence(@Private TestEngine engine) {
        TestImages.build(engine, "quayside/slow:1", "FROM " + TestImages.BUSYBOX, "STOPSIGNAL SIGTERM");
        // A shell as first process ignores the signal: stopping it takes ten seconds, in which the engine dies.
        var id = engine.docker(
                "run", "--detach", "--name", "slow", "quayside/slow:1", "sh", "-c", "while :; do sleep 1; done");
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(engine.socket()));
        var runner = new ActionRunner(
                current, ui, new Texts(Locale.ENGLISH), new ActivityLog(), (offer, what, yes) -> {}, notices::add);

        try (var connected = new Engines(Surroundings.ofThisProcess()).connect(place)) {
            current.show(connected);
            ui.until("the connection", () -> current.view().connection() instanceof ConnectionState.Connected);
            var entry = runner.start(new StopContainer(new ContainerRef(id, "slow")));
            ui.until("the start", () -> entry.state() == ActivityEntry.State.RUNNING);
            engine.kill();
            ui.until("the end", () -> entry.state().isOver());

            assertThat(entry.state()).isEqualTo(ActivityEntry.State.FAILED);
            assertThat(entry.message()).contains("engine").endsWith(".");
            assertThat(notices).hasSize(1);
            assertThat(runner.pending()).isEmpty();
        }
    }
}
