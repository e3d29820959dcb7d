package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.transport.SshProgram;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.SshServer;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// What goes wrong between here and an engine on another host.
@Timeout(90)
@ExtendWith(EngineExtension.class)
class RemoteFaultsTest {
    private static final Duration RETURN = Duration.ofSeconds(30);

    @Test
    void aNetworkThatSwallowsEverythingIsNoticedAndItsReturnAsWell(TestEngine engine) {
        var patience = new Patience(Duration.ofSeconds(2), Duration.ofMillis(500));
        try (var ssh = SshServer.start();
                var picture = new LivePicture(route(ssh, engine), patience)) {
            awaitConnected(picture);
            ssh.freeze();
            Await.until(
                    "the loss",
                    () -> picture.view().connection() instanceof ConnectionState.Lost lost
                            && lost.why() instanceof Unreachable why
                            && why.obstacle() == Obstacle.SILENT
                            && why.advice().contains("network"));
            ssh.thaw();
            awaitConnected(picture);
        }
    }

    @Test
    void aHostThatIsBackIsConnectedAndItsPictureIsExact(TestEngine engine) {
        try (var ssh = SshServer.start();
                var picture = new LivePicture(route(ssh, engine))) {
            awaitConnected(picture);
            ssh.stop();
            Await.until("the loss", () -> picture.view().connection() instanceof ConnectionState.Lost);
            String id = engine.docker("create", TestImages.BUSYBOX);
            ssh.startAgain();
            awaitConnected(picture);
            assertThat(picture.view().snapshot().container(id)).isPresent();
            engine.docker("rm", id);
            Await.until(
                    "its going", () -> picture.view().snapshot().container(id).isEmpty());
        }
    }

    private static void awaitConnected(LivePicture picture) {
        Await.until("the connection", RETURN, () -> picture.view().connection() instanceof ConnectionState.Connected);
    }

    private static Route route(SshServer ssh, TestEngine engine) {
        var host = new Endpoint.Ssh(
                "root", "127.0.0.1", ssh.port(), engine.socket().toString());
        return Watching.route(
                () -> new ChannelHttp(host, new SshProgram(ssh.program().toString())));
    }
}
