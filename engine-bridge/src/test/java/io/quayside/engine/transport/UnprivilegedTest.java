package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/// A user who may not open a real engine's socket. Root may open everything: the question is asked by a JVM that runs
/// as `nobody`.
@ExtendWith(EngineExtension.class)
class UnprivilegedTest {
    private static final String EVERYBODY = "rwxr-xr-x";

    @Test
    void aUserWithoutPermissionIsToldWhichGroupMayAndWhatThatMeans(@Private TestEngine engine, @TempDir Path folder)
            throws Exception {
        Files.setPosixFilePermissions(engine.folder(), PosixFilePermissions.fromString("rwx--x--x"));
        giveTo("daemon", engine.socket());

        assertThat(askAsNobody(engine.socket(), folder))
                .contains("PERMISSION")
                .contains("may not open its socket")
                .contains("group \"daemon\"")
                .contains("log in again")
                .contains("as good as being root")
                .contains("rootless");
    }

    @Test
    void aSocketInALockedFolderIsToldAsWell(@Private TestEngine engine, @TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(engine.folder(), PosixFilePermissions.fromString("rwx------"));

        assertThat(askAsNobody(engine.socket(), folder)).contains("PERMISSION").contains("Only root");
    }

    /// What that JVM runs.
    static final class Ask {
        private Ask() {}

        /// @param arguments the socket
        public static void main(String[] arguments) {
            try (var http = new ChannelHttp(new Endpoint.Unix(Path.of(arguments[0])))) {
                http.execute(Request.builder().method("GET").path("/_ping").build());
                System.out.println("answered");
            } catch (Unreachable e) {
                System.out.println(e.obstacle() + " " + e.getMessage() + " " + e.advice());
            } catch (EngineException e) {
                System.out.println(e);
            }
        }
    }

    private static void giveTo(String group, Path file) throws IOException {
        var groups = file.getFileSystem().getUserPrincipalLookupService();
        Files.getFileAttributeView(file, PosixFileAttributeView.class)
                .setGroup(groups.lookupPrincipalByGroupName(group));
    }

    private static String askAsNobody(Path socket, Path folder) throws Exception {
        // Its classes may lie in root's home.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(EVERYBODY));
        String classPath = Stream.of(ChannelHttp.class, Ask.class, DockerHttpClient.class, Logger.class)
                .map(type -> readable(type, folder).toString())
                .collect(Collectors.joining(File.pathSeparator));
        var process = new ProcessBuilder(List.of(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Ask.class.getName(),
                        socket.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path readable(Class<?> type, Path folder) {
        try {
            Path source = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path target = folder.resolve(type.getSimpleName() + (Files.isDirectory(source) ? "" : ".jar"));
            try (var files = Files.walk(source)) {
                for (Path file : files.toList()) {
                    Path copy = target.resolve(source.relativize(file).toString());
                    Files.copy(file, copy);
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(EVERYBODY));
                }
            }
            return target;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
