package io.quayside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final Endpoint.TlsFiles TLS =
            new Endpoint.TlsFiles(Path.of("ca.pem"), Path.of("cert.pem"), Path.of("key.pem"));

    @Test
    void aSocketMayHaveASpaceInItsPath() {
        assertThat(Addresses.parse("unix:///run/my docker.sock", null))
                .isEqualTo(new Endpoint.Unix(Path.of("/run/my docker.sock")));
    }

    @Test
    void aTcpAddressHasAHostAndAPort() {
        assertThat(Addresses.parse("tcp://192.168.1.5:4243", TLS))
                .isEqualTo(new Endpoint.Tcp("192.168.1.5", 4243, TLS));
        assertThat(Addresses.parse("tcp://[::1]:4243", null)).isEqualTo(new Endpoint.Tcp("::1", 4243, null));
    }

    @Test
    void theUsualPortDependsOnTls() {
        assertThat(Addresses.parse("tcp://engine", TLS)).isEqualTo(new Endpoint.Tcp("engine", 2376, TLS));
        assertThat(Addresses.parse("tcp://engine", null)).isEqualTo(new Endpoint.Tcp("engine", 2375, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://me@host",
                "npipe:////./pipe/docker_engine",
                "http://host:2375",
                "/var/run/docker.sock",
                "unix://relative.sock",
                "tcp://",
                "tcp://a b",
                "",
                "nonsense"
            })
    void whatCannotBeUsedIsKeptWithTheReason(String address) {
        assertThat(Addresses.parse(address, null)).isInstanceOfSatisfying(Endpoint.Unsupported.class, unsupported -> {
            assertThat(unsupported.url()).isEqualTo(address);
            assertThat(unsupported.reason()).endsWith(".").hasSizeGreaterThan(20);
        });
    }
}
