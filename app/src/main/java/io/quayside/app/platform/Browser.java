package io.quayside.app.platform;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The person's browser, opened by what each system has for that.
public final class Browser {
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private final List<String> opener;

    /// @param system as the property `os.name` has it
    public Browser(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            opener = List.of("open");
        } else if (name.startsWith("windows")) {
            opener = List.of("rundll32", "url.dll,FileProtocolHandler");
        } else {
            opener = List.of("xdg-open");
        }
    }

    /// Returns at once; whether a browser came up is not known.
    public void open(URI address) {
        Thread.ofVirtual().name("browser").start(() -> {
            try {
                var line = new ArrayList<>(opener);
                line.add(address.toString());
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                LOG.warn("No browser could be opened for {}", address, e);
            }
        });
    }
}
