package io.quayside.app.ui;

import io.quayside.app.i18n.Texts;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// JSON as a tree or as text, both searchable, with values of environment variables masked until revealed: on the
/// screen and in what is copied. UI thread only.
public final class JsonTree extends VBox {
    private final Texts texts;
    private final JsonFace branches;
    private final JsonFace lines;
    private final StackPane place = new StackPane();
    private final TextField search = new TextField();
    private final Label hits = new Label();
    private final ToggleButton reveal;
    private final ToggleButton asText;
    private JsonFace face;
    private @Nullable JsonEntry document;
    private String text = "";
    private int found;
    private int current;

    public JsonTree(Texts texts) {
        this.texts = texts;
        branches = new JsonBranches(texts);
        lines = new JsonLines(texts);
        face = branches;
        place.getChildren().setAll(face.node());
        search.setId("json.search");
        search.setPromptText(texts.get("json.search"));
        search.setAccessibleText(texts.get("json.search"));
        search.textProperty().subscribe((before, now) -> find());
        search.setOnAction(event -> go(current + 1));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        hits.setMinWidth(USE_PREF_SIZE);
        reveal = toggle("json.reveal", "mdi2e-eye-outline", this::refresh);
        asText = toggle("json.as-text", "mdi2c-code-json", this::turn);
        var copy = new Button(texts.get("json.copy"), Icons.of("mdi2c-content-copy"));
        copy.setId("json.copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            if (document != null) {
                Clip.copy(document.text(reveal.isSelected()));
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        var bar = new HBox(search, hits, asText, reveal, copy);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(bar, place);
    }

    /// Shows another document; secrets are masked again.
    ///
    /// @param json the text that it was parsed from
    public void show(JsonEntry next, String json) {
        if (json.equals(text)) {
            return;
        }
        text = json;
        document = next;
        reveal.setSelected(false);
        refresh();
    }

    public void clear() {
        text = "";
        document = null;
        refresh();
    }

    private void turn() {
        face = asText.isSelected() ? lines : branches;
        place.getChildren().setAll(face.node());
        refresh();
    }

    private void refresh() {
        face.show(document, reveal.isSelected());
        find();
    }

    private void find() {
        var words = search.getText().strip().toLowerCase(Locale.ROOT);
        found = words.isEmpty() ? 0 : face.find(words);
        if (found > 0) {
            go(0);
        } else {
            hits.setText(words.isEmpty() || document == null ? "" : texts.get("json.nohits"));
        }
    }

    private void go(int hit) {
        if (found > 0) {
            current = hit % found;
            hits.setText(texts.get("json.hits", current + 1, found));
            face.go(current);
        }
    }

    private ToggleButton toggle(String key, String icon, Runnable change) {
        var toggle = new ToggleButton(texts.get(key), Icons.of(icon));
        toggle.setId(key);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.selectedProperty().subscribe((before, now) -> change.run());
        return toggle;
    }
}
