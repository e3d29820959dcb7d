package io.quayside.app.ui;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A field that is searched by as it is typed into. Esc clears it; the down arrow and Enter lead on to what was found.
public final class SearchField extends TextField {
    /// @param prompt what can be searched for
    /// @param onward takes the keyboard to what was found
    public SearchField(String prompt, Runnable onward) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        setPrefColumnCount(22);
        setMinWidth(120);
        getStyleClass().add("search-field");
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                onward.run();
                event.consume();
            }
        });
    }

    /// Takes the keyboard, ready to type something else.
    public void begin() {
        requestFocus();
        selectAll();
    }
}
