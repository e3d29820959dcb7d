package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemTest {
    @TempDir
    private Path folder;

    @Test
    void anRsaKeyIsReadInItsOlderFormToo() throws Exception {
        var openssl = new Certificates(folder);
        openssl.openssl("rsa", "-in", "ca-key.pem", "-traditional", "-out", "pkcs1.pem");

        assertThat(Files.readString(openssl.file("pkcs1.pem"))).contains("BEGIN RSA PRIVATE KEY");
        assertThat(Pem.privateKey(openssl.file("pkcs1.pem"))).isEqualTo(Pem.privateKey(openssl.file("ca-key.pem")));
    }

    @Test
    void anEllipticKeyIsReadInItsOlderFormToo() throws Exception {
        var openssl = new Certificates(folder);
        openssl.openssl("ecparam", "-name", "secp384r1", "-genkey", "-out", "sec1.pem");
        openssl.openssl("pkcs8", "-topk8", "-nocrypt", "-in", "sec1.pem", "-out", "pkcs8.pem");

        assertThat(Files.readString(openssl.file("sec1.pem")))
                .contains("BEGIN EC PARAMETERS")
                .contains("BEGIN EC PRIVATE KEY");
        assertThat(number(openssl.file("sec1.pem"))).isEqualTo(number(openssl.file("pkcs8.pem")));
    }

    @Test
    void aKeyWithAPassPhraseIsNamedAsSuch() throws Exception {
        var openssl = new Certificates(folder);
        openssl.openssl("pkcs8", "-topk8", "-passout", "pass:secret", "-in", "ca-key.pem", "-out", "locked.pem");

        assertThatThrownBy(() -> Pem.privateKey(openssl.file("locked.pem")))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("pass phrase");
    }

    @Test
    void allCertificatesOfAFileAreRead() throws Exception {
        var openssl = new Certificates(folder);
        String one = Files.readString(openssl.file("ca.pem"));
        Path two = Files.writeString(folder.resolve("two.pem"), "a comment\n" + one + one);
        assertThat(Pem.certificates(two)).hasSize(2);
    }

    @Test
    void aFileWithoutACertificateIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.pem"), "nothing");
        assertThatThrownBy(() -> Pem.certificates(file)).hasMessageContaining("no certificate in " + file);
    }

    /// The key itself: what is kept around it differs.
    private static BigInteger number(Path file) throws IOException, GeneralSecurityException {
        return ((ECPrivateKey) Pem.privateKey(file)).getS();
    }
}
