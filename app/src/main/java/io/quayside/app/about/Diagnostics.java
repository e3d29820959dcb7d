package io.quayside.app.about;

import io.quayside.app.product.Product;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.EngineInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a report of a fault needs, in English whatever the window's language is. It holds no secret because it holds no
/// text that anybody has written: no address, host, user, path, name of an object or variable; of the engine's address
/// only its kind.
///
/// @param scheme of the engine's address: "unix"; empty when there is no engine
/// @param system Java's properties
/// @param environment of this process, of which the two names of the desktop are read
record Diagnostics(
        Product product, EngineView view, String scheme, Map<Object, Object> system, Map<String, String> environment) {

    String text() {
        var lines = new ArrayList<String>();
        lines.add("Quayside " + product.version());
        lines.add("Java " + product.java() + ", " + property("java.vendor"));
        lines.add("JavaFX " + product.javafx());
        lines.add("System: " + property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        var desktop = desktop();
        if (!desktop.isEmpty()) {
            lines.add("Desktop: " + desktop);
        }
        lines.add("Language: " + Locale.getDefault().toLanguageTag());
        lines.add("Memory: " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB at most");
        lines.addAll(engine());
        return String.join("\n", lines);
    }

    private List<String> engine() {
        if (scheme.isEmpty()) {
            return List.of("Engine: none");
        }
        return switch (view.connection()) {
            case ConnectionState.Connected it -> List.of("Engine: " + words(it.info()), "Connection: " + scheme);
            case ConnectionState.Lost it ->
                List.of(
                        "Engine: " + (it.last() == null ? "never reached" : words(it.last())),
                        "Connection: " + scheme + ", lost ("
                                + it.why().getClass().getSimpleName() + ")");
            case ConnectionState.Connecting it -> List.of("Engine: not reached yet", "Connection: " + scheme);
            case ConnectionState.Closed it -> List.of("Engine: closed", "Connection: " + scheme);
        };
    }

    // Without the host's name, which is the engine's.
    private static String words(EngineInfo info) {
        return info.kind() + " " + info.version() + ", API " + info.apiVersion() + ", " + info.operatingSystem() + ", "
                + info.architecture() + ", " + info.storageDriver() + (info.rootless() ? ", rootless" : "");
    }

    private String desktop() {
        return List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE").stream()
                .map(name -> environment.getOrDefault(name, ""))
                // What desktops are called; anything else is not one.
                .filter(value -> value.matches("[A-Za-z0-9:_-]{1,40}"))
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }

    private String property(String name) {
        return String.valueOf(system.get(name));
    }
}
