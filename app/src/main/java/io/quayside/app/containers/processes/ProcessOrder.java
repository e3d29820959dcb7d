package io.quayside.app.containers.processes;

import java.util.Comparator;

/// Numbers by their size and before everything else, other texts by their letters.
final class ProcessOrder implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        var left = number(one);
        var right = number(other);
        if (Double.isNaN(left) && Double.isNaN(right)) {
            return String.CASE_INSENSITIVE_ORDER.compare(one, other);
        }
        return Double.compare(left, right);
    }

    // Not a number is larger than every number.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
