package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Dialog;
import io.quayside.engine.log.AlertRule;
import io.quayside.engine.log.HighlightRule;
import io.quayside.engine.log.LogQuery;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What keeps a colour in all logs, and of what somebody wants to be told: the lists, and a line to add to each. UI
/// thread only.
record Rules(PageTools tools, LogsModel model) {
    void askHighlights() {
        var list = new VBox();
        var whole = new CheckBox(texts().get("logs.highlights.line"));
        whole.setId("logs.highlights.line");
        var row = new QueryRow(
                texts(), "logs.highlights", query -> model.highlights().add(query, whole.isSelected()));
        model.highlights()
                .rulesProperty()
                .subscribe(rules -> list.getChildren()
                        .setAll(rules.stream().map(this::highlight).toList()));
        show("logs.highlights", list, row, whole);
    }

    void askAlerts() {
        var list = new VBox();
        var count = new Spinner<Integer>(1, 100_000, 1);
        count.setEditable(true);
        count.setPrefWidth(90);
        var seconds = new Spinner<Integer>(1, 86_400, 10);
        seconds.setEditable(true);
        seconds.setPrefWidth(90);
        var row = new QueryRow(
                texts(),
                "logs.alerts",
                query -> model.alerts()
                        .add(new AlertRule(
                                query.text(), query, count.getValue(), Duration.ofSeconds(seconds.getValue()))));
        model.alerts()
                .rulesProperty()
                .subscribe(rules -> list.getChildren()
                        .setAll(rules.stream().map(this::alert).toList()));
        var rate = new HBox(
                6,
                new Label(texts().get("logs.alerts.count")),
                count,
                new Label(texts().get("logs.alerts.seconds")),
                seconds);
        rate.getStyleClass().add("log-rule");
        show("logs.alerts", list, row, rate);
    }

    private void show(String key, VBox list, QueryRow row, Node more) {
        var words = new Label(texts().get(key + ".words"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var content = new VBox(words, list, row, row.problem(), more);
        content.getStyleClass().add("dialog-content");
        tools.dialogs()
                .show(new Dialog(texts().get(key + ".title"), content, texts().get("logs.close"))
                        .focusing(row.field()));
    }

    private Node highlight(HighlightRule rule) {
        var sample = new Label(rule.query().text());
        sample.getStyleClass().addAll("log-light", "light-" + rule.color());
        return line(sample, rule.query(), () -> model.highlights().remove(rule));
    }

    private Node alert(AlertRule rule) {
        var words = new Label(texts().get(
                        "logs.alerts.rule",
                        rule.query().text(),
                        rule.count(),
                        rule.within().toSeconds()));
        return line(words, rule.query(), () -> model.alerts().remove(rule));
    }

    private Node line(Label words, LogQuery query, Runnable remove) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var marks = new QueryMarks(query, texts());
        var line = new HBox(6, words);
        line.getChildren().addAll(marks.labels());
        line.getChildren()
                .add(Buttons.iconOnly("mdi2c-close", texts().get("logs.filter.remove", marks.words()), remove));
        line.getStyleClass().add("log-rule");
        return line;
    }

    private Texts texts() {
        return tools.texts();
    }
}
