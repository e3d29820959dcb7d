package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Presence;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands beside the form and changes as one types: what is wrong, what is risky, what is said beside the fields,
/// and the command line that does the same.
final class RunSide extends ScrollPane {
    private final RunFormModel form;
    private final Texts texts;
    private final RunFormView fields;
    private final VBox all = new VBox();

    /// @param more parts above the command
    /// @param twin the command line
    RunSide(RunFormModel form, Texts texts, RunFormView fields, List<Node> more, Node twin) {
        this.form = form;
        this.texts = texts;
        this.fields = fields;
        all.getStyleClass().add("run-side");
        all.getChildren().addAll(more);
        all.getChildren().addAll(problems(), risks(), also(), twin);
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("form-scroll", "edge-to-edge");
    }

    private Node problems() {
        var list = new VBox(2);
        Consumer<RunFormModel.Outcome> show = outcome -> {
            list.getChildren().clear();
            for (var problem : outcome.problems()) {
                var link = new Hyperlink(fields.sentence(problem));
                link.setWrapText(true);
                link.setMnemonicParsing(false);
                link.setOnAction(event -> fields.open(problem.field()));
                list.getChildren().add(iconed("mdi2a-alert-circle-outline", "problem-line", link));
            }
        };
        form.outcomeProperty().subscribe(show);
        return part(texts.get("run.problems"), list);
    }

    private Node risks() {
        var list = new VBox(4);
        list.setId("run.risks");
        form.outcomeProperty().subscribe(outcome -> {
            list.getChildren().clear();
            for (var risk : outcome.risks()) {
                list.getChildren()
                        .add(iconed(
                                "mdi2s-shield-alert-outline",
                                "risk-line",
                                wrapped(texts.get(risk.sentence(), risk.about()))));
            }
        });
        return part(texts.get("run.risks"), list);
    }

    private Node also() {
        var list = new VBox(2);
        Runnable show = () -> {
            list.getChildren().clear();
            for (var i = 0; i < form.kept().size(); i++) {
                var place = i;
                var words = wrapped(texts.get("run.also.one", form.kept().get(i).toString()));
                words.getStyleClass().add("mono");
                HBox.setHgrow(words, Priority.ALWAYS);
                var drop = Buttons.iconOnly(
                        "mdi2c-close",
                        texts.get("run.also.drop"),
                        () -> form.kept().remove(place));
                list.getChildren().add(new HBox(4, words, drop));
            }
        };
        form.outcomeProperty().subscribe(outcome -> show.run());
        return part(texts.get("run.also"), list);
    }

    /// A part with a heading, which is not there while it has nothing to say.
    static VBox part(String title, VBox list) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var part = new VBox(4, heading, list);
        Runnable look = () -> {
            Presence.set(part, !list.getChildren().isEmpty());
        };
        list.getChildren().addListener((javafx.beans.Observable ignored) -> look.run());
        look.run();
        return part;
    }

    static HBox iconed(String icon, String style, Region words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, Icons.of(icon), words);
        line.getStyleClass().add(style);
        return line;
    }

    static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
