package io.quayside.app.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.app.testing.FileDrag;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Files that are dragged over the window and dropped on it, on a real engine.
@ExtendWith(EngineExtension.class)
final class DropWindowTest {
    private final TestEngine engine;
    private AppRunner app;

    @TempDir
    private Path files;

    @TempDir
    private Path settings;

    DropWindowTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() throws Exception {
        app = AppRunner.on(engine, settings, "--page", "containers");
        app.awaitText("No containers");
    }

    @AfterEach
    void close() {
        app.close();
    }

    private Node root() {
        return app.stage().getScene().getRoot();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(files.resolve(name));
    }

    private String field(String id) {
        var field = (TextInputControl) app.node(id);
        return AppRunner.onUi(field::getText);
    }

    private void dropped(Path... paths) {
        var drag = FileDrag.of(paths);
        assertThat(drag.over(root())).isTrue();
        drag.drop(root());
    }

    @Test
    void aFolderWithADockerfileOpensTheFormForBuildsAndIsBuilt() throws Exception {
        var shop = folder("My Shop");
        Files.writeString(shop.resolve("Dockerfile"), "FROM " + TestImages.BUSYBOX + "\nRUN echo dropped\n");
        var drag = FileDrag.of(shop);
        drag.over(root());
        app.awaitText("Build an image of My Shop");
        app.snapshot("drop-folder");
        drag.drop(root());
        assertThat(field("builds.folder")).isEqualTo(shop.toString());
        assertThat(field("builds.tag")).isEqualTo("my-shop:latest");
        app.awaitGone("Build an image of My Shop");
        app.awaitEnabled("builds.build");
        app.click("builds.build");
        app.awaitText("Done in ");
        assertThat(engine.docker("images", "--quiet", "my-shop:latest")).isNotEmpty();
        engine.docker("rmi", "my-shop:latest");

        var other = folder("other");
        Files.writeString(other.resolve("Dockerfile.dev"), "FROM scratch\n");
        dropped(other.resolve("Dockerfile.dev"));
        Await.until("the other", () -> field("builds.folder").equals(other.toString()));
        assertThat(field("builds.dockerfile")).isEqualTo("Dockerfile.dev");
        assertThat(field("builds.tag")).isEqualTo("other:latest");
    }

    @Test
    void anArchiveOfImagesIsLoadedByTheEngine() throws Exception {
        var plain = files.resolve("image.tar");
        engine.docker("tag", TestImages.BUSYBOX, "quay/dropped:1");
        engine.docker("save", "--output", plain.toString(), "quay/dropped:1");
        engine.docker("rmi", "quay/dropped:1");
        var archive = files.resolve("image.tar.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            Files.copy(plain, out);
        }
        var drag = FileDrag.of(archive);
        drag.over(root());
        app.awaitText("Load the images of image.tar.gz");
        drag.drop(root());
        app.awaitText("Done");
        assertThat(engine.docker("images", "--quiet", "quay/dropped:1")).isNotEmpty();
        app.press(KeyCode.ESCAPE);
        new TableDriver(app, "images.table").awaitRow("quay/dropped:1");
        engine.docker("rmi", "quay/dropped:1");
    }

    private Path compressed(String program, String ending) throws Exception {
        var plain = files.resolve("deep.tar");
        engine.docker("tag", TestImages.BUSYBOX, "quay/deep:1");
        engine.docker("save", "--output", plain.toString(), "quay/deep:1");
        engine.docker("rmi", "quay/deep:1");
        assertThat(new ProcessBuilder(program, "-q", "--keep", "--force", plain.toString())
                        .start()
                        .waitFor())
                .isZero();
        return files.resolve("deep.tar" + ending);
    }

    @Test
    void whatIsCompressedByXzIsLoadedByTheEngineAndByItsTwin() throws Exception {
        var archive = compressed("xz", ".xz");
        dropped(archive);
        app.awaitText("deep.tar.xz");
        app.click("dialog.confirm");
        app.awaitText("Done: the images are here.");
        assertThat(engine.docker("images", "--quiet", "quay/deep:1")).isNotEmpty();
        engine.docker("rmi", "quay/deep:1");

        engine.docker("load", "--input", archive.toString());
        assertThat(engine.docker("images", "--quiet", "quay/deep:1")).isNotEmpty();
        engine.docker("rmi", "quay/deep:1");
    }

    @Test
    void anEngineThatDoesNotReadZstdIsToldOfAndWhatToDo() throws Exception {
        dropped(compressed("zstd", ".zst"));
        app.awaitText("deep.tar.zst");
        app.click("dialog.confirm");
        app.awaitText("this engine does not read what zstd has compressed");
        app.awaitText("Unpack it first (zstd -d)");
        app.snapshot("drop-zstd");
    }

    @Test
    void whereNoEngineIsConnectedItIsSaidInWords(@TempDir Path alone) throws Exception {
        var plain = files.resolve("alone.tar");
        engine.docker("save", "--output", plain.toString(), TestImages.BUSYBOX);
        try (var other = AppRunner.with(AppRunner.nowhere(alone), alone, "--page", "images")) {
            var host = other.stage().getScene().getRoot();
            FileDrag.of(plain).drop(host);
            other.awaitText("No engine is connected that could take in alone.tar.");
            other.snapshot("drop-no-engine");
        }
    }

    @Test
    void severalArchivesOfImagesAreOnePieceOfWork() throws Exception {
        var paths = new Path[] {files.resolve("one.tar"), files.resolve("two.tar")};
        for (var path : paths) {
            var image = "quay/" + DroppedFiles.name(path).replace(".tar", ":1");
            engine.docker("tag", TestImages.BUSYBOX, image);
            engine.docker("save", "--output", path.toString(), image);
            engine.docker("rmi", image);
        }
        dropped(paths);
        for (var image : new String[] {"quay/one:1", "quay/two:1"}) {
            Await.until(image, () -> !engine.docker("images", "--quiet", image).isEmpty());
        }
        app.press(KeyCode.F8);
        app.awaitText("one.tar and 1 more");
        engine.docker("rmi", "quay/one:1", "quay/two:1");
    }

    @Test
    void whatIsDroppedIsTakenThoughItWasNotToldBeforeAndMoreComesAbove() throws Exception {
        var shop = folder("early");
        Files.writeString(shop.resolve("Dockerfile"), "FROM scratch\n");
        FileDrag.of(shop).drop(root());
        FileDrag.of(folder("empty")).over(root());
        Await.until("the form", () -> field("builds.folder").equals(shop.toString()));
    }

    @Test
    void anArchiveOfFilesBecomesAnImageOnceItHasAName() throws Exception {
        var exported = files.resolve("root.tar");
        engine.docker("create", "--name", "exported", TestImages.BUSYBOX);
        engine.docker("export", "--output", exported.toString(), "exported");
        engine.docker("rm", "exported");
        dropped(exported);
        app.awaitText("Make an image of an archive of files");
        app.type("quay/imported:1");
        app.snapshot("drop-import");
        app.press(KeyCode.ENTER);
        Await.until(
                "the image",
                () -> !engine.docker("images", "--quiet", "quay/imported:1").isEmpty());
        engine.docker("rmi", "quay/imported:1");
    }

    @Test
    void whatNothingCanBeDoneWithIsRefusedInWords() throws Exception {
        var picture = Files.writeString(files.resolve("notes.txt"), "hello");
        var drag = FileDrag.of(picture);
        drag.over(root());
        app.awaitText("notes.txt is neither a Dockerfile nor an archive");
        assertThat(drag.over(root())).isFalse();
        app.snapshot("drop-refused");
        drag.leave(root());
        app.awaitGone("notes.txt");
        refused(folder("empty"), "empty has no Dockerfile.");
        refused(Files.writeString(files.resolve(".env"), "A=1"), ".env holds variables for a container.");
    }

    private void refused(Path path, String why) {
        var drag = FileDrag.of(path);
        drag.over(root());
        app.awaitText(why);
        assertThat(drag.over(root())).isFalse();
        drag.leave(root());
        app.awaitGone(why);
    }

    @Test
    void whileADialogAsksNothingIsTaken() throws Exception {
        var shop = folder("shop");
        Files.writeString(shop.resolve("Dockerfile"), "FROM scratch\n");
        app.press(KeyCode.CONTROL, KeyCode.K);
        var drag = FileDrag.of(shop);
        assertThat(drag.over(root())).isFalse();
        app.awaitText("Close the dialog first");
    }
}
