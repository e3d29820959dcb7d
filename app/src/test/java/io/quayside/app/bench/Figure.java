package io.quayside.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the benchmark's table.
///
/// @param limit what the same machine needs at least, measured in the same run; null where there is no such thing
/// @param ratio value / limit; null without a limit
/// @param target what the ratio, or without a limit the value, is to stay below; null for a figure that only informs
@JsonPropertyOrder({"name", "value", "unit", "limit", "ratio", "target"})
record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double limit,
        @Nullable Double ratio,
        @Nullable Double target) {

    static Figure against(String name, double value, String unit, double limit, double target) {
        return new Figure(name, round(value), unit, round(limit), round(value / limit), target);
    }

    /// A value whose target is absolute, with what the same machine needs at least beside it.
    static Figure beside(String name, double value, String unit, double limit, double target) {
        return new Figure(name, round(value), unit, round(limit), null, target);
    }

    /// A value beside what the same machine needs at least, without a target of its own.
    static Figure informing(String name, double value, String unit, double limit) {
        return new Figure(name, round(value), unit, round(limit), round(value / limit), null);
    }

    static Figure absolute(String name, double value, String unit, @Nullable Double target) {
        return new Figure(name, round(value), unit, null, null, target);
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "%-16s %12s %-6s %12s %8s %8s  %s",
                "name",
                "value",
                "unit",
                "limit",
                "ratio",
                "target",
                "");
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-16s %12.2f %-6s %12s %8s %8s  %s",
                name,
                value,
                unit,
                text(limit),
                text(ratio),
                text(target),
                verdict());
    }

    private String verdict() {
        if (target == null) {
            return "";
        }
        return (ratio == null ? value : ratio) <= target ? "met" : "MISSED";
    }

    private static String text(@Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.2f", number);
    }

    private static double round(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
