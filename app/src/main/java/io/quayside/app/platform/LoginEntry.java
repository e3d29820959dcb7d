package io.quayside.app.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What has a system start Quayside when a person logs in. Nothing is remembered: what holds is what the system has.
/// Calls block; for virtual threads.
public sealed interface LoginEntry permits AutostartFile, LaunchAgent, RunKey {
    /// As the system has it at this moment.
    State read() throws IOException;

    /// Has the system start it from the next login on.
    void write() throws IOException;

    /// Has it start no more; nothing happens if it does not.
    void remove() throws IOException;

    /// Where a person finds it: a file, a key of the registry.
    String place();

    /// @param on whether something is started
    /// @param program what is started: another one where Quayside has moved since; empty when nothing is
    record State(boolean on, String program) {
        public static final State OFF = new State(false, "");
    }

    /// @param system as the property `os.name` has it
    /// @param launcher the program that a person would start
    static LoginEntry of(String system, Map<String, String> environment, Path home, String launcher) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return new LaunchAgent(home.resolve("Library/LaunchAgents/" + LaunchAgent.LABEL + ".plist"), launcher);
        }
        if (name.startsWith("windows")) {
            return new RunKey(launcher);
        }
        var config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var folder = !config.isEmpty() && Path.of(config).isAbsolute() ? Path.of(config) : home.resolve(".config");
        return new AutostartFile(folder.resolve("autostart/io.quayside.Quayside.desktop"), launcher);
    }
}
