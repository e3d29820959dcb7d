package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.logs.tail.QueryText;
import io.quayside.app.settings.Settings;
import io.quayside.engine.log.HighlightRule;
import io.quayside.engine.log.LogQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// What keeps a colour of its own in all logs; remembered. UI thread only.
final class Highlights {
    private final StringProperty remembered;
    private final ReadOnlyObjectWrapper<List<HighlightRule>> rules = new ReadOnlyObjectWrapper<>(List.of());

    /// @param held until it is closed, changes that another window makes are seen
    Highlights(Settings settings, Disposables held) {
        remembered = settings.text("logs.highlights", "");
        held.observe(remembered, text -> rules.set(read(text)));
    }

    ReadOnlyObjectProperty<List<HighlightRule>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    List<HighlightRule> rules() {
        return Objects.requireNonNull(rules.get());
    }

    /// Adds one in a colour that is not taken yet, as far as there are any.
    void add(LogQuery query, boolean wholeLine) {
        var next = new ArrayList<>(rules());
        int color = 0;
        while (color < LogColors.LIGHTS - 1 && isTaken(color)) {
            color++;
        }
        next.add(new HighlightRule(query, color, wholeLine));
        write(next);
    }

    void remove(HighlightRule rule) {
        write(rules().stream().filter(it -> !it.equals(rule)).toList());
    }

    private boolean isTaken(int color) {
        return rules().stream().anyMatch(rule -> rule.color() == color);
    }

    private void write(List<HighlightRule> next) {
        remembered.set(next.stream()
                .map(rule -> rule.color() + (rule.wholeLine() ? "w" : "") + "/" + QueryText.write(rule.query()))
                .collect(Collectors.joining("\n")));
    }

    private static List<HighlightRule> read(String text) {
        List<HighlightRule> found = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int slash = line.indexOf('/');
            try {
                if (slash > 0) {
                    int color = Math.floorMod(line.charAt(0) - '0', LogColors.LIGHTS);
                    boolean whole = line.substring(0, slash).endsWith("w");
                    found.add(new HighlightRule(QueryText.read(line.substring(slash + 1)), color, whole));
                }
            } catch (IllegalArgumentException | LogQuery.InvalidPattern e) {
                // A line that somebody has edited is left out.
            }
        }
        return found;
    }
}
