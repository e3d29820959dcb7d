package io.quayside.app.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that is made of files, on which no engine answers.
final class SetupWindowTest {
    @TempDir
    Path folder;

    private void file(String path, String content, boolean program) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(program)).isTrue();
    }

    private void debian() throws IOException {
        file("etc/os-release", "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n", false);
        file("proc/meminfo", "MemTotal: 16000000 kB\n", false);
        file("proc/cpuinfo", "flags : fpu vmx\n", false);
        file("usr/bin/apt-get", "", true);
    }

    @Test
    void theDistributionsEngineIsOfferedWithItsCommands() throws Exception {
        debian();
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder)) {
            app.awaitText("Install Docker from Debian GNU/Linux 12 (bookworm)");
            app.awaitText("apt-get install --yes docker.io");
            app.awaitText("This machine has 16.4 GB of memory.");
            app.awaitText("Quayside’s own virtual machine");
            app.snapshot("setup-light");

            // This one is nobody that may install anything, and there is no pkexec among its files.
            assertThat(app.node("setup.do").isDisabled()).isTrue();
            app.awaitText("copy the command into a terminal");
        }
    }

    @Test
    void anEngineThatIsInstalledIsOfferedToBeStarted() throws Exception {
        debian();
        file("usr/sbin/dockerd", "", true);
        file("usr/sbin/service", "", true);
        file("usr/bin/pkexec", "", true);
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder, "--theme", "dark")) {
            app.awaitText("Start Docker");
            app.awaitText("sudo service docker start");
            app.snapshot("setup-dark");

            Await.until("the button", () -> !app.node("setup.do").isDisabled());
        }
    }

    @Test
    void thePageIsThereWithoutNeed() throws Exception {
        debian();
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder, "--page", "engines")) {
            app.awaitText("What this machine has");
            app.snapshot("setup-page");
        }
    }
}
