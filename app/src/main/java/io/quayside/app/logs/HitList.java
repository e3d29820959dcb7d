package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.OpenLines;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.log.LogQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lines that the search has found, beside the tail; a click or Enter goes there. UI thread only.
final class HitList extends VBox {
    /// What nobody reads to the end; the search itself counts and visits all of them.
    private static final int MOST = 5_000;

    private static final double ROW = 22;

    /// How far into a line a hit is still seen.
    private static final int NEAR = 24;

    private final LogsModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final ListView<Long> list = new ListView<>();
    private final HitWords words;
    private @Nullable Object shownFor;

    HitList(LogsModel model, PageTools tools) {
        this.model = model;
        this.texts = tools.texts();
        words = new HitWords(tools.background(), list::refresh);
        getStyleClass().add("hit-list");
        title.getStyleClass().add("log-tail-title");
        list.setId("logs.hits");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(texts.get("logs.hits"));
        list.getStyleClass().add("edge-to-edge");
        list.setPlaceholder(new Label(texts.get("logs.hits.none")));
        list.setCellFactory(view -> new HitCell());
        list.setOnMouseClicked(event -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    void attach(Disposables held) {
        held.observe(model.activeProperty().flatMap(TailModel::frameProperty), frame -> update());
        for (var look : List.of(model.looks().maskedProperty(), model.looks().fieldsProperty())) {
            held.observe(look, on -> readAnew());
        }
    }

    /// Lines are dressed otherwise, or others are looked at.
    private void readAnew() {
        var lines = model.active().lines().orElse(null);
        var query = model.finder().queryProperty().get();
        words.readBy(lines == null ? null : line -> read(lines, query, line));
        list.refresh();
    }

    private static String read(OpenLines lines, @Nullable LogQuery query, long line) {
        String text = lines.read(line).text().text();
        if (query == null) {
            return text;
        }
        var found = query.find(text);
        return found.isEmpty()
                ? below(lines, query, line, text)
                : around(text, found.getFirst().start());
    }

    /// The words of a hit that is in none of what the line shows: in an earlier state of it, or in a field.
    private static String below(OpenLines lines, LogQuery query, long line, String otherwise) {
        return lines.readOpened(line, query).below().stream()
                .filter(below -> !below.hits().isEmpty())
                .findFirst()
                .map(below -> around(
                        below.text().text().strip(), below.hits().getFirst().start()))
                .orElse(otherwise);
    }

    private void go() {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.active().goTo(line);
        }
    }

    private void update() {
        var hits = model.active().hits();
        var items = list.getItems();
        if (hits == null || hits != shownFor) {
            items.clear();
            shownFor = hits;
            readAnew();
        }
        if (hits == null) {
            title.setText(texts.get("logs.hits"));
            return;
        }
        List<Long> more = new ArrayList<>();
        long from = items.isEmpty() ? 0 : items.getLast() + 1;
        for (long hit = hits.next(from); hit >= 0 && items.size() + more.size() < MOST; hit = hits.next(hit + 1)) {
            more.add(hit);
        }
        if (!more.isEmpty()) {
            items.addAll(more);
        }
        title.setText(
                hits.count() > MOST
                        ? texts.get("logs.hits.first", MOST, hits.count())
                        : texts.get("logs.search.count", hits.count()));
    }

    /// The text from a little before a place on: the list is narrow, and a hit may be far into a line.
    static String around(String text, int place) {
        return place < NEAR ? text : "…" + text.substring(text.offsetByCodePoints(place, -NEAR / 2));
    }

    private final class HitCell extends ListCell<Long> {
        @Override
        protected void updateItem(@Nullable Long line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null ? null : (line + 1) + "  " + Objects.requireNonNullElse(words.of(line), "…"));
        }
    }
}
