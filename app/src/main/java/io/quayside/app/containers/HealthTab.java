package io.quayside.app.containers;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.log.text.SecretMask;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.HealthLog;
import io.quayside.engine.model.HealthLog.Check;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the container's health check said the last times.
final class HealthTab implements DetailsTab {
    private final Texts texts;
    private final ContainerWords words;
    private final Label status = new Label();
    private final TextTable<Check> checks;
    private final VBox root;

    HealthTab(Texts texts) {
        this.texts = texts;
        this.words = new ContainerWords(texts);
        checks = new TextTable<Check>(texts.get("containers.tab.health"), texts.get("containers.health-log.none"))
                .column(texts.get("containers.health-log.time"), 200, HealthTab::time)
                .column(texts.get("containers.health-log.took"), 90, HealthTab::took)
                .column(texts.get("containers.health-log.result"), 110, this::result)
                .column(texts.get("containers.health-log.output"), 600, check -> output(check.output()));
        VBox.setVgrow(checks, Priority.ALWAYS);
        status.setId("details.health.status");
        status.setWrapText(true);
        root = new VBox(status, checks);
        root.getStyleClass().add("health-log");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node focus() {
        return checks;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        var log = details.health();
        status.setText(words(log));
        checks.show(log.checks().reversed());
    }

    private String words(HealthLog log) {
        if (log.test().isEmpty() && log.checks().isEmpty()) {
            return texts.get("containers.health-log.no-check");
        }
        var test = String.join(
                " ",
                log.test().subList(Math.min(1, log.test().size()), log.test().size()));
        return log.failingStreak() == 0
                ? texts.get("containers.health-log.status", words.health(log.status()), output(test))
                : texts.get(
                        "containers.health-log.failing", words.health(log.status()), output(test), log.failingStreak());
    }

    private static String time(Check check) {
        return check.start() == null ? "" : AgeText.absolute(check.start());
    }

    private static String took(Check check) {
        return check.start() == null || check.end() == null
                ? ""
                : Duration.between(check.start(), check.end()).toMillis() + " ms";
    }

    // On one line of the table, with what looks like a secret masked.
    private static String output(String text) {
        return SecretMask.mask(text).strip().replaceAll("\\R", " ⏎ ");
    }

    private String result(Check check) {
        return check.exitCode() == 0
                ? texts.get("containers.health-log.passed")
                : texts.get("containers.health-log.failed", check.exitCode());
    }
}
