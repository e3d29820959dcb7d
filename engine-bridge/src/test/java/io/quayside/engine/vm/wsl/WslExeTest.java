package io.quayside.engine.vm.wsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `wsl.exe` says, in German and in UTF-16.
class WslExeTest {
    @TempDir
    private Path folder;

    @Test
    void bothOfItsEncodingsAreRead() {
        String text = "WSL バージョン: 2.6.1.0\r\nquayside\r\n";

        assertThat(WslExe.decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("WSL バージョン: 2.6.1.0\nquayside\n");
        assertThat(WslExe.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("WSL バージョン: 2.6.1.0\nquayside\n");
        assertThat(WslExe.decode("\ufeffバ\r\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("バ\n");
        assertThat(WslExe.decode(new byte[0])).isEmpty();
    }

    @Test
    void theVersionIsReadFromItsNumber() throws IOException {
        assertThat(wsl(FakeWsl.in(folder)).version()).contains("2.6.1.0");
    }

    @Test
    void anOldOneIgnoresTheWishForAnotherEncodingAndIsUnderstood() throws IOException {
        assertThat(wsl(FakeWsl.in(folder).broken("old")).version()).contains("2.6.1.0");
    }

    @Test
    void oneThatCannotTellItsVersionHasNone() throws IOException {
        assertThat(wsl(FakeWsl.in(folder).broken("ancient")).version()).isEmpty();
    }

    @Test
    void noDistributionIsAnEmptyListAndNoFailure() throws IOException {
        assertThat(wsl(FakeWsl.in(folder)).names()).isEmpty();
    }

    @Test
    void aFailureHasItsCodeAndWhatToDo() throws IOException {
        var wsl = wsl(FakeWsl.in(folder).broken("no-virtualisation"));

        assertThatThrownBy(() -> wsl.makeFrom("quayside", folder, folder.resolve("root.tar")))
                .hasMessage("The distribution \"quayside\" cannot be made: WSL2 kann nicht gestartet werden, da die"
                        + " Virtualisierung nicht aktiviert ist. Fehlercode:"
                        + " Wsl/Service/RegisterDistro/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED")
                .isInstanceOfSatisfying(
                        EngineException.Local.class,
                        e -> assertThat(e.advice()).contains("Turn virtualisation on in the firmware"));
    }

    @Test
    void oneThatHangsIsGivenUp() throws IOException {
        var wsl = new WslExe(FakeWsl.in(folder).broken("hangs").program(), Duration.ofMillis(500));

        assertThatThrownBy(wsl::names)
                .hasMessageContaining("did not answer within")
                .satisfies(e -> assertThat(((EngineException) e).advice()).contains("WSL hangs"));
    }

    @Test
    void withoutItThereIsAWord() {
        assertThatThrownBy(() -> new WslExe(folder.resolve("wsl.exe").toString()).version())
                .isInstanceOf(EngineException.Local.class)
                .hasMessageContaining("cannot be run");
    }

    private static WslExe wsl(FakeWsl fake) {
        return new WslExe(fake.program());
    }
}
