package io.quayside.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The value of the registry that Windows starts at a person's login, by PowerShell. Has never been run there. That a
/// person has switched it off in the task manager is kept elsewhere, and read too.
record RunKey(String launcher, String shell) implements LoginEntry {
    private static final long PATIENCE_SECONDS = 20;
    private static final String LAUNCHER = "QUAYSIDE_LAUNCHER";
    private static final String KEY = "HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    /// Its first byte is odd when it has been switched off.
    private static final String APPROVED =
            "HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run";

    private static final String READ = """
            [Console]::OutputEncoding=[Text.Encoding]::UTF8
            $a=(Get-ItemProperty -Path '%s' -Name Quayside -ErrorAction SilentlyContinue).Quayside
            if ($a -and ($a[0] -band 1)) { exit 0 }
            (Get-ItemProperty -Path '%s' -Name Quayside -ErrorAction SilentlyContinue).Quayside
            exit 0
            """.formatted(APPROVED, KEY);
    /// The path comes by a variable, so nothing in it is read as a program. A quotation mark comes by its number: those
    /// in an argument do not arrive.
    private static final String WRITE = """
            $ErrorActionPreference='Stop'
            Set-ItemProperty -Path '%s' -Name Quayside -Value ([char]34+$env:QUAYSIDE_LAUNCHER+[char]34)
            Remove-ItemProperty -Path '%s' -Name Quayside -ErrorAction SilentlyContinue
            exit 0
            """.formatted(KEY, APPROVED);
    private static final String REMOVE = """
            $ErrorActionPreference='Stop'
            if (Get-ItemProperty -Path '%1$s' -Name Quayside -ErrorAction SilentlyContinue) {
                Remove-ItemProperty -Path '%1$s' -Name Quayside
            }
            exit 0
            """.formatted(KEY);

    RunKey(String launcher) {
        this(launcher, "powershell");
    }

    @Override
    public State read() throws IOException {
        var value = run(READ).strip();
        if (value.isEmpty()) {
            return State.OFF;
        }
        var end = value.indexOf('"', 1);
        return new State(true, value.startsWith("\"") && end > 0 ? value.substring(1, end) : value);
    }

    @Override
    public void write() throws IOException {
        run(WRITE);
    }

    @Override
    public void remove() throws IOException {
        run(REMOVE);
    }

    @Override
    public String place() {
        return KEY.replace(":", "") + "\\Quayside";
    }

    private String run(String script) throws IOException {
        var builder = new ProcessBuilder(List.of(shell, "-NoProfile", "-NonInteractive", "-Command", script))
                .redirectErrorStream(true);
        builder.environment().put(LAUNCHER, launcher);
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("PowerShell did not answer within " + PATIENCE_SECONDS + " s.");
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException("PowerShell refused: " + said.strip());
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
