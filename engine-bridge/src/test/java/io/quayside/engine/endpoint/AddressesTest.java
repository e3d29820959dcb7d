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

    @Test
    void aHostOfSshHasAUserAPortAndASocketOrNot() {
        assertThat(Addresses.parse("ssh://me@host:2222/run/user/1000/docker.sock", null))
                .isEqualTo(new Endpoint.Ssh("me", "host", 2222, "/run/user/1000/docker.sock"));
        assertThat(Addresses.parse("ssh://my_host/", TLS)).isEqualTo(new Endpoint.Ssh("", "my_host", 0, ""));
        assertThat(Addresses.parse("ssh://me@[fe80::1]", null)).isEqualTo(new Endpoint.Ssh("me", "fe80::1", 0, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unix:///run/docker.sock",
                "npipe:////./pipe/docker_engine",
                "tcp://[::1]:2375",
                "tcp://host:2376",
                "ssh://me@host:22/run/docker.sock",
                "ssh://[fe80::1]"
            })
    void anAddressIsShownAsItWasGiven(String address) {
        assertThat(Addresses.parse(address, TLS).url()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://-oProxyCommand=touch%20x",
                "ssh://-oProxyCommand=x@host",
                "ssh://me@-oProxyCommand=x",
                "ssh://host name",
                "ssh://host;touch x",
                "ssh://$(id)@host",
                "ssh://`id`",
                "ssh://host\nname",
                "ssh://host/a\nb",
                "ssh://host:0",
                "ssh://host:65536",
                "ssh://host:99999999999",
                "ssh://host:port",
                "ssh://@",
                "ssh://",
                "ssh:///run/docker.sock"
            })
    void whatCouldBeAnOptionOrACommandIsNoHost(String address) {
        assertThat(Addresses.parse(address, null)).isInstanceOf(Endpoint.Unsupported.class);
    }

    @Test
    void aPasswordInAnAddressIsNotKept() {
        assertThat(Addresses.parse("ssh://me:secret@host", null))
                .isInstanceOfSatisfying(Endpoint.Unsupported.class, unsupported -> {
                    assertThat(unsupported.url()).isEqualTo("ssh://me:***@host");
                    assertThat(unsupported.reason()).contains("use a key");
                });
    }

    @Test
    void aPipeOfThisMachineIsKnownByItsName() {
        assertThat(Addresses.parse("npipe:////./pipe/docker_engine", null))
                .isEqualTo(new Endpoint.Pipe("docker_engine"));
        assertThat(Addresses.parse("npipe:\\\\.\\pipe\\docker_engine", null))
                .isEqualTo(new Endpoint.Pipe("docker_engine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npipe:////server/pipe/docker_engine",
                "fd://3",
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
