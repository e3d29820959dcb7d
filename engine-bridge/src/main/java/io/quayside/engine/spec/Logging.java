package io.quayside.engine.spec;

import java.util.Map;

/// Where what a container says goes.
///
/// @param driver "json-file", "local", "journald", "none", …; empty for the engine's default
/// @param options of the driver, such as "max-size"
public record Logging(String driver, Map<String, String> options) {
    public static final Logging OF_ENGINE = new Logging("", Map.of());

    /// @throws IllegalArgumentException for options of a log that is not kept
    public Logging {
        options = Copies.of(options);
        if (driver.equals("none") && !options.isEmpty()) {
            throw new IllegalArgumentException("Where nothing is logged, there is nothing to set.");
        }
    }

    public Logging withDriver(String value) {
        return new Logging(value, options);
    }

    public Logging withOptions(Map<String, String> value) {
        return new Logging(driver, value);
    }
}
