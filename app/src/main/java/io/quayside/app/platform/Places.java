package io.quayside.app.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this system wants a program's files.
///
/// @param settings the settings file
/// @param state the folder for what can be lost: the log of the program itself
public record Places(Path settings, Path state) {
    private static final String FILE = "settings.json";

    /// Linux: the XDG base directories (https://specifications.freedesktop.org/basedir-spec/); macOS and Windows: their
    /// own. Relative XDG paths are ignored, as the specification asks.
    public static Places of(String system, Map<String, String> environment, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            var library = home.resolve("Library");
            return new Places(
                    library.resolve("Application Support/Quayside").resolve(FILE), library.resolve("Logs/Quayside"));
        }
        if (name.startsWith("windows")) {
            var roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            var local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new Places(roaming.resolve("Quayside").resolve(FILE), local.resolve("Quayside"));
        }
        var config = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        var state = folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
        return new Places(config.resolve("quayside").resolve(FILE), state.resolve("quayside"));
    }

    public static Places ofThisSystem() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// Everything in one folder, for tests and trials.
    public static Places in(Path folder) {
        return new Places(folder.resolve(FILE), folder.resolve("state"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path preset) {
        var value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : preset;
    }
}
