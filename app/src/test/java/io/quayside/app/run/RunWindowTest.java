package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Containers are run, edited and copied by pointing, on a real engine.
@ExtendWith(EngineExtension.class)
final class RunWindowTest {
    private static final String API = "run/api:1";
    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        TestImages.build(
                engine,
                API,
                "FROM " + TestImages.BUSYBOX,
                "ENV API_TOKEN=open-sesame",
                "EXPOSE 8080/tcp",
                "VOLUME /data",
                "CMD [\"sleep\", \"600\"]");
        app = AppRunner.on(engine, folder, "--page", "containers");
        table = new TableDriver(app, "containers.table");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
        engine.docker("rmi", "--force", API);
    }

    @BeforeEach
    void showContainers() {
        app.click("nav.containers");
    }

    @AfterEach
    void clean(TestEngine engine) {
        for (var i = 0; i < 3 && app.find("dialog.cancel").isPresent(); i++) {
            app.press(KeyCode.ESCAPE);
        }
        engine.removeAllContainers();
    }

    private static void openForm() {
        app.click("containers.create");
        app.node("run.image");
    }

    private static void fill(String id, String text) {
        var field = (TextInputControl) app.node(id);
        AppRunner.onUi(() -> {
            field.requestFocus();
            field.setText(text);
            return true;
        });
    }

    private static void unfold(String section) {
        var pane = (TitledPane) app.node("run.section." + section);
        AppRunner.onUi(() -> {
            pane.setExpanded(true);
            return true;
        });
    }

    private static void snapshot(String name) throws IOException {
        app.snapshot("run-" + name);
    }

    @Test
    void aContainerIsDescribedAndRuns(TestEngine engine) throws IOException {
        openForm();
        snapshot("empty");
        for (var section : Setting.Section.values()) {
            if (section != Setting.Section.BASICS) {
                unfold(section.name().toLowerCase(Locale.ROOT));
            }
        }
        snapshot("unfolded");
        app.click("run.image");
        app.type("run/a");
        app.awaitText(API);
        app.press(KeyCode.DOWN);
        app.press(KeyCode.ENTER);
        app.awaitText("Publish 8080/tcp");
        app.clickText("Publish 8080/tcp");
        app.clickText("Set API_TOKEN");
        fill("run.name", "api-1");
        fill("run.memory", "64m");
        app.awaitText("--publish 127.0.0.1:8080:8080 --env API_TOKEN=•••• --memory 64m " + API);
        snapshot("filled");

        app.click("dialog.confirm");

        table.await("api-1", "state", "Running");
        assertThat(engine.docker("port", "api-1")).contains("127.0.0.1:8080");
        app.awaitGone("Run a container");
    }

    @Test
    void aPastedLineFillsTheFormAndRuns(TestEngine engine) throws IOException {
        openForm();
        fill(
                "run.paste",
                "$ sudo docker run -d --name pasted -p 9000:80 -v /tmp:/host --oom-score-adj 300 --sig-proxy=false "
                        + TestImages.BUSYBOX + " sleep 600");
        app.awaitText("Taken over from the line.");
        app.awaitText("also: --oom-score-adj=300");
        app.awaitText("It runs as root and can write to the host’s /tmp");
        app.awaitText("Everybody who can reach this host");
        app.awaitText("--sig-proxy");
        snapshot("risks");

        app.click("dialog.confirm");

        table.await("pasted", "state", "Running");
        assertThat(engine.docker("inspect", "--format", "{{.HostConfig.OomScoreAdj}}", "pasted"))
                .isEqualTo("300");
    }

    @Test
    void aLineWithAFlagThatNobodyKnowsIsNotTakenOver() {
        openForm();
        fill("run.paste", "docker run --frobnicate nginx");
        app.awaitText("“--frobnicate” is no flag of docker run");
        assertThat(((TextField) app.node("run.image")).getText()).isEmpty();
    }

    @Test
    void aRefusalComesBackAtItsFieldWithTheFormAsItWas(TestEngine engine) throws IOException {
        engine.docker("run", "--detach", "--name=holder", "--publish=8300:80", TestImages.BUSYBOX, "sleep", "600");
        table.awaitRow("holder");
        openForm();
        fill("run.image", TestImages.BUSYBOX);
        fill("run.name", "second");
        fill("run.command", "no-such-program");
        app.click("run.ports.add");
        fill("run.port.host", "8300");
        fill("run.port.container", "80");
        app.awaitText("Port 8300 is taken by the container holder.");
        snapshot("problems");
        app.click("fix.ports.0");
        app.awaitText("127.0.0.1:8301:80");

        app.click("dialog.confirm");

        Await.until(
                "the engine’s words at the command",
                () -> app.find("problem.command").filter(it -> it.isVisible()).isPresent());
        assertThat(((TextField) app.node("run.name")).getText()).isEqualTo("second");
        snapshot("refused");
        app.click("run.remove-made");
        app.awaitGone("There is another container named second.");
        fill("run.command", "sleep 600");
        app.click("dialog.confirm");
        table.await("second", "state", "Running");
    }

    @Test
    void aContainerIsEditedAndAnotherOneTakesItsPlace(TestEngine engine) throws IOException {
        engine.docker("run", "--detach", "--name=edited", "--publish=127.0.0.1:8400:80", API);
        var before = engine.docker("inspect", "--format", "{{.Id}}", "edited");
        table.await("edited", "state", "Running");
        table.click("edited");
        app.press(KeyCode.CONTROL, KeyCode.E);
        app.awaitText("Nothing yet.");
        app.awaitText("once something is changed");
        app.click("run.variables.add");
        fill("run.variable.name", "ADDED");
        fill("run.variable.value", "1");
        app.awaitText("+ ADDED=1");
        app.awaitText("A new container takes the place of edited.");
        app.awaitText("Keep its unnamed volumes");
        snapshot("edit");

        app.click("dialog.confirm");

        app.awaitGone("What changes");
        assertThat(engine.docker("inspect", "--format", "{{.Id}} {{.State.Running}}", "edited"))
                .doesNotContain(before)
                .endsWith("true");
        assertThat(engine.docker("exec", "edited", "env")).contains("ADDED=1");
        assertThat(engine.docker("ps", "--all", "--format", "{{.Names}}")).isEqualTo("edited");
    }

    @Test
    void anEditTellsThatTheNameMeansAnotherImageAndKeepsTheOldOne(TestEngine engine) throws IOException {
        TestImages.build(engine, "moving:1", "FROM " + TestImages.BUSYBOX, "ENV EDITION=old");
        engine.docker("run", "--detach", "--name=moved", "moving:1", "sleep", "600");
        var old = engine.docker("inspect", "--format", "{{.Image}}", "moved");
        TestImages.build(engine, "moving:1", "FROM " + TestImages.BUSYBOX, "ENV EDITION=new");
        var fresh = engine.docker("inspect", "--format", "{{.Id}}", "moving:1");
        table.await("moved", "state", "Running");
        table.click("moved");
        app.press(KeyCode.CONTROL, KeyCode.E);
        app.awaitText("By now moving:1 is the name of another image");
        app.node("run.command");
        fill("run.command", "sleep 601");
        app.awaitText("A new container takes the place of moved.");
        snapshot("edit-moved-name");

        app.click("dialog.confirm");
        app.awaitGone("What changes");
        assertThat(engine.docker("inspect", "--format", "{{.Image}}", "moved")).isEqualTo(old);

        engine.docker("rm", "--force", "moved");
        engine.docker("rmi", "--force", old, fresh);
    }

    @Test
    void anEditThatFailsComesBackAndTheContainerIsAsItWas(TestEngine engine) {
        engine.docker("run", "--detach", "--name=kept", TestImages.BUSYBOX, "sleep", "600");
        var before = engine.docker("inspect", "--format", "{{.Id}}", "kept");
        table.await("kept", "state", "Running");
        table.click("kept");
        app.press(KeyCode.CONTROL, KeyCode.E);
        app.node("run.command");
        fill("run.command", "false");

        app.click("dialog.confirm");

        app.awaitText("kept is as it was before.");
        assertThat(engine.docker("inspect", "--format", "{{.Id}} {{.State.Running}}", "kept"))
                .isEqualTo(before + " true");
    }

    @Test
    void limitsAreChangedWhileItRuns(TestEngine engine) throws IOException {
        engine.docker("run", "--detach", "--name=tight", "--memory=32m", TestImages.BUSYBOX, "sleep", "600");
        table.await("tight", "state", "Running");
        table.click("tight");
        choose("Change limits");
        app.node("run.memory");
        fill("run.memory", "96m");
        app.awaitText("docker update --memory 96m --memory-swap 192m tight");
        snapshot("limits");

        app.click("dialog.confirm");

        Await.until(
                "the new limit",
                () -> engine.docker("inspect", "--format", "{{.HostConfig.Memory}}", "tight")
                        .equals(Integer.toString(96 << 20)));
    }

    @Test
    void anImageIsMadeOfAContainer(TestEngine engine) throws IOException {
        engine.docker("run", "--detach", "--name=source", TestImages.BUSYBOX, "sleep", "600");
        table.await("source", "state", "Running");
        table.click("source");
        choose("Make an image of it");
        app.node("commit.name");
        fill("commit.name", "Upper");
        app.awaitText("is not an image name");
        fill("commit.name", "made/of-it:1");
        app.awaitText("docker commit source made/of-it:1");
        snapshot("commit");

        app.click("dialog.confirm");

        Await.until(
                "the image",
                () -> !engine.docker("images", "--quiet", "made/of-it:1").isEmpty());
        engine.docker("rmi", "made/of-it:1");
    }

    @Test
    void theFilesOfAContainerBecomeAnArchive(TestEngine engine, @TempDir Path files) throws IOException {
        engine.docker("run", "--name=source", TestImages.BUSYBOX, "sh", "-c", "echo mine > /mine");
        table.await("source", "state", "Exited");
        table.click("source");
        choose("Export its files");
        app.node("export.file");
        fill("export.file", files.resolve("nowhere/source.tar").toString());
        app.awaitText("Choose a file in a folder that is there.");
        var archive = files.resolve("source.tar");
        fill("export.file", archive.toString());
        app.awaitText("docker export --output " + archive + " source");
        snapshot("export");

        app.click("dialog.confirm");

        Await.until("the archive", () -> Files.exists(archive));
        try (var tar = new TarFile(archive)) {
            assertThat(tar.getEntries()).extracting(it -> it.getName()).contains("mine", "bin/busybox");
        }
    }

    @Test
    void whatAnEditLeftAsideIsToldAndPutBack(TestEngine engine) {
        engine.docker("run", "--detach", "--name=lost", TestImages.BUSYBOX, "sleep", "600");
        var id = engine.docker("inspect", "--format", "{{.Id}}", "lost");
        var aside = "lost-aside-" + id.substring(0, 12);
        engine.docker("rename", "lost", aside);
        engine.docker("stop", "--time=0", aside);
        app.awaitText("Editing lost broke off.");
        table.await(aside, "state", "Exited");
        table.click(aside);
        choose("Put back in");

        table.await("lost", "state", "Running");
        assertThat(engine.docker("inspect", "--format", "{{.Id}}", "lost")).isEqualTo(id);
    }

    private static void choose(String command) {
        app.press(KeyCode.CONTROL, KeyCode.K);
        app.type(command);
        app.press(KeyCode.ENTER);
    }

    @Test
    void aContainerIsCopied(TestEngine engine) {
        engine.docker("run", "--detach", "--name=one", "--publish=8500:80", TestImages.BUSYBOX, "sleep", "600");
        table.await("one", "state", "Running");
        table.click("one");
        app.press(KeyCode.CONTROL, KeyCode.D);
        app.awaitText("Duplicate one");

        app.click("dialog.confirm");

        table.await("one-copy", "state", "Running");
        assertThat(engine.docker("port", "one-copy")).contains(":8501");
    }
}
