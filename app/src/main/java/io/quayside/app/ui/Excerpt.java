package io.quayside.app.ui;

import java.util.List;
import java.util.Locale;

/// The beginning of a list that may be thousands long: a pane does not get a link for each, nor a tooltip a line.
///
/// @param others how many there are besides
public record Excerpt<T>(List<T> first, int others) {
    public Excerpt {
        first = List.copyOf(first);
    }

    /// @param most how many are shown
    public static <T> Excerpt<T> of(List<T> all, int most) {
        return new Excerpt<>(all.subList(0, Math.min(most, all.size())), Math.max(0, all.size() - most));
    }

    /// The first names, and how many more there are: "a, b, +1,998".
    public static String joined(List<String> names, String separator, int most) {
        var excerpt = of(names, most);
        String shown = String.join(separator, excerpt.first());
        return excerpt.others() == 0 ? shown : shown + separator + excerpt.rest();
    }

    /// "+1,998"
    public String rest() {
        return String.format(Locale.getDefault(), "+%,d", others);
    }
}
