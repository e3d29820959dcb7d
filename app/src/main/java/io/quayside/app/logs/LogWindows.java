package io.quayside.app.logs;

import io.quayside.app.settings.Settings;
import io.quayside.app.shell.PageTools;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;

/// Windows with logs, as many as somebody opens; those that are open when Quayside ends are there again at its next
/// start. UI thread only.
public final class LogWindows {
    private static final int MOST = 20;

    private final PageTools tools;
    private final WindowDresser dresser;
    private final LogLooks looks;
    private final StringProperty open;
    private final List<LogWindow> windows = new ArrayList<>();

    /// @param dresser gives windows their colours
    public LogWindows(PageTools tools, WindowDresser dresser) {
        this.tools = tools;
        this.dresser = dresser;
        this.looks = new LogLooks(tools.settings());
        this.open = tools.settings().text("logs.windows", "");
    }

    LogLooks looks() {
        return looks;
    }

    /// Opens those that were open at the end of the last start.
    public void restore() {
        for (String place : List.copyOf(open.get().lines().toList())) {
            show(place);
        }
    }

    /// Shows the logs of what is chosen elsewhere in a window of its own.
    void open(Choices choices) {
        if (windows.size() < MOST) {
            var settings = tools.settings();
            int number = 1;
            while (isOpen(place(number))) {
                number++;
            }
            forget(settings, place(number));
            var window = show(place(number));
            window.choose(choices);
            remember();
        }
    }

    private static String place(int number) {
        return "logs.window" + number;
    }

    private boolean isOpen(String place) {
        return windows.stream().anyMatch(window -> window.place().equals(place));
    }

    private LogWindow show(String place) {
        var window = new LogWindow(tools, looks, place, dresser, this::closed);
        windows.add(window);
        window.show();
        return window;
    }

    private void closed(LogWindow window) {
        windows.remove(window);
        remember();
    }

    private void remember() {
        open.set(String.join("\n", windows.stream().map(LogWindow::place).toList()));
    }

    private static void forget(Settings settings, String place) {
        for (String what : List.of("chosen", "scope", "filter", "bounds")) {
            settings.text(place + "." + what, "").set("");
        }
    }

    /// Closes all of them, to be there again.
    public void close() {
        List.copyOf(windows).forEach(LogWindow::leave);
        windows.clear();
    }
}
