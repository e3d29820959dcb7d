package io.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.platform.LoginEntry.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginEntryTest {
    private static final String LAUNCHER = "/usr/lib/quayside/bin/Quayside";

    @TempDir
    private Path folder;

    private LoginEntry linux(String launcher) {
        return LoginEntry.of(
                "Linux", Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()), folder, launcher);
    }

    private Path autostart() {
        return folder.resolve("config/autostart/io.quayside.Quayside.desktop");
    }

    @Test
    void onLinuxItIsAFileInTheAutostartFolder() throws IOException {
        var entry = linux(LAUNCHER);
        assertThat(entry.read()).isEqualTo(State.OFF);

        entry.write();
        assertThat(entry.place()).isEqualTo(autostart().toString());
        assertThat(Files.readString(autostart())).contains("[Desktop Entry]\n", "Exec=\"" + LAUNCHER + "\"\n");
        assertThat(entry.read()).isEqualTo(new State(true, LAUNCHER));

        entry.remove();
        entry.remove();
        assertThat(autostart()).doesNotExist();
        assertThat(entry.read()).isEqualTo(State.OFF);
    }

    @Test
    void withoutAVariableTheFolderIsBelowTheHome() {
        assertThat(LoginEntry.of("Linux", Map.of(), folder, LAUNCHER).place())
                .isEqualTo(folder.resolve(".config/autostart/io.quayside.Quayside.desktop")
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opt/my apps/100%/Quayside", "/opt/a\"b/$HOME/`x`/Quayside", "/opt/back\\slash/Quayside"})
    void aPathIsReadAsItWasWritten(String launcher) throws IOException {
        linux(launcher).write();
        assertThat(linux(launcher).read()).isEqualTo(new State(true, launcher));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hidden=true", "X-GNOME-Autostart-enabled=false"})
    void whatTheDesktopHasSwitchedOffIsOff(String line) throws IOException {
        linux(LAUNCHER).write();
        var text = Files.readString(autostart()).replace("X-GNOME-Autostart-enabled=true", line);
        Files.writeString(autostart(), text);

        assertThat(linux(LAUNCHER).read()).isEqualTo(State.OFF);
    }

    @Test
    void anotherProgramThatIsStartedIsNamed() throws IOException {
        linux("/old/Quayside").write();
        assertThat(linux(LAUNCHER).read()).isEqualTo(new State(true, "/old/Quayside"));
    }

    @Test
    void onMacOsItIsALaunchAgent() throws IOException {
        var entry =
                LoginEntry.of("Mac OS X", Map.of(), folder, "/Applications/R&D/Quayside.app/Contents/MacOS/Quayside");
        assertThat(entry.read()).isEqualTo(State.OFF);

        entry.write();
        var file = folder.resolve("Library/LaunchAgents/io.quayside.Quayside.plist");
        assertThat(Files.readString(file))
                .contains("<key>RunAtLoad</key>\n  <true/>", "<string>/Applications/R&amp;D/Quayside.app/");
        assertThat(entry.read()).isEqualTo(new State(true, "/Applications/R&D/Quayside.app/Contents/MacOS/Quayside"));

        entry.remove();
        assertThat(entry.read()).isEqualTo(State.OFF);
    }

    @Test
    void onWindowsPowerShellKeepsItInTheRegistry() throws IOException {
        var said = folder.resolve("said");
        var value = folder.resolve("value");
        // Keeps a value as the registry would, and what it was told to do.
        var shell = Files.writeString(folder.resolve("powershell"), """
                #!/bin/sh
                printf '%%s|' "$@" >> '%1$s'
                case $4 in
                    *Set-ItemProperty*) printf '"%%s"\\r\\n' "$QUAYSIDE_LAUNCHER" > '%2$s' ;;
                    *Remove-ItemProperty*) rm -f '%2$s' ;;
                    *) [ ! -f '%2$s' ] || cat '%2$s' ;;
                esac
                """.formatted(said, value));
        Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwx------"));
        var launcher = "C:\\Users\\Jo Doe\\AppData\\Local\\Quayside\\Quayside.exe";
        var entry = new RunKey(launcher, shell.toString());

        assertThat(entry.read()).isEqualTo(State.OFF);
        entry.write();
        assertThat(entry.read()).isEqualTo(new State(true, launcher));
        entry.remove();
        assertThat(entry.read()).isEqualTo(State.OFF);
        assertThat(Files.readString(said))
                .contains(
                        "-NoProfile|-NonInteractive|-Command|",
                        "Set-ItemProperty -Path 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run' -Name Quayside")
                .doesNotContain(launcher)
                // Java hands them to programs of Windows so that they are lost.
                .doesNotContain("\"");
    }
}
