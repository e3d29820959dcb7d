package io.quayside.app.containers.files;

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
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The files of a container as somebody with mouse and keyboard has them.
@ExtendWith(EngineExtension.class)
final class FilesWindowTest {
    private static AppRunner app;
    private static TestEngine engine;

    @BeforeAll
    static void openWindow(TestEngine shared, @TempDir Path folder) throws Exception {
        engine = shared;
        engine.removeAllContainers();
        engine.docker("run", "--detach", "--name", "box", TestImages.BUSYBOX, "sleep", "6000");
        engine.docker("exec", "box", "sh", "-c", "mkdir -p /data/sub && ln -s /data/sub /data/link && rm /bin/vi");
        app = AppRunner.on(engine, folder, "--page", "containers");
        var table = new TableDriver(app, "containers.table");
        table.await("box", "state", "Running");
        table.click("box");
        app.clickText("Files");
        awaitCell("data");
        app.click("containers.details.large");
    }

    @AfterAll
    static void closeWindow() {
        app.close();
        engine.removeAllContainers();
    }

    @BeforeEach
    void write() {
        sh("echo 'port = 80' > /data/conf && chmod 640 /data/conf && chown 12:34 /data/conf");
    }

    private static String sh(String script) {
        return engine.docker("exec", "box", "sh", "-c", script);
    }

    private static Optional<Node> cell(String text) {
        return app.find(node -> node instanceof TreeTableCell<?, ?> cell
                && !cell.isEmpty()
                && cell.getText() != null
                && (cell.getText().equals(text) || cell.getText().startsWith(text + " → ")));
    }

    private static void awaitCell(String text) {
        Await.until("a line " + text, () -> cell(text).isPresent());
    }

    private static String text(String id) {
        var field = (TextInputControl) app.node(id);
        return AppRunner.onUi(field::getText);
    }

    private static void awaitFocus(String id) {
        Await.until(
                "the keyboard in " + id,
                () -> app.focused().filter(it -> id.equals(it.getId())).isPresent());
    }

    /// By the keyboard: types the path and Enter, which opens all folders on the way.
    private static void go(String path) {
        app.click("containers.files.path");
        awaitFocus("containers.files.path");
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.type(path);
        app.press(KeyCode.ENTER);
        var name = path.substring(path.lastIndexOf('/') + 1);
        Await.until(
                name + " selected",
                () -> cell(name)
                        .filter(it -> AppRunner.onUi(
                                () -> ((TreeTableCell<?, ?>) it).getTableRow().isSelected()))
                        .isPresent());
    }

    private static void load(String path, String content) {
        go("/data/sub");
        go(path);
        Await.until(
                "its text",
                () -> app.find("containers.files.text").isPresent()
                        && text("containers.files.text").equals(content));
    }

    @Test
    void aFileIsEditedAndSaved() throws IOException {
        load("/data/conf", "port = 80\n");
        app.click("containers.files.text");
        awaitFocus("containers.files.text");
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.type("port = 8080");
        app.awaitText("sh /data/conf < ./conf");
        app.snapshot("files-edit");
        app.press(KeyCode.CONTROL, KeyCode.S);

        Await.until("nothing to save", () -> app.find("containers.files.save").isEmpty());
        assertThat(sh("cat /data/conf; stat -c ' %a %u:%g' /data/conf")).isEqualTo("port = 8080 640 12:34");
    }

    @Test
    void aFileIsDeletedOnceItWasConfirmed() throws IOException {
        load("/data/conf", "port = 80\n");
        app.robot().clickOn(cell("conf").orElseThrow());
        awaitFocus("containers.files.tree");
        app.press(KeyCode.DELETE);
        app.awaitText("box:/data/conf");
        app.snapshot("files-delete");
        app.click("dialog.confirm");

        Await.until("the line to go", () -> cell("conf").isEmpty());
        assertThat(sh("ls /data")).isEqualTo("link\nsub");
    }

    @Test
    void aFolderIsMadeAndALinkLeadsToWhatItMeans() {
        go("/data/sub");
        app.click("containers.files.new-folder");
        awaitFocus("files.name");
        app.type("fresh");
        app.awaitText("docker exec --user 0 box mkdir /data/sub/fresh");
        app.press(KeyCode.ENTER);
        Await.until("the folder", () -> sh("ls /data/sub").equals("fresh"));

        go("/data/link/fresh");
        Await.until("the real path", () -> text("containers.files.path").equals("/data/sub/fresh"));
        sh("rmdir /data/sub/fresh");
    }

    @Test
    void filesAreFetchedAndBroughtIn(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("up"), "up");
        load("/data/conf", "port = 80\n");
        app.click("containers.files.download");
        awaitFocus("files.download");
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.type(folder.toString());
        app.awaitText("docker cp box:/data/conf " + folder);
        app.press(KeyCode.ENTER);
        Await.until("the file", () -> Files.exists(folder.resolve("conf")));

        go("/data/sub");
        app.click("containers.files.upload");
        awaitFocus("files.upload");
        app.type(folder.resolve("up").toString());
        app.awaitText("box:/data/sub/");
        app.press(KeyCode.ENTER);
        Await.until("the file", () -> sh("ls /data/sub").equals("up"));
        sh("rm /data/sub/up");
    }
}
