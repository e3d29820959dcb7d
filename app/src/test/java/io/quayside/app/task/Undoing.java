package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.TestUi;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.testkit.RealEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A container "web" on a real engine, deeds on it and what takes them back; the test's thread is the UI's.
final class Undoing implements AutoCloseable {
    final TestUi ui = new TestUi();
    final ActivityLog log = new ActivityLog();
    final List<Notice> notices = new ArrayList<>();
    final ActionRunner runner;
    final ContainerRef web;
    private final CurrentEngine current = new CurrentEngine(ui);
    private final RealEngine real;
    private final Engine engine;

    /// @param options of the run that makes the container
    Undoing(RealEngine real, String... options) {
        this.real = real;
        runner = new ActionRunner(
                current,
                ui,
                new Texts(Locale.ENGLISH),
                log,
                (offer, what, yes) -> yes.accept(offer.deeds().apply(Set.of())),
                notices::add);
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(real.socket()));
        engine = new Engines(Surroundings.ofThisProcess()).connect(place);
        var line = new ArrayList<>(List.of("run", "--detach", "--name", "web"));
        line.addAll(List.of(options));
        line.addAll(List.of(TestImages.BUSYBOX, "sleep", "600"));
        web = new ContainerRef(real.docker(line.toArray(String[]::new)), "web");
        current.show(engine);
        ui.until("the connection", () -> current.view().connection() instanceof ConnectionState.Connected);
    }

    void perform(EngineAction action) {
        runner.run(action);
        settle();
    }

    void undo() {
        assertThat(isPossible()).isTrue();
        var before = log.works().size();
        var told = notices.size();
        runner.undos().undo();
        ui.until("what comes of it", () -> log.works().size() > before || notices.size() > told);
        settle();
    }

    boolean isPossible() {
        return runner.undos().possibleProperty().get();
    }

    void settle() {
        ui.until("the end", () -> log.openWorksProperty().get() == 0);
        assertThat(log.works())
                .allSatisfy(work -> assertThat(work.state())
                        .as("%s: %s", work.title(), work.failures())
                        .isEqualTo(ActivityEntry.State.DONE));
    }

    String inspect(String format) {
        return real.docker("inspect", "--format", format, web.id());
    }

    @Override
    public void close() {
        current.show(null);
        engine.close();
        real.removeAllContainers();
    }
}
