package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.engine.log.LogQuery;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field for what to look for, and the button that adds it. UI thread only.
final class QueryRow extends HBox {
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final ToggleButton matchCase;
    private final ToggleButton regex;

    QueryRow(Texts texts, String id, Consumer<LogQuery> add) {
        super(6);
        field.setId(id + ".field");
        field.setPromptText(texts.get(id + ".prompt"));
        field.setAccessibleText(texts.get(id + ".prompt"));
        matchCase = SearchBar.toggle(id + ".case", QueryMarks.CASE, texts.get("logs.search.case"));
        regex = SearchBar.toggle(id + ".regex", QueryMarks.REGEX, texts.get("logs.search.regex"));
        problem.getStyleClass().add("field-problem");
        var button = new Button(texts.get("logs.rules.add"));
        button.setId(id + ".add");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> field.getText().isEmpty(), field.textProperty()));
        button.setOnAction(event -> add(add));
        field.setOnAction(event -> add(add));
        setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(field, matchCase, regex, button);
    }

    TextField field() {
        return field;
    }

    Label problem() {
        return problem;
    }

    private void add(Consumer<LogQuery> add) {
        if (field.getText().isEmpty()) {
            return;
        }
        try {
            add.accept(new LogQuery(field.getText(), regex.isSelected(), matchCase.isSelected()));
            field.clear();
            problem.setText("");
        } catch (LogQuery.InvalidPattern e) {
            problem.setText(String.valueOf(e.getMessage()));
        }
    }
}
