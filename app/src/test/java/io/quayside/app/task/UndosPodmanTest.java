package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Podman tells of its objects in its own way; what was done is taken back there as well.
class UndosPodmanTest {
    private static PodmanEngine real;

    private Undoing web;

    @BeforeAll
    static void start() {
        real = PodmanEngine.start();
    }

    @AfterAll
    static void end() {
        real.close();
    }

    @BeforeEach
    void run() {
        web = new Undoing(real);
    }

    @AfterEach
    void leave() {
        web.close();
    }

    @Test
    void whatWasStoppedOrStartedIsTakenBack() {
        web.perform(new StopContainer(web.web));
        web.undo();
        assertThat(web.inspect("{{.State.Status}}")).isEqualTo("running");

        real.docker("stop", "web");
        web.perform(new StartContainer(web.web));
        web.undo();
        assertThat(web.inspect("{{.State.Status}}")).isEqualTo("exited");
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
    void aTagComesBackAndGoesButNeverTheLastOne() {
        TestImages.build(real, "undo/one:1", "FROM " + TestImages.BUSYBOX, "RUN echo undo > /undo");
        var id = real.docker("images", "--no-trunc", "--quiet", "undo/one:1");
        // Podman has a registry before every name.
        var one = real.docker("image", "inspect", "--format", "{{index .RepoTags 0}}", id);
        web.perform(new TagImage(id, one, ImageName.parse("undo/two:2")));
        web.undo();
        assertThat(real.docker("images", "--quiet", "undo/two:2")).isEmpty();

        web.perform(new TagImage(id, one, ImageName.parse("undo/two:2")));
        web.perform(new RemoveImage(id, one, false));
        web.undo();
        assertThat(tags(id)).contains(one, "undo/two:2");
        real.docker("rmi", "undo/one:1");
        web.undo();
        assertThat(web.notices.getLast().sentence()).startsWith("Not undone");
        real.docker("rmi", "undo/two:2");
    }

    private static String tags(String image) {
        return real.docker("image", "inspect", "--format", "{{.RepoTags}}", image);
    }
}
