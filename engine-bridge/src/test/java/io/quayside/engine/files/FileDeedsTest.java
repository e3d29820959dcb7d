package io.quayside.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.CopyFromContainer;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.MakeFolder;
import io.quayside.engine.action.MoveFile;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.WriteFile;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What is done to files of containers, and that their command lines do the same.
@ExtendWith(EngineExtension.class)
class FileDeedsTest {
    private static final String STATE =
            "find /data | sort | while read -r f; do stat -c '%n %a %u:%g %F' \"$f\"; [ -f \"$f\" ] && cat \"$f\"; done;"
                    + " true";

    private static Box box;
    private static ContainerRef web;

    @BeforeAll
    static void connect(TestEngine engine) {
        box = new Box(engine);
        web = box.container("web", "run", "--detach", "--name=web", TestImages.BUSYBOX, "sleep", "600");
    }

    @AfterAll
    static void clean() {
        box.engine.removeAllContainers();
        box.close();
    }

    @BeforeEach
    void prepare() {
        box.engine.docker("start", "web");
        box.sh(
                web,
                "rm -rf /data; mkdir -p /data/sub && cd /data && echo one > file && chown 12:34 file && chmod 2640 file"
                        + " && ln -s file link && echo two > 'a\nb' && touch sub/x");
    }

    private void doesAsItsTwin(EngineAction action) {
        box.run(action);
        var ours = box.sh(web, STATE);
        prepare();
        box.twin(action);
        assertThat(ours).isEqualTo(box.sh(web, STATE));
    }

    @Test
    void filesAndFoldersAreDeletedAsByTheCommandLine() {
        var removal = new RemoveFiles(web, List.of("/data/sub", "/data/a\nb", "/data/link"));

        doesAsItsTwin(removal);
        assertThat(Box.names(box.list(web, true, "/data"))).containsExactly("file");
        assertThat(removal.consequences(io.quayside.engine.model.EngineSnapshot.EMPTY)
                        .effects())
                .extracting(effect -> effect.name())
                .containsExactly("web:/data/sub", "web:/data/a\\nb", "web:/data/link");
    }

    @Test
    void aFileIsRenamedAsByTheCommandLineAndReplacesNothing() {
        doesAsItsTwin(new MoveFile(web, "/data/file", "/data/sub/new name"));
        prepare();

        assertThatThrownBy(() -> box.run(new MoveFile(web, "/data/file", "/data/a\nb")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is a /data/a\\nb already");
        assertThat(box.sh(web, "cat '/data/a\nb'")).isEqualTo("two");
    }

    @Test
    void aFolderIsMadeAsByTheCommandLineAndAlsoWhileNothingRuns() {
        doesAsItsTwin(new MakeFolder(web, "/data/new", true));
        assertThatThrownBy(() -> box.run(new MakeFolder(web, "/data/new", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already");

        box.engine.docker("stop", "web");
        box.run(new MakeFolder(web, "/data/é\n", false));
        box.engine.docker("start", "web");
        assertThat(box.sh(web, "stat -c %a:%u '/data/é\n'")).isEqualTo("755:0");
    }

    @Test
    void aFileIsWrittenAndItsPermissionsAndOwnerStay() {
        var read = box.files.read(web, "/data/link", 1000);
        assertThat(read.file().path()).isEqualTo("/data/file");

        box.run(new WriteFile(web, read.file().path(), read.hash(), "é\nnew", true));

        assertThat(box.sh(web, "cat /data/file; stat -c ' %a %u:%g' /data/file"))
                .isEqualTo("é\nnew 2640 12:34");
        assertThat(box.sh(web, "readlink /data/link")).isEqualTo("file");
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotOverwritten() {
        var read = box.files.read(web, "/data/file", 1000);
        box.sh(web, "echo meanwhile > /data/file");

        assertThatThrownBy(() -> box.run(new WriteFile(web, "/data/file", read.hash(), "mine", true)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONFLICT))
                .hasMessageContaining("was changed in the container since it was read");
        assertThat(box.sh(web, "cat /data/file")).isEqualTo("meanwhile");
        box.sh(web, "rm /data/file");
        assertThatThrownBy(() -> box.run(new WriteFile(web, "/data/file", read.hash(), "mine", true)))
                .isInstanceOf(Refused.class);
        assertThat(box.sh(web, "ls /data/file || echo gone")).isEqualTo("gone");
    }

    @Test
    void aFileOfAStoppedContainerIsWrittenToo() {
        box.engine.docker("stop", "web");
        var read = box.files.read(web, "/data/file", 1000);

        box.run(new WriteFile(web, "/data/file", read.hash(), "stopped", false));

        assertThat(Box.text(box.files.read(web, "/data/file", 1000))).isEqualTo("stopped");
    }

    @Test
    void contentIsReadAsFarAsAskedForAndBinaryIsKnown() {
        box.sh(web, "printf 'aé' > /data/text; printf 'a\\000b' > /data/binary; printf '\\377' > /data/latin");

        var cut = box.files.read(web, "/data/text", 2);
        assertThat(cut.isWhole()).isFalse();
        assertThat(cut.text()).contains("a");
        assertThat(box.files.read(web, "/data/text", 3).isWhole()).isTrue();
        assertThat(box.files.read(web, "/data/binary", 10).text()).isEmpty();
        assertThat(box.files.read(web, "/data/latin", 10).text()).isEmpty();
        assertThatThrownBy(() -> box.files.read(web, "/data", 10)).hasMessageContaining("is no file");
    }

    @Test
    void aFileWithSeveralNamesAndOneThatIsMountedAreWrittenInPlace() {
        box.sh(web, "ln /data/file /data/other");
        var file = box.files.read(web, "/data/file", 1000);
        var hosts = box.files.read(web, "/etc/hosts", 10_000);

        box.run(new WriteFile(web, "/data/file", file.hash(), "both", true));
        box.run(new WriteFile(web, "/etc/hosts", hosts.hash(), "127.0.0.1 mine", true));

        assertThat(box.sh(web, "cat /data/other /etc/hosts")).isEqualTo("both127.0.0.1 mine");
    }

    @Test
    void withoutAShellAFileIsWrittenAllTheSame() {
        var read = box.files.read(web, "/data/file", 1000);
        box.sh(web, "mv /bin/sh /bin/hidden");
        try {
            box.run(new WriteFile(web, "/data/file", read.hash(), "bare", true));
        } finally {
            box.engine.docker("exec", "web", "mv", "/bin/hidden", "/bin/sh");
        }
        assertThat(box.sh(web, "cat /data/file; stat -c ' %a %u:%g' /data/file"))
                .isEqualTo("bare 2640 12:34");
    }

    @Test
    void theCommandLinesOfWritingLeadToTheSame(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("file"), "twin");
        var read = box.files.read(web, "/data/file", 1000);
        var twin = new WriteFile(web, "/data/file", read.hash(), "twin", true).command();

        var shell = new ProcessBuilder("sh", "-c", twin.text()).directory(folder.toFile());
        shell.environment().put("DOCKER_HOST", box.engine.dockerHost());
        assertThat(shell.inheritIO().start().waitFor()).isZero();

        assertThat(box.sh(web, "cat /data/file; stat -c ' %a %u:%g' /data/file"))
                .isEqualTo("twin 2640 12:34");
    }

    @Test
    void aNameThatIsNoTextIsHandedToNoProgram() {
        assertThatThrownBy(() -> new RemoveFiles(web, List.of("/data/o\udcffd")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/data/o\\xffd");
    }

    @Test
    void aFileWhoseNameIsNoTextIsListedAndNotRead() {
        box.sh(web, "rm -r /data/* && printf 'odd' > \"$(printf '/data/o\\377d')\"");

        assertThatThrownBy(() -> box.files.read(web, "/data/o\udcffd", 10))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bytes that are no text");
        assertThat(Box.names(box.list(web, false, "/data"))).containsExactly("o\udcffd");
    }

    @Test
    void aContainerWithoutTheProgramSaysSo() {
        box.sh(web, "mv /bin/rm /bin/hidden");
        try {
            assertThatThrownBy(() -> box.run(new RemoveFiles(web, List.of("/data/file"))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("there is no program rm");
        } finally {
            box.engine.docker("exec", "web", "mv", "/bin/hidden", "/bin/rm");
        }
        assertThat(box.sh(web, "cat /data/file")).isEqualTo("one");
    }

    @Test
    void whatCannotBeDeletedIsSaidInTheProgramsWords() {
        assertThatThrownBy(() -> box.run(new RemoveFiles(web, List.of("/proc/version"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The program rm says: rm: can't remove '/proc/version'");
    }

    @Test
    void aCopiedFileHasItsNameOnThisMachineToo(@TempDir Path folder) {
        box.run(new CopyFromContainer(web, "/data/a\nb", folder));

        assertThat(folder.resolve("a\nb")).hasContent("two");
    }
}
