package io.quayside.engine.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/// Lengths of time as the `docker` command line reads and writes them: "1m30s", "500ms".
/// Grammar: https://pkg.go.dev/time#ParseDuration
public final class Durations {
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(h|ms|m|s|us|µs|μs|ns)");
    private static final Pattern WHOLE = Pattern.compile("0|(?:" + PART.pattern() + ")+");
    private static final Map<String, Long> NANOS = Map.of(
            "h",
            3_600_000_000_000L,
            "m",
            60_000_000_000L,
            "s",
            1_000_000_000L,
            "ms",
            1_000_000L,
            "us",
            1_000L,
            "µs",
            1_000L,
            "μs",
            1_000L,
            "ns",
            1L);

    private Durations() {}

    /// The shortest exact text in whole units.
    public static String text(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos == 0) {
            return "0s";
        }
        if (nanos % 1_000_000_000L == 0) {
            return seconds(nanos / 1_000_000_000L);
        }
        return nanos % 1_000_000L == 0 ? nanos / 1_000_000L + "ms" : nanos + "ns";
    }

    private static String seconds(long all) {
        var text = new StringBuilder();
        text.append(all >= 3600 ? all / 3600 + "h" : "");
        text.append(all % 3600 >= 60 ? all % 3600 / 60 + "m" : "");
        return text.append(all % 60 > 0 ? all % 60 + "s" : "").toString();
    }

    /// @throws IllegalArgumentException with a sentence for a person when it is not a length of time
    public static Duration parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is not a length of time: write it as 30s, 1m30s or 500ms.");
        }
        var nanos = BigDecimal.ZERO;
        var parts = PART.matcher(text);
        while (parts.find()) {
            long unit = NANOS.getOrDefault(parts.group(2), 0L);
            nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit)));
        }
        return Duration.ofNanos(nanos.longValue());
    }
}
