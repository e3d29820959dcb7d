package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.TestUi;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.action.UpdateContainer;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Deeds are done and taken back on a real engine, which says what has become of it.
@ExtendWith(EngineExtension.class)
class UndosTest {
    private static final String PLACE =
            "{{with index .NetworkSettings.Networks \"undo\"}}{{.IPAMConfig.IPv4Address}} {{.Aliases}}{{end}}";

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final ActivityLog log = new ActivityLog();
    private final List<Notice> notices = new ArrayList<>();
    private final TestEngine real;
    private final Engine engine;
    private final ActionRunner runner;
    private final ContainerRef web;

    UndosTest(TestEngine real) {
        this.real = real;
        runner = new ActionRunner(
                current,
                ui,
                new Texts(Locale.ENGLISH),
                log,
                (offer, what, yes) -> yes.accept(offer.deeds().apply(java.util.Set.of())),
                notices::add);
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(real.socket()));
        engine = new Engines(Surroundings.ofThisProcess()).connect(place);
        web = new ContainerRef(
                real.docker("run", "--detach", "--init", "--name", "web", TestImages.BUSYBOX, "sleep", "600"), "web");
    }

    @BeforeEach
    void connect() {
        current.show(engine);
        ui.until("the connection", () -> current.view().connection() instanceof ConnectionState.Connected);
    }

    @AfterEach
    void leave() {
        current.show(null);
        engine.close();
        real.removeAllContainers();
    }

    private void perform(EngineAction action) {
        runner.run(action);
        settle();
    }

    private void undo() {
        assertThat(runner.undos().possibleProperty().get()).isTrue();
        var before = log.works().size();
        var told = notices.size();
        runner.undos().undo();
        ui.until("what comes of it", () -> log.works().size() > before || notices.size() > told);
        settle();
    }

    private void settle() {
        ui.until("the end", () -> log.openWorksProperty().get() == 0);
        assertThat(log.works()).allMatch(work -> work.state() == ActivityEntry.State.DONE);
    }

    private String inspect(String format) {
        return real.docker("inspect", "--format", format, web.id());
    }

    @Test
    void whatWasStoppedRunsAgainByTheButtonOfTheNotice() {
        perform(new StopContainer(web));
        var notice = notices.getLast();
        assertThat(notice.sentence()).isEqualTo("Done: Stop web");
        Objects.requireNonNull(notice.step()).run().run();
        ui.until("the start", () -> log.works().size() == 2);
        settle();
        assertThat(inspect("{{.State.Status}}")).isEqualTo("running");
        assertThat(runner.undos().possibleProperty().get()).isFalse();
    }

    @Test
    void whatWasPausedOrGivenAnotherNameIsPutBackTheNewestFirst() {
        perform(new RenameContainer(web, "web-2"));
        perform(new PauseContainer(web));
        undo();
        assertThat(inspect("{{.State.Status}} {{.Name}}")).isEqualTo("running /web-2");
        undo();
        assertThat(inspect("{{.State.Status}} {{.Name}}")).isEqualTo("running /web");
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsLeftAlone() {
        perform(new PauseContainer(web));
        real.docker("unpause", "web");
        real.docker("restart", "--time", "0", "web");
        real.docker("pause", "web");
        undo();
        assertThat(notices.getLast().sentence()).startsWith("Not undone, for something else has changed it since");
        assertThat(inspect("{{.State.Status}}")).isEqualTo("paused");
        perform(new UnpauseContainer(web));
    }

    @Test
    void whatCannotBeTakenBackIsNotOffered() {
        perform(new RestartContainer(web, 0));
        var made = real.docker("create", "--name", "new", TestImages.BUSYBOX, "sleep", "600");
        // Stopping it would leave it ended, which it was not before.
        perform(new StartContainer(new ContainerRef(made, "new")));
        // An engine takes no limit away.
        perform(new UpdateContainer(
                web, Cpu.UNLIMITED, Memory.UNLIMITED.withLimit(64 << 20).withMemoryAndSwap(64 << 20), 0, null, null));
        assertThat(runner.undos().possibleProperty().get()).isFalse();
        assertThat(notices).isEmpty();
    }

    @Test
    void limitsThatWereOthersBeforeComeBack() {
        real.docker("update", "--cpu-shares", "512", "--restart", "on-failure:2", "web");
        perform(new UpdateContainer(
                web, Cpu.UNLIMITED.withShares(256), Memory.UNLIMITED, 0, null, RestartPolicy.parse("always")));
        assertThat(inspect("{{.HostConfig.CpuShares}} {{.HostConfig.RestartPolicy.Name}}"))
                .isEqualTo("256 always");
        undo();
        assertThat(inspect("{{.HostConfig.CpuShares}} {{.HostConfig.RestartPolicy.Name}}"))
                .isEqualTo("512 on-failure");
    }

    @Test
    void aPlaceOnANetworkComesBackWithItsAddressAndItsNames() {
        real.docker("network", "create", "--subnet", "10.77.4.0/29", "undo");
        try {
            real.docker("network", "connect", "--ip", "10.77.4.5", "--alias", "shop", "undo", "web");
            var before = inspect(PLACE);
            perform(new DisconnectNetwork("undo", web, false));
            assertThat(inspect(PLACE)).isEmpty();
            undo();
            assertThat(inspect(PLACE)).isEqualTo(before).contains("10.77.4.5", "shop");

            real.docker("network", "disconnect", "undo", "web");
            perform(new ConnectNetwork("undo", web));
            undo();
            assertThat(inspect(PLACE)).isEmpty();
        } finally {
            real.removeAllContainers();
            real.docker("network", "rm", "undo");
        }
    }

    @Test
    void aTagComesBackAndGoesButNeverTheLastOne() {
        TestImages.build(real, "undo/one:1", "FROM " + TestImages.BUSYBOX, "RUN echo undo > /undo");
        var id = real.docker("images", "--no-trunc", "--quiet", "undo/one:1");
        perform(new TagImage(id, "undo/one:1", ImageName.parse("undo/two:2")));
        perform(new RemoveImage(id, "undo/one:1", false));
        undo();
        assertThat(real.docker("images", "--no-trunc", "--quiet", "undo/one:1")).isEqualTo(id);
        real.docker("rmi", "undo/one:1");
        undo();
        assertThat(notices.getLast().sentence()).startsWith("Not undone");
        assertThat(real.docker("images", "--no-trunc", "--quiet", "undo/two:2")).isEqualTo(id);
        real.docker("rmi", "undo/two:2");
    }
}
