package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.CopyFromContainer;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.SaveImages;
import io.quayside.engine.model.EngineException.Local;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Files go between this machine and the engine as the command line brings them.
@ExtendWith(EngineExtension.class)
class CopyTest {
    // Without the folder itself: it changes with every copy into it.
    private static final String LIST =
            "find /copied -mindepth 1 | sort | while read f; do stat -c '%n %a %u:%g %F %s %Y' \"$f\";"
                    + " [ -L \"$f\" ] && readlink \"$f\"; done; true";

    @TempDir
    private Path folder;

    private TestEngine engine;
    private Connected connected;
    private ContainerRef web;

    @BeforeEach
    void connect(TestEngine engine) {
        this.engine = engine;
        connected = Connected.to(engine.socket());
        web = new ContainerRef(
                engine.docker("run", "--detach", "--name=web", TestImages.BUSYBOX, "sleep", "600"), "web");
        engine.docker("exec", "web", "mkdir", "/copied");
    }

    @AfterEach
    void clean() {
        connected.close();
        engine.removeAllContainers();
    }

    @Test
    void aFolderGoesInAsByTheCommandLine() throws IOException {
        var tree = tree();

        run(new CopyToContainer(web, tree, "/copied"));
        var ours = engine.docker("exec", "web", "sh", "-c", LIST);
        engine.docker("exec", "web", "sh", "-c", "rm -rf /copied/*");
        twin(new CopyToContainer(web, tree, "/copied"));

        assertThat(ours).contains("secret 640 1234:5678").isEqualTo(engine.docker("exec", "web", "sh", "-c", LIST));
    }

    @Test
    void aFolderComesOutAsByTheCommandLine() throws IOException {
        engine.docker(
                "exec",
                "web",
                "sh",
                "-c",
                "mkdir -p '/copied/a b/empty' && echo hello >'/copied/a b/é' && chmod 640 '/copied/a b/é'"
                        + " && ln -s /etc/passwd /copied/link && ln '/copied/a b/é' /copied/hard");
        var ours = Files.createDirectory(folder.resolve("ours"));
        var twins = Files.createDirectory(folder.resolve("twins"));

        run(new CopyFromContainer(web, "/copied", ours));
        twin(new CopyFromContainer(web, "/copied", twins));

        assertThat(listing(ours)).hasSize(6).isEqualTo(listing(twins));
    }

    @Test
    void aFolderThatIsNotThereIsSaidOnBothSides() {
        assertThatThrownBy(() -> run(new CopyToContainer(web, folder, "/nowhere")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("/nowhere");
        assertThatThrownBy(() -> run(new CopyFromContainer(web, "/etc", folder.resolve("nowhere"))))
                .isInstanceOf(Local.class)
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> run(new CopyToContainer(web, folder.resolve("gone"), "/tmp")))
                .isInstanceOf(Local.class)
                .hasMessageContaining("gone");
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsElsewhere() throws IOException {
        engine.docker("exec", "web", "sh", "-c", "mkdir /copied/out && echo evil >/copied/out/file");
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var into = Files.createDirectories(folder.resolve("into/copied"));
        Files.createSymbolicLink(into.resolve("out"), elsewhere);

        assertThatThrownBy(() -> run(new CopyFromContainer(web, "/copied", folder.resolve("into"))))
                .isInstanceOf(Local.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void archivesAreWrittenForThisUserAlone() throws IOException {
        var exported = folder.resolve("web.tar");
        var saved = folder.resolve("images.tar");

        run(new ExportContainer(web, exported));
        run(new SaveImages(List.of(TestImages.BUSYBOX), saved));

        for (var file : List.of(exported, saved)) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(engine.docker("import", exported.toString(), "again:1")).startsWith("sha256:");
        assertThat(engine.docker("load", "--input", saved.toString())).contains(TestImages.BUSYBOX);
        engine.docker("rmi", "again:1");
    }

    private Path tree() throws IOException {
        var tree = Files.createDirectories(folder.resolve("tree/sub dir"));
        Files.writeString(tree.resolve("secret"), "x".repeat(100_000));
        Files.setPosixFilePermissions(tree.resolve("secret"), PosixFilePermissions.fromString("rw-r-----"));
        Files.setAttribute(tree.resolve("secret"), "unix:uid", 1234);
        Files.setAttribute(tree.resolve("secret"), "unix:gid", 5678);
        Files.writeString(tree.resolve("é".repeat(70)), "long");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("/nowhere/at/all"));
        return folder.resolve("tree");
    }

    private static List<String> listing(Path root) throws IOException {
        var lines = new ArrayList<String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted().skip(1).toList()) {
                var content = Files.isRegularFile(path) ? Files.readString(path) : "";
                var mode = Files.isSymbolicLink(path)
                        ? Files.readSymbolicLink(path).toString()
                        : PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                lines.add(root.relativize(path) + " " + mode + " " + content);
            }
        }
        return lines;
    }

    private void run(EngineAction action) {
        connected.api().run(action, step -> {});
    }

    private void twin(EngineAction action) {
        var arguments = action.command().arguments();
        engine.docker(arguments.subList(1, arguments.size()).toArray(String[]::new));
    }
}
