package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VmFolderTest {
    @TempDir
    private Path parent;

    @Test
    void everythingInItIsItsOwnersAlone() throws IOException {
        var folder = made();
        folder.seed(VmSettings.USUAL, "");

        try (Stream<Path> all = Files.walk(folder.path())) {
            assertThat(all)
                    .hasSizeGreaterThan(7)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as("%s", path)
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void certificatesAndPortStayTheSame() throws IOException {
        var folder = made();
        int port = folder.port();
        String certificate = Files.readString(folder.file("tls/cert.pem"));

        folder.make();

        assertThat(folder.port()).isEqualTo(port);
        assertThat(folder.file("tls/cert.pem")).hasContent(certificate);
    }

    @Test
    void nobodyKeepsTheKeyOfTheAuthority() throws IOException {
        try (Stream<Path> all = Files.walk(made().path())) {
            assertThat(all.map(Path::getFileName).map(Path::toString).filter(name -> name.contains("key")))
                    .containsExactlyInAnyOrder("key.pem", "server-key.pem");
        }
    }

    @Test
    void aSecondOneIsToldWhoHasIt() {
        try (var first = made()) {
            first.take();

            assertThatThrownBy(() -> new VmFolder(first.path()).take())
                    .hasMessage("Another Quayside (process "
                            + ProcessHandle.current().pid() + ") looks after this VM.")
                    .isInstanceOf(EngineException.Local.class);
        }
    }

    @Test
    void itCanBeTakenOnceItWasLetGo() {
        var first = made();
        first.take();
        first.close();

        try (var second = new VmFolder(first.path())) {
            assertThatCode(second::take).doesNotThrowAnyException();
        }
    }

    @Test
    void aPathThatIsTooLongForASocketIsRefused() {
        Path deep = parent.resolve("x".repeat(90));

        assertThatThrownBy(() -> new VmFolder(deep).make()).hasMessageContaining("too long for a socket");
        assertThat(deep).doesNotExist();
    }

    private VmFolder made() {
        var folder = new VmFolder(parent.resolve("vm"));
        folder.make();
        return folder;
    }
}
