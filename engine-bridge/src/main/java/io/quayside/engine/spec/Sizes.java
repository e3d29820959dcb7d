package io.quayside.engine.spec;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers of bytes as the `docker` command line reads and writes them: "512m" is 512 · 1024 · 1024.
/// Grammar: https://pkg.go.dev/github.com/docker/go-units#RAMInBytes
public final class Sizes {
    private static final Pattern SIZE = Pattern.compile("(-?[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+) ?(?:([kmgtp])i?)?b?");
    private static final String UNITS = "bkmgtp";
    private static final int STEP = 10;

    private Sizes() {}

    /// The shortest exact text.
    public static String text(long bytes) {
        int unit = 0;
        long rest = bytes;
        while (rest > 0 && unit < UNITS.length() - 1 && rest % (1 << STEP) == 0) {
            rest >>= STEP;
            unit++;
        }
        return unit == 0 ? Long.toString(rest) : Long.toString(rest) + UNITS.charAt(unit);
    }

    /// @return bytes; negative means "no limit" where that is allowed
    /// @throws IllegalArgumentException with a sentence for a person when it is not a size
    public static long parse(String text) {
        var found = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is not a size: write a number with b, k, m or g, as 512m.");
        }
        int power = found.group(2) == null ? 0 : UNITS.indexOf(found.group(2));
        return new BigDecimal(found.group(1))
                .multiply(BigDecimal.valueOf(1L << (STEP * power)))
                .longValue();
    }
}
