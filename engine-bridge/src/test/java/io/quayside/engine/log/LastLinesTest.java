package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.EngineKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LastLinesTest {
    @Test
    void piecesOfALineAreOneLineAlsoFromPodmanWhichStampsEachOfThem() throws IOException {
        var stream = new ByteArrayOutputStream();
        stream.writeBytes(Recorded.frame(LogStream.STDERR, Recorded.stamp(5) + "no such file: "));
        stream.writeBytes(Recorded.frame(LogStream.STDERR, Recorded.stamp(6) + "config.yaml\n"));
        stream.writeBytes(Recorded.frame(LogStream.STDERR, Recorded.stamp(7) + "giving up\n"));

        var lines = LastLines.read(new ByteArrayInputStream(stream.toByteArray()), EngineKind.PODMAN, false);

        assertThat(lines).containsExactly("no such file: config.yaml", "giving up");
    }
}
