package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;

/// The places beside the fields of a form where it says what is wrong with them.
final class ProblemLabels {
    private final Texts texts;
    private final Map<String, Label> labels = new HashMap<>();

    ProblemLabels(Texts texts) {
        this.texts = texts;
    }

    /// The place for a field; takes no room while nothing is wrong.
    Label label(String field) {
        var label = new Label();
        label.getStyleClass().add("field-problem");
        label.setWrapText(true);
        label.setId("problem." + field);
        label.setVisible(false);
        label.setManaged(false);
        labels.put(field, label);
        return label;
    }

    void show(List<Problem> problems) {
        var sentences = new HashMap<String, String>();
        problems.forEach(it -> sentences.putIfAbsent(it.field(), texts.get(it.sentence(), it.about())));
        labels.forEach((field, label) -> {
            var sentence = sentences.getOrDefault(field, "");
            label.setText(sentence);
            label.setVisible(!sentence.isEmpty());
            label.setManaged(!sentence.isEmpty());
        });
    }
}
