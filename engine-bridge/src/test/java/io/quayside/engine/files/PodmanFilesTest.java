package io.quayside.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.MakeFolder;
import io.quayside.engine.action.MoveFile;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.WriteFile;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same with Podman.
class PodmanFilesTest {
    private static PodmanEngine engine;
    private static Box box;

    private ContainerRef web;

    @BeforeAll
    static void start() {
        engine = PodmanEngine.start();
        box = new Box(engine);
    }

    @AfterAll
    static void close() {
        box.close();
        engine.close();
    }

    @BeforeEach
    void prepare() {
        web = box.container("web", "run", "--detach", "--name=web", TestImages.BUSYBOX, "sleep", "600");
        box.sh(
                web,
                "mkdir -p /data/sub && cd /data && echo one > file && chown 12:34 file && chmod 640 file"
                        + " && ln -s file link && echo two > 'a\nb' && touch sub/x && rm /bin/vi");
    }

    @AfterEach
    void clean() {
        engine.removeAllContainers();
    }

    @Test
    void foldersAreListedWhileTheContainerRunsAndAfterwards() {
        var running = box.list(web, true, "/data");
        engine.docker("stop", "web");
        var stopped = box.list(web, false, "/data");

        assertThat(running.source()).isEqualTo(Source.PROGRAM);
        assertThat(stopped.source()).isEqualTo(Source.ARCHIVE);
        assertThat(Box.names(running)).containsExactly("a\nb", "file", "link", "sub");
        assertThat(Box.names(stopped)).isEqualTo(Box.names(running));
        assertThat(Box.byName(stopped).get("file").permissions()).isEqualTo("-rw-r-----");
        assertThat(Box.byName(stopped).get("file").owner())
                .as("which Podman does not tell")
                .isEmpty();
        assertThat(Box.byName(stopped).get("link").target()).isEqualTo("file");
        assertThat(stopped.below()).containsOnlyKeys("/data/sub");
        assertThat(Box.names(box.list(web, false, "/"))).contains("bin", "data", "etc");
        assertThat(box.files.real(web, "/data/link")).isEqualTo("/data/file");
    }

    @Test
    void whatDiffersFromTheImageIsTold() {
        assertThat(box.files.changes(web))
                .containsEntry("/data/file", Change.ADDED)
                .containsEntry("/bin/vi", Change.DELETED);
    }

    @Test
    void aFileIsWrittenWithItsPermissionsAndOwnerAndNotOverAChange() {
        var read = box.files.read(web, "/data/file", 1000);

        box.run(new WriteFile(web, "/data/file", read.hash(), "new", true));

        assertThat(box.sh(web, "cat /data/file; stat -c ' %a %u:%g' /data/file"))
                .isEqualTo("new 640 12:34");
        assertThatThrownBy(() -> box.run(new WriteFile(web, "/data/file", read.hash(), "newer", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was changed");

        engine.docker("stop", "web");
        var stopped = box.files.read(web, "/data/file", 1000);
        assertThatThrownBy(() -> box.run(new WriteFile(web, "/data/file", stopped.hash(), "newer", false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("does not say whose file it is");
        assertThat(Box.text(box.files.read(web, "/data/file", 1000))).isEqualTo("new");
    }

    @Test
    void filesAreMadeRenamedAndDeleted() {
        box.run(new MakeFolder(web, "/data/new", true));
        box.run(new MoveFile(web, "/data/file", "/data/new/moved"));
        box.run(new RemoveFiles(web, List.of("/data/sub", "/data/a\nb")));

        assertThat(box.sh(web, "cd /data && find . | sort | tr '\\n' ' '")).isEqualTo(". ./link ./new ./new/moved");
        box.sh(web, "rm /bin/rm");
        assertThatThrownBy(() -> box.run(new RemoveFiles(web, List.of("/data/new"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no program rm");
    }
}
