package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.SshServer;
import io.quayside.testkit.TcpDoor;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A window with two real engines, one of which is reached in two ways, and a place where nobody is.
@ExtendWith(EngineExtension.class)
class SeveralEnginesTest {
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theMenuTellsWhatEachEngineIsAndChangesBetweenThem(
            String theme, TestEngine near, @Private TestEngine far, @TempDir Path folder) throws Exception {
        near.docker("run", "-d", "--name", "of-the-near", TestImages.BUSYBOX, "sleep", "600");
        far.docker("create", "--name", "of-the-far", TestImages.BUSYBOX);
        try (var ssh = SshServer.start()) {
            context(folder, "lab", far.dockerHost());
            context(folder, "lab-by-ssh", ssh.dockerHost(far.socket().toString()));
            stale(folder.resolve("var/run/docker.sock"));
            var surroundings = new Surroundings(
                    Map.of(
                            "DOCKER_HOST",
                            near.dockerHost(),
                            "QUAYSIDE_SSH",
                            ssh.program().toString()),
                    folder,
                    folder,
                    Optional.empty());
            var source = new RealEngines(new Engines(surroundings));
            try (var app = AppRunner.with(source, folder, "--page", "containers", "--theme", theme)) {
                app.awaitText("of-the-near");

                app.click("engine.chooser");
                app.awaitText("1 container, 0 running · 1 image");
                app.awaitText("The same engine as lab-by-ssh");
                app.awaitText("nobody listens at the socket");
                app.snapshotMenu("engine-menu-" + theme);
                app.clickText("lab");
                app.awaitText("of-the-far");
                app.awaitGone("of-the-near");

                near.docker("rename", "of-the-near", "renamed");
                app.click("engine.chooser");
                app.awaitText(near.dockerHost());
                app.snapshotMenu("engine-menu-two-" + theme);
                app.clickText("DOCKER_HOST");
                app.awaitText("renamed");

                app.click("engine.chooser");
                Await.until(
                        "a button to disconnect the other",
                        () -> app.find(SeveralEnginesTest::disconnects).isPresent());
                app.robot().clickOn(app.find(SeveralEnginesTest::disconnects).orElseThrow());
                Await.until(
                        "its going",
                        () -> app.find(SeveralEnginesTest::disconnects).isEmpty());
                app.press(KeyCode.ESCAPE);
                assertThat(app.shows("renamed")).isTrue();
                assertThat(app.shows("of-the-far")).isFalse();
            }
        } finally {
            near.removeAllContainers();
            far.removeAllContainers();
        }
    }

    @Test
    void anEngineWithoutTlsIsUsedOnlyAfterAQuestion(@TempDir Path folder) throws Exception {
        var door = TcpDoor.free();
        try (var engine = TestEngine.startAt(door, "{}");
                var app = AppRunner.with(
                        AppRunner.nowhere(folder), folder, "--engine", "tcp://127.0.0.1:" + door.port())) {
            app.awaitText("was not asked: without TLS");

            app.click("no-engine.use");
            app.awaitText("whoever can use a Docker engine can be root");
            app.snapshot("plain-tcp");
            assertThat(app.shows("event stream open since")).isFalse();
            app.click("dialog.confirm");

            app.awaitText("event stream open since");
            assertThat(engine.isRunning()).isTrue();
        }
    }

    private static boolean disconnects(Node node) {
        return node instanceof Button && "Disconnect".equals(node.getAccessibleText());
    }

    private static void context(Path home, String name, String host) throws IOException {
        Path meta = home.resolve(".docker/contexts/meta/" + name + "/meta.json");
        Files.createDirectories(meta.getParent());
        Files.writeString(meta, """
                {"Name": "%s", "Metadata": {}, "Endpoints": {"docker": {"Host": "%s", "SkipTLSVerify": false}}}
                """.formatted(name, host));
    }

    private static void stale(Path socket) throws IOException {
        Files.createDirectories(socket.getParent());
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
    }
}
