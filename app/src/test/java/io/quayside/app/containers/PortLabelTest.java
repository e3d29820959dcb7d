package io.quayside.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.Port;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PortLabelTest {
    @Test
    void aPortPublishedOnBothFamiliesIsOneLink() {
        var labels = PortLabel.of(List.of(new Port("0.0.0.0", 8080, 80, "tcp"), new Port("::", 8080, 80, "tcp")));
        assertThat(labels).hasSize(1);
        assertThat(labels.getFirst().text()).isEqualTo("8080→80");
        assertThat(labels.getFirst().address()).contains(URI.create("http://localhost:8080"));
    }

    @Test
    void onlyPublishedTcpPortsAreLinks() {
        var labels = PortLabel.of(List.of(new Port(null, null, 443, "tcp"), new Port("0.0.0.0", 53, 53, "udp")));
        assertThat(labels).extracting(PortLabel::text).containsExactly("53→53/udp", "443");
        assertThat(labels).allSatisfy(label -> assertThat(label.address()).isEmpty());
    }

    @Test
    void anAddressOfTheHostIsKept() {
        var label = PortLabel.of(new Port("fd00::1", 8443, 443, "tcp"));
        assertThat(label.text()).isEqualTo("[fd00::1]:8443→443");
        assertThat(label.address()).contains(URI.create("https://[fd00::1]:8443"));
    }
}
