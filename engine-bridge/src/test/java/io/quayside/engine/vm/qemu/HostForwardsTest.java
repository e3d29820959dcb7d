package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.vm.PortForwarder.Opening;
import org.junit.jupiter.api.Test;

class HostForwardsTest {
    /// As QEMU 7.2 writes it.
    private static final String TABLE = """
            Hub -1 (n0):
              Protocol[State]    FD  Source Address  Port   Dest. Address  Port RecvQ SendQ
              TCP[ESTABLISHED]   31       127.0.0.1 40123       10.0.2.15  2376     0     0
              TCP[HOST_FORWARD]  14       127.0.0.1  8080       10.0.2.15  8080     0     0
              TCP[HOST_FORWARD]  13       127.0.0.1 40123       10.0.2.15  2376     0     0
              UDP[HOST_FORWARD]  15       127.0.0.1  5353       10.0.2.15  5353     0     0
            """;

    @Test
    void whatAnEarlierQuaysideOpenedIsFoundAgain() {
        assertThat(HostForwards.read(TABLE, 40123))
                .containsExactlyInAnyOrder(new Opening("tcp", 8080), new Opening("udp", 5353));
    }
}
