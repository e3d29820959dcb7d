package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.app.logs.tail.QueryText;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.settings.Settings;
import io.quayside.engine.log.AlertRule;
import io.quayside.engine.log.LogAlerts;
import io.quayside.engine.log.LogQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// Of what somebody wants to be told, and what watches for it in the open tails; the rules are remembered. UI thread
/// only.
final class Alerts {
    private final UiThread ui;
    private final BiConsumer<TailModel, LogAlerts.Alert> told;
    private final StringProperty remembered;
    private final ReadOnlyObjectWrapper<List<AlertRule>> rules = new ReadOnlyObjectWrapper<>(List.of());
    private final List<LogAlerts> watches = new ArrayList<>();
    private List<TailModel> tails = List.of();

    /// @param held until it is closed, changes that another window makes are seen
    /// @param told called on the UI thread when a rule is met
    Alerts(UiThread ui, Settings settings, Disposables held, BiConsumer<TailModel, LogAlerts.Alert> told) {
        this.ui = ui;
        this.told = told;
        remembered = settings.text("logs.alerts", "");
        held.observe(remembered, text -> {
            rules.set(read(text));
            watch(tails);
        });
    }

    ReadOnlyObjectProperty<List<AlertRule>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    void add(AlertRule rule) {
        var next = new ArrayList<>(rules());
        next.add(rule);
        write(next);
    }

    void remove(AlertRule rule) {
        write(rules().stream().filter(it -> !it.equals(rule)).toList());
    }

    /// Watches these tails and no others.
    void watch(List<TailModel> open) {
        watches.forEach(LogAlerts::close);
        watches.clear();
        tails = open;
        if (rules().isEmpty()) {
            return;
        }
        long now = Moment.nanos(Instant.now());
        for (var tail : open) {
            tail.lines()
                    .ifPresent(lines ->
                            watches.add(lines.watch(rules(), now, alert -> ui.later(() -> told.accept(tail, alert)))));
        }
    }

    private List<AlertRule> rules() {
        return Objects.requireNonNull(rules.get());
    }

    private void write(List<AlertRule> next) {
        remembered.set(next.stream()
                .map(rule -> rule.count() + "/" + rule.within().toSeconds() + "/" + QueryText.write(rule.query()))
                .collect(Collectors.joining("\n")));
    }

    private static List<AlertRule> read(String text) {
        List<AlertRule> found = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("/", 3);
            try {
                if (parts.length == 3) {
                    var query = QueryText.read(parts[2]);
                    var within = Duration.ofSeconds(Long.parseLong(parts[1]));
                    found.add(new AlertRule(query.text(), query, Integer.parseInt(parts[0]), within));
                }
            } catch (IllegalArgumentException | LogQuery.InvalidPattern e) {
                // A line that somebody has edited is left out.
            }
        }
        return found;
    }
}
