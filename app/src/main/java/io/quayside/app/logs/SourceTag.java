package io.quayside.app.logs;

import java.util.ArrayList;
import java.util.List;

/// What tells the lines of one container from those of others: a letter and a short name, so that nobody has to see
/// colours for it, and a colour for whoever does.
///
/// @param letter "A", "B", …, "Z", "AA"
/// @param name what differs in the containers' names, shortened
/// @param color from 0 to [LogColors#TAGS] - 1
record SourceTag(String letter, String name, int color) {
    private static final int LONGEST = 18;

    /// Tags for the containers of a tail, in order.
    static List<SourceTag> of(List<String> names) {
        int start = commonStart(names);
        var turned = names.stream()
                .map(name -> new StringBuilder(name.substring(start)).reverse().toString())
                .toList();
        int end = commonStart(turned);
        List<SourceTag> tags = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).substring(start, names.get(i).length() - end);
            tags.add(new SourceTag(letters(i), shortened(name), i % LogColors.TAGS));
        }
        return tags;
    }

    /// How much all names begin with, up to a separator; nothing when one would be left without a name.
    private static int commonStart(List<String> names) {
        if (names.size() < 2) {
            return 0;
        }
        var first = names.getFirst();
        int common = 0;
        for (int i = 0; i < first.length(); i++) {
            int at = i;
            if (!names.stream().allMatch(name -> name.length() > at + 1 && name.charAt(at) == first.charAt(at))) {
                break;
            }
            if ("-_.".indexOf(first.charAt(i)) >= 0) {
                common = i + 1;
            }
        }
        return common;
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
