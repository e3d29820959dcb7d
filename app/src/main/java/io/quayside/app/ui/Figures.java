package io.quayside.app.ui;

/// Writes quantities as people read them: three digits and a unit.
public final class Figures {
    private static final String[] DECIMAL = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private Figures() {}

    /// A size on disk or on the wire, in powers of 1000 as `docker images` counts.
    public static String size(long bytes) {
        return scaled(bytes, 1000, DECIMAL);
    }

    /// A size in memory, in powers of 1024 as `docker stats` counts.
    public static String memory(long bytes) {
        return scaled(bytes, 1024, BINARY);
    }

    /// With one digit after the point: "12.5 %".
    public static String percent(double value) {
        var tenths = Math.round(value * 10);
        return tenths / 10 + "." + Math.abs(tenths % 10) + " %";
    }

    private static String scaled(long bytes, int step, String[] units) {
        double value = bytes;
        var unit = 0;
        while (Math.abs(value) >= step && unit < units.length - 1) {
            value /= step;
            unit++;
        }
        return unit == 0 ? bytes + " B" : threeDigits(value) + " " + units[unit];
    }

    // String.format costs too much for figures that change every second.
    private static String threeDigits(double value) {
        if (value >= 99.95) {
            return Long.toString(Math.round(value));
        }
        if (value >= 9.995) {
            var tenths = Math.round(value * 10);
            return tenths / 10 + "." + tenths % 10;
        }
        var hundredths = Math.round(value * 100);
        var rest = hundredths % 100;
        return hundredths / 100 + "." + (rest < 10 ? "0" : "") + rest;
    }
}
