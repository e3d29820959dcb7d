package io.quayside.app.updates;

import io.quayside.app.ui.NaturalOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A version as releases are named: numbers between dots, and after a hyphen what comes before the release itself.
///
/// @param text as it was written, without a "v" before it
/// @param pre what stands after the hyphen; empty for a release
public record Version(String text, List<Integer> numbers, String pre) implements Comparable<Version> {
    private static final Pattern GRAMMAR = Pattern.compile(
            "[vV]?(\\d{1,6}(?:\\.\\d{1,6}){0,4})(?:-([0-9A-Za-z.-]{1,40}))?" + "(?:\\+[0-9A-Za-z.-]{1,40})?");

    public Version {
        numbers = List.copyOf(numbers);
    }

    /// Empty for anything else, which is never shown.
    public static Optional<Version> of(String text) {
        var found = GRAMMAR.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var numbers = Arrays.stream(found.group(1).split("\\.", -1))
                .map(Integer::valueOf)
                .toList();
        var pre = found.group(2) == null ? "" : found.group(2);
        return Optional.of(new Version(found.group(1) + (pre.isEmpty() ? "" : "-" + pre), numbers, pre));
    }

    public boolean isNewerThan(Version other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(number(i), other.number(i));
            if (difference != 0) {
                return difference;
            }
        }
        if (pre.isEmpty() || other.pre.isEmpty()) {
            return Boolean.compare(pre.isEmpty(), other.pre.isEmpty());
        }
        return NaturalOrder.NAMES.compare(pre, other.pre);
    }

    private int number(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }
}
