package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quayside.engine.vm.VmSettings.Share;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `tar`, which is what the VM reads it with, finds on the disk.
class SeedDiskTest {
    private static final VmCertificates CERTIFICATES = new VmCertificates("CA\n", "SERVER\n", "KEY\n", "-", "-");

    @TempDir
    private Path folder;

    @Test
    void aPlainVmFindsItsCertificatesForItsEyesAlone() throws Exception {
        assertThat(tar(VmSettings.USUAL, "-tvf").lines().map(line -> line.split("\\s+", -1)))
                .extracting(words -> words[0] + " " + words[words.length - 1])
                .containsExactly(
                        "drwx------ tls/",
                        "-rw------- tls/ca.pem",
                        "-rw------- tls/server.pem",
                        "-rw------- tls/server-key.pem",
                        "-rw------- daemon.json");
        assertThat(unpacked(VmSettings.USUAL, "tls/server-key.pem")).isEqualTo("KEY\n");
    }

    @Test
    void aProxyIsHandedInInBothSpellings() throws Exception {
        var settings = VmSettings.USUAL.withProxy(Map.of("HTTPS_PROXY", "http://user:p'w$(x)@proxy:3128"), "");

        assertThat(unpacked(settings, "env")).isEqualTo("""
                        HTTPS_PROXY=http://user:p'w$(x)@proxy:3128
                        https_proxy=http://user:p'w$(x)@proxy:3128
                        """);
    }

    @Test
    void aProxyOnThisMachineIsElsewhereForTheVm() throws Exception {
        var settings = VmSettings.USUAL.withProxy(
                Map.of("HTTP_PROXY", "http://me:localhost@localhost:3128", "NO_PROXY", "localhost,127.0.0.1"), "");

        assertThat(unpacked(settings, "env"))
                .contains("HTTP_PROXY=http://me:localhost@10.0.2.2:3128\n")
                .contains("NO_PROXY=localhost,127.0.0.1\n");
    }

    @Test
    void furtherAuthoritiesAreHandedIn() throws Exception {
        String pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";

        assertThat(unpacked(VmSettings.USUAL.withProxy(Map.of(), pem), "extra-ca.pem"))
                .isEqualTo(pem + "\n");
    }

    @Test
    void sharedFoldersAreTheSamePathInTheVm() throws Exception {
        var settings = VmSettings.USUAL.withShares(
                List.of(new Share(Path.of("/home/me/my work"), true), new Share(Path.of("/srv"), false)));

        assertThat(unpacked(settings, "shares")).isEqualTo("qs-share0\t/home/me/my work\trw\nqs-share1\t/srv\tro\n");
    }

    @Test
    void aDiskIsWholeMebibytes() {
        assertThat(SeedDisk.of(CERTIFICATES, VmSettings.USUAL, "")).hasSize(1 << 20);
    }

    @Test
    void whatWouldBreakALineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VmSettings.USUAL.withProxy(Map.of("HTTP_PROXY", "http://a\nPATH=/tmp"), ""))
                .withMessage("The value of HTTP_PROXY is not one line.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(Path.of("/a\tb"), true))
                .withMessageContaining("cannot be shared");
    }

    private String unpacked(VmSettings settings, String name) throws Exception {
        tar(settings, "-xf");
        return Files.readString(folder.resolve(name));
    }

    private String tar(VmSettings settings, String how) throws Exception {
        Path disk = Files.write(folder.resolve("seed.img"), SeedDisk.of(CERTIFICATES, settings, "10.0.2.2"));
        var process = new ProcessBuilder("tar", how, disk.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
