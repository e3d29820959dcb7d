package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.DisconnectNetwork;
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
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Deeds are done and taken back on a real engine, which says what has become of it.
@ExtendWith(EngineExtension.class)
class UndosTest {
    private static final String PLACE =
            "{{with index .NetworkSettings.Networks \"undo\"}}{{.IPAMConfig.IPv4Address}} {{.Aliases}}{{end}}";

    private final TestEngine real;
    private final Undoing web;

    UndosTest(TestEngine real) {
        this.real = real;
        web = new Undoing(real, "--init");
    }

    @AfterEach
    void leave() {
        web.close();
    }

    @Test
    void whatWasStoppedRunsAgainByTheButtonOfTheNotice() {
        web.perform(new StopContainer(web.web));
        var notice = web.notices.getLast();
        assertThat(notice.sentence()).isEqualTo("Done: Stop web");
        notice.steps().getFirst().run().run();
        web.ui.until("the start", () -> web.log.works().size() == 2);
        web.settle();
        assertThat(web.inspect("{{.State.Status}}")).isEqualTo("running");
        assertThat(web.isPossible()).isFalse();
    }

    @Test
    void whatWasPausedOrGivenAnotherNameIsPutBackTheNewestFirst() {
        web.perform(new RenameContainer(web.web, "web-2"));
        web.perform(new PauseContainer(web.web));
        web.undo();
        assertThat(web.inspect("{{.State.Status}} {{.Name}}")).isEqualTo("running /web-2");
        web.undo();
        assertThat(web.inspect("{{.State.Status}} {{.Name}}")).isEqualTo("running /web");
    }

    @Test
    void whatSomebodyElseHasChangedSinceIsLeftAlone() {
        web.perform(new PauseContainer(web.web));
        real.docker("unpause", "web");
        real.docker("restart", "--time", "0", "web");
        real.docker("pause", "web");
        web.undo();
        assertThat(web.notices.getLast().sentence()).startsWith("Not undone, for something else has changed it since");
        assertThat(web.inspect("{{.State.Status}}")).isEqualTo("paused");
        web.perform(new UnpauseContainer(web.web));
    }

    @Test
    void whatCannotBeTakenBackIsNotOffered() {
        web.perform(new RestartContainer(web.web, 0));
        var made = real.docker("create", "--name", "new", TestImages.BUSYBOX, "sleep", "600");
        // Stopping it would leave it ended, which it was not before.
        web.perform(new StartContainer(new ContainerRef(made, "new")));
        // An engine takes no limit away.
        web.perform(new UpdateContainer(
                web.web,
                Cpu.UNLIMITED,
                Memory.UNLIMITED.withLimit(64 << 20).withMemoryAndSwap(64 << 20),
                0,
                null,
                null));
        assertThat(web.isPossible()).isFalse();
        assertThat(web.notices).isEmpty();
    }

    @Test
    void limitsThatWereOthersBeforeComeBack() {
        real.docker("update", "--cpu-shares", "512", "--restart", "on-failure:2", "web");
        web.perform(new UpdateContainer(
                web.web, Cpu.UNLIMITED.withShares(256), Memory.UNLIMITED, 0, null, RestartPolicy.parse("always")));
        assertThat(web.inspect("{{.HostConfig.CpuShares}} {{.HostConfig.RestartPolicy.Name}}"))
                .isEqualTo("256 always");
        web.undo();
        assertThat(web.inspect("{{.HostConfig.CpuShares}} {{.HostConfig.RestartPolicy.Name}}"))
                .isEqualTo("512 on-failure");
    }

    @Test
    void aPlaceOnANetworkComesBackWithItsAddressAndItsNames() {
        real.docker("network", "create", "--subnet", "10.77.4.0/29", "undo");
        try {
            real.docker("network", "connect", "--ip", "10.77.4.5", "--alias", "shop", "undo", "web");
            var before = web.inspect(PLACE);
            web.perform(new DisconnectNetwork("undo", web.web, false));
            assertThat(web.inspect(PLACE)).isEmpty();
            web.undo();
            assertThat(web.inspect(PLACE)).isEqualTo(before).contains("10.77.4.5", "shop");

            real.docker("network", "disconnect", "undo", "web");
            web.perform(new ConnectNetwork("undo", web.web));
            web.undo();
            assertThat(web.inspect(PLACE)).isEmpty();
        } finally {
            real.removeAllContainers();
            real.docker("network", "rm", "undo");
        }
    }

    @Test
    void aTagComesBackAndGoesButNeverTheLastOne() {
        TestImages.build(real, "undo/one:1", "FROM " + TestImages.BUSYBOX, "RUN echo undo > /undo");
        var id = real.docker("images", "--no-trunc", "--quiet", "undo/one:1");
        web.perform(new TagImage(id, "undo/one:1", ImageName.parse("undo/two:2")));
        web.perform(new RemoveImage(id, "undo/one:1", false));
        web.undo();
        assertThat(real.docker("images", "--no-trunc", "--quiet", "undo/one:1")).isEqualTo(id);
        real.docker("rmi", "undo/one:1");
        web.undo();
        assertThat(web.notices.getLast().sentence()).startsWith("Not undone");
        assertThat(real.docker("images", "--no-trunc", "--quiet", "undo/two:2")).isEqualTo(id);
        real.docker("rmi", "undo/two:2");
    }
}
