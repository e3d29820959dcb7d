package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.ui.NaturalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds lines of the palette by what was typed: their names, what belongs to them, and "stop web" for what can be done
/// to something. The best fit first; what was used lately before what fits alike.
final class PaletteIndex {
    static final int MOST = 60;
    /// Of so many things at most the deeds are looked at: a word fits thousands.
    private static final int THINGS = 12;
    private static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::score)
            .reversed()
            .thenComparing(it -> it.item().name(), NaturalOrder.NAMES);
    private static final int DETAIL_SHARE = 3;
    private static final int LATELY = 250;
    private static final int LATELY_STEP = 12;

    private final List<Line> lines;
    private final List<String> recent;
    private final Function<PaletteItem.Thing, List<Command>> deeds;

    /// @param recent keys, the last used first
    /// @param deeds what can be done to a thing now
    PaletteIndex(
            List<? extends PaletteItem> items, List<String> recent, Function<PaletteItem.Thing, List<Command>> deeds) {
        this.lines = items.stream().map(Line::of).toList();
        this.recent = List.copyOf(recent);
        this.deeds = deeds;
    }

    /// @param all in lower case: "web nginx:1 running"
    private record Line(PaletteItem item, String name, String all) {
        static Line of(PaletteItem item) {
            var name = item.name().toLowerCase(Locale.ROOT);
            return new Line(item, name, name + " " + item.detail().toLowerCase(Locale.ROOT));
        }

        int score(List<String> words) {
            var byName = Fuzzy.score(words, name);
            return byName == Fuzzy.NONE ? inAll(words) : byName;
        }

        private int inAll(List<String> words) {
            var sum = 0;
            for (var word : words) {
                var best = Fuzzy.score(word, name);
                if (best == Fuzzy.NONE) {
                    if (!all.contains(word)) {
                        return Fuzzy.NONE;
                    }
                    best = Fuzzy.score(word, all) / DETAIL_SHARE;
                }
                sum += best;
            }
            return sum / words.size();
        }
    }

    private record Found(PaletteItem item, int score) {}

    /// With nothing typed: what was used lately, then the commands, those that can be run now first.
    List<PaletteItem> find(String text) {
        var words = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? untyped() : typed(words);
    }

    /// What can be done to a thing, found by what was typed.
    List<PaletteItem> deedsOn(PaletteItem.Thing thing, String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return deeds.apply(thing).stream()
                .filter(command ->
                        word.isEmpty() || Fuzzy.score(word, command.text().toLowerCase(Locale.ROOT)) != Fuzzy.NONE)
                .<PaletteItem>map(command -> new PaletteItem.OnThing(thing, command))
                .toList();
    }

    private List<PaletteItem> untyped() {
        var byKey = new LinkedHashMap<String, PaletteItem>();
        for (var line : lines) {
            byKey.putIfAbsent(line.item().key(), line.item());
        }
        var lately = recent.stream()
                .map(byKey::get)
                .filter(item -> item != null && !isGreyed(item))
                .toList();
        var others = lines.stream()
                .map(Line::item)
                .filter(item -> !(item instanceof PaletteItem.Thing) && !lately.contains(item))
                .sorted(Comparator.comparing(PaletteIndex::isGreyed));
        return Stream.concat(lately.stream(), others).toList();
    }

    private List<PaletteItem> typed(List<String> words) {
        var found = new ArrayList<Found>();
        for (var line : lines) {
            var score = line.score(words);
            if (score != Fuzzy.NONE) {
                found.add(new Found(line.item(), score + lately(line.item()) - (isGreyed(line.item()) ? LATELY : 0)));
            }
        }
        if (words.size() > 1) {
            found.addAll(deedsAmong(words, words.getFirst(), words.subList(1, words.size())));
            found.addAll(deedsAmong(words, words.getLast(), words.subList(0, words.size() - 1)));
        }
        found.sort(BEST_FIRST);
        var best = found.stream().map(Found::item).distinct().limit(MOST).toList();
        return withDeeds(best);
    }

    // "stop web" and "web stop": one word for the deed, the others for the thing.
    private List<Found> deedsAmong(List<String> words, String verb, List<String> object) {
        var things = lines.stream()
                .filter(line -> line.item() instanceof PaletteItem.Thing)
                .map(line -> new Found(line.item(), line.score(object)))
                .filter(it -> it.score() != Fuzzy.NONE)
                .sorted(BEST_FIRST)
                .limit(THINGS)
                .toList();
        var found = new ArrayList<Found>();
        for (var it : things) {
            var thing = (PaletteItem.Thing) it.item();
            for (var command : deeds.apply(thing)) {
                var fit = Fuzzy.score(verb, command.text().toLowerCase(Locale.ROOT));
                if (fit > 0) {
                    var share = (fit + it.score() * (words.size() - 1)) / words.size();
                    var item = new PaletteItem.OnThing(thing, command);
                    found.add(new Found(item, share + lately(item)));
                }
            }
        }
        return found;
    }

    // The name of one thing alone: what can be done to it stands below it.
    private List<PaletteItem> withDeeds(List<PaletteItem> best) {
        if (best.isEmpty()
                || !(best.getFirst() instanceof PaletteItem.Thing thing)
                || (best.size() > 1 && best.get(1) instanceof PaletteItem.OnThing)) {
            return best;
        }
        var all = new ArrayList<PaletteItem>(best);
        var own = deeds.apply(thing).stream()
                .map(command -> new PaletteItem.OnThing(thing, command))
                .toList();
        all.addAll(1, own);
        return all;
    }

    private int lately(PaletteItem item) {
        var at = recent.indexOf(item.key());
        return at < 0 ? 0 : Math.max(0, LATELY - at * LATELY_STEP);
    }

    static boolean isGreyed(PaletteItem item) {
        return item instanceof PaletteItem.Deed deed && deed.isGreyed();
    }
}
