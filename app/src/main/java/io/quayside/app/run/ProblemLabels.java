package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Presence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The places beside the fields of a form where it says what is wrong with them, with a button that sets it right.
final class ProblemLabels {
    private final Texts texts;
    private final Map<String, HBox> places = new HashMap<>();
    private Map<String, Problem> shown = Map.of();

    ProblemLabels(Texts texts) {
        this.texts = texts;
    }

    /// The place for a field; takes no room while nothing is wrong.
    HBox place(String field) {
        var place = new HBox(8);
        place.setId("problem." + field);
        places.put(field, place);
        fill(place, shown.get(field));
        return place;
    }

    void show(List<Problem> problems) {
        var first = new HashMap<String, Problem>();
        problems.forEach(it -> first.putIfAbsent(it.field(), it));
        places.forEach((field, place) -> {
            if (!Objects.equals(first.get(field), shown.get(field))) {
                fill(place, first.get(field));
            }
        });
        shown = first;
    }

    String sentence(Problem problem) {
        return texts.get(problem.sentence(), problem.about().toArray());
    }

    private void fill(HBox place, @Nullable Problem problem) {
        place.getChildren().clear();
        Presence.set(place, problem != null);
        if (problem == null) {
            return;
        }
        var label = new Label(sentence(problem));
        label.getStyleClass().add("field-problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        place.getChildren().add(label);
        var fix = problem.fix();
        if (fix != null) {
            var button = new Button(texts.get(fix.text(), fix.about()));
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setId("fix." + problem.field());
            button.setOnAction(event -> fix.take().run());
            place.getChildren().add(button);
        }
    }
}
