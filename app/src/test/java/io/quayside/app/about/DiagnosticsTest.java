package io.quayside.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.product.Product;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.model.EngineSnapshot;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private static final Map<Object, Object> SYSTEM = Map.of(
            "os.name",
            "Linux",
            "os.version",
            "6.1",
            "os.arch",
            "amd64",
            "java.vendor",
            "Eclipse Adoptium",
            "user.name",
            "sesame",
            "user.home",
            "/home/sesame");
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "XDG_CURRENT_DESKTOP",
            "KDE",
            "XDG_SESSION_TYPE",
            "wayland sesame",
            "REGISTRY_PASSWORD",
            "sesame",
            "DOCKER_HOST",
            "ssh://sesame@sesame");

    @Test
    void aReportHoldsNothingThatAnybodyHasWritten() {
        var lost = new ConnectionState.Lost(
                new EngineException.Unreachable(
                        Obstacle.REFUSED, "ssh://sesame@sesame: password sesame", "Ask sesame.", null),
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        var text = new Diagnostics(
                        new Product("1.2.3", "25.0.1", "26"),
                        new EngineView(1, EngineSnapshot.EMPTY, lost),
                        "ssh",
                        SYSTEM,
                        ENVIRONMENT)
                .text();

        assertThat(text)
                .doesNotContain("sesame")
                .contains(
                        "Quayside 1.2.3",
                        "Java 25.0.1, Eclipse Adoptium",
                        "System: Linux 6.1, amd64",
                        "Desktop: KDE",
                        "Engine: never reached",
                        "Connection: ssh, lost (Unreachable)");
    }
}
