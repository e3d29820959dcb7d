package io.quayside.app.platform;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Short notes on the person's desktop, by what each system has for that. No shell reads the words. Those of macOS and
/// of Windows have never been run.
public final class DesktopNotes {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotes.class);
    private static final long PATIENCE_SECONDS = 5;
    private static final String TITLE = "QUAYSIDE_NOTE_TITLE";
    private static final String TEXT = "QUAYSIDE_NOTE_TEXT";

    /// The words come by variables, so nothing in them is read as a program.
    private static final String POWERSHELL = """
            [void][Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,ContentType=WindowsRuntime]
            $m=[Windows.UI.Notifications.ToastNotificationManager]
            $x=$m::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
            $t=$x.GetElementsByTagName('text')
            [void]$t.Item(0).AppendChild($x.CreateTextNode($env:QUAYSIDE_NOTE_TITLE))
            [void]$t.Item(1).AppendChild($x.CreateTextNode($env:QUAYSIDE_NOTE_TEXT))
            $m::CreateToastNotifier('Quayside').Show([Windows.UI.Notifications.ToastNotification]::new($x))
            """;

    private final String system;
    private final UnaryOperator<String> program;

    /// @param system as the property `os.name` has it
    public DesktopNotes(String system) {
        this(system, UnaryOperator.identity());
    }

    /// @param program where the program of a name is
    DesktopNotes(String system, UnaryOperator<String> program) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.program = program;
    }

    /// Returns at once; whether anybody sees it is not known.
    public void tell(String title, String text) {
        Thread.ofVirtual().name("desktop note").start(() -> {
            for (var line : lines(title, text)) {
                if (worked(line, title, text)) {
                    return;
                }
            }
            LOG.info("This desktop shows no notes");
        });
    }

    private List<List<String>> lines(String title, String text) {
        if (system.startsWith("mac")) {
            return List.of(List.of(
                    program.apply("osascript"),
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    title,
                    text));
        }
        if (system.startsWith("windows")) {
            return List.of(
                    List.of(program.apply("powershell"), "-NoProfile", "-NonInteractive", "-Command", POWERSHELL));
        }
        // Some desktops read the text as markup.
        var plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of(
                List.of(program.apply("notify-send"), "--app-name=Quayside", "--", title, plain),
                List.of(
                        program.apply("gdbus"),
                        "call",
                        "--session",
                        "--dest=org.freedesktop.Notifications",
                        "--object-path=/org/freedesktop/Notifications",
                        "--method=org.freedesktop.Notifications.Notify",
                        quoted("Quayside"),
                        "0",
                        quoted(""),
                        quoted(title),
                        quoted(plain),
                        "[]",
                        "{}",
                        "-1"));
    }

    // As a GVariant is written.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static boolean worked(List<String> line, String title, String text) {
        try {
            var builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of(TITLE, title, TEXT, text));
            var process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            // It is not installed.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
