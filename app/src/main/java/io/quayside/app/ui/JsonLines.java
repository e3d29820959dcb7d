package io.quayside.app.ui;

import io.quayside.app.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// JSON as text, line by line: only the lines in view are laid out. The lines that are selected can be copied.
final class JsonLines implements JsonFace {
    private final ListView<String> list = new ListView<>();
    private int[] found = {};

    JsonLines(Texts texts) {
        list.setId("json.lines");
        list.setFixedCellSize(20);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getStyleClass().addAll("json-lines", "dense");
        list.setAccessibleText(texts.get("json.text"));
        list.setOnKeyPressed(event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                Clip.copy(String.join("\n", list.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public void show(@Nullable JsonEntry document, boolean reveal) {
        list.getItems()
                .setAll(
                        document == null
                                ? List.of()
                                : document.text(reveal).lines().toList());
    }

    @Override
    public int find(String lowerCase) {
        var lines = list.getItems();
        found = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).toLowerCase(Locale.ROOT).contains(lowerCase))
                .toArray();
        return found.length;
    }

    @Override
    public void go(int hit) {
        list.getSelectionModel().clearAndSelect(found[hit]);
        list.scrollTo(Math.max(0, found[hit] - 3));
    }
}
