package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others, here `openssl`, make of the certificates.
class VmCertificatesTest {
    @TempDir
    private Path folder;

    private final VmCertificates made = VmCertificates.make();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), made.authority());
        Files.writeString(folder.resolve("server.pem"), made.server());
        Files.writeString(folder.resolve("client.pem"), made.client());
        Files.writeString(folder.resolve("client-key.pem"), made.clientKey());
    }

    @Test
    void eachIsGoodForItsPurposeAlone() throws Exception {
        assertThat(openssl("verify", "-x509_strict", "-CAfile", "ca.pem", "-purpose", "sslserver", "server.pem"))
                .contains("server.pem: OK");
        assertThat(openssl("verify", "-x509_strict", "-CAfile", "ca.pem", "-purpose", "sslclient", "client.pem"))
                .contains("client.pem: OK");
        assertThat(openssl("verify", "-CAfile", "ca.pem", "-purpose", "sslserver", "client.pem"))
                .contains("unsuitable certificate purpose");
    }

    @Test
    void theServerIsThisMachineAlone() throws Exception {
        assertThat(openssl("x509", "-in", "server.pem", "-noout", "-ext", "subjectAltName"))
                .contains("DNS:localhost, IP Address:127.0.0.1");
    }

    @Test
    void theirTimeBeganDaysAgoForClocksThatAreBehind() throws Exception {
        // Two days ago in seconds: none of them may be valid only later.
        String twoDaysAgo = Long.toString(System.currentTimeMillis() / 1000 - 2 * 86_400);

        assertThat(openssl("verify", "-attime", twoDaysAgo, "-CAfile", "ca.pem", "server.pem"))
                .contains("OK");
    }

    @Test
    void theKeyFitsItsCertificate() throws Exception {
        assertThat(openssl("pkey", "-in", "client-key.pem", "-pubout"))
                .isEqualTo(openssl("x509", "-in", "client.pem", "-noout", "-pubkey"));
    }

    @Test
    void noTwoVmsHaveTheSame() throws Exception {
        Files.writeString(folder.resolve("other.pem"), VmCertificates.make().authority());

        assertThat(openssl("verify", "-CAfile", "other.pem", "server.pem")).doesNotContain("OK");
    }

    private String openssl(String... arguments) throws Exception {
        var line = new java.util.ArrayList<>(List.of("openssl"));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
