package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Tip;
import io.quayside.engine.log.LogQuery;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;

/// How words are looked for, where they are shown: by the signs of the buttons that turn it on, and in words. UI thread
/// only.
record QueryMarks(LogQuery query, Texts texts) {
    /// The sign on the button that makes upper and lower case count.
    static final String CASE = "Aa";

    /// The sign on the button for regular expressions.
    static final String REGEX = ".*";

    /// One for whatever is not the usual; none for plain words in any case.
    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        if (query.matchCase()) {
            labels.add(label(CASE, texts.get("logs.search.case")));
        }
        if (query.regex()) {
            labels.add(label(REGEX, texts.get("logs.search.regex")));
        }
        return labels;
    }

    /// The words, and how they are looked for: "Order (match case)".
    String words() {
        String how = String.join(
                ", ", labels().stream().map(Label::getAccessibleText).toList());
        return how.isEmpty() ? query.text() : texts.get("logs.query.words", query.text(), how);
    }

    private static Label label(String sign, String meaning) {
        var label = new Label(sign);
        label.getStyleClass().add("query-mark");
        label.setAccessibleText(meaning);
        Tip.on(label, () -> meaning);
        return label;
    }
}
