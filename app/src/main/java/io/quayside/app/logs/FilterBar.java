package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.FilterModel;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Presence;
import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.text.LogLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Lets only some of the lines through: words as chips, levels, streams, and lines around. Enter adds what is in the
/// field, with a minus before it (or with Shift) as what must not be in a line; Esc closes the bar.
final class FilterBar extends FlowPane {
    private static final List<Integer> CONTEXTS = List.of(0, 1, 2, 5, 10, 50);
    private static final List<Set<LogStream>> STREAMS =
            List.of(Set.of(), Set.of(LogStream.STDOUT), Set.of(LogStream.STDERR));

    private final LogsModel model;
    private final FilterModel filter;
    private final Texts texts;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final ToggleButton matchCase;
    private final ToggleButton regex;
    private List<Node> chips = List.of();
    private final Map<LogLevel, ToggleButton> levels = new EnumMap<>(LogLevel.class);
    private final ChoiceMenu<Set<LogStream>> streams;
    private final SourceFilter sources;
    private final ChoiceMenu<Integer> context;
    private final Label problem = new Label();

    /// @param closed takes the keyboard back to the lines
    FilterBar(LogsModel model, Texts texts, Runnable closed) {
        this.model = model;
        this.filter = model.filter();
        this.texts = texts;
        this.closed = closed;
        getStyleClass().addAll("log-search", "log-filter");
        field.setId("logs.filter.field");
        field.setPromptText(texts.get("logs.filter.prompt"));
        field.setAccessibleText(texts.get("logs.filter.prompt"));
        field.setPrefColumnCount(13);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        matchCase = SearchBar.toggle("logs.filter.case", QueryMarks.CASE, texts.get("logs.search.case"));
        regex = SearchBar.toggle("logs.filter.regex", QueryMarks.REGEX, texts.get("logs.search.regex"));
        var levelBox = new HBox();
        levelBox.getStyleClass().add("chips");
        for (var level : LogLevel.values()) {
            levelBox.getChildren().add(levelChip(level));
        }
        sources = new SourceFilter(model, texts);
        streams = new ChoiceMenu<>(
                "logs.filter.streams",
                texts.get("logs.filter.streams.name"),
                STREAMS,
                this::streamName,
                filter::streams);
        context = new ChoiceMenu<>(
                "logs.filter.context",
                texts.get("logs.filter.context.name"),
                CONTEXTS,
                lines -> texts.get("logs.filter.context", lines),
                filter::context);
        problem.setId("logs.filter.problem");
        problem.getStyleClass().add("field-problem");
        say("");
        var clear = Buttons.iconOnly("mdi2f-filter-remove-outline", texts.get("logs.filter.clear"), filter::clear);
        getChildren().addAll(new HBox(4, field, matchCase, regex), streams, context, clear, levelBox, sources, problem);
    }

    void attach(Disposables held) {
        held.observe(model.filterShownProperty(), shown -> {
            Presence.set(this, shown);
        });
        held.observe(filter.criteriaProperty(), this::show);
        sources.attach(held);
    }

    void begin() {
        model.filterShownProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    private ToggleButton levelChip(LogLevel level) {
        var name = texts.get("logs.level." + level.name().toLowerCase(Locale.ROOT));
        var chip = new ToggleButton(name);
        chip.setId("logs.level." + level.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().addAll("chip", "level-chip", "level-chip-" + level.code());
        chip.setOnAction(event -> filter.toggle(level));
        levels.put(level, chip);
        return chip;
    }

    private void show(LogCriteria criteria) {
        var next = new ArrayList<Node>();
        criteria.terms().forEach(term -> next.add(new TermChip(term, filter, texts)));
        if (criteria.from() != Long.MIN_VALUE || criteria.until() != Long.MAX_VALUE) {
            next.add(new RangeChip(criteria, filter, texts));
        }
        getChildren().removeAll(chips);
        getChildren().addAll(getChildren().size() - 1, next);
        chips = next;
        levels.forEach((level, chip) -> chip.setSelected(criteria.levels().contains(level)));
        streams.show(criteria.streams());
        context.show(criteria.context());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            add(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE
                && field.getText().isEmpty()
                && !filter.criteria().terms().isEmpty()) {
            filter.remove(filter.criteria().terms().getLast());
        }
    }

    /// First gives up what was typed, then the bar; wherever in it the keyboard is.
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (field.getText().isEmpty()) {
                model.filterShownProperty().set(false);
                closed.run();
            }
            field.clear();
            say("");
            event.consume();
        }
    }

    /// Takes no room where there is nothing to say.
    private void say(String words) {
        problem.setText(words);
        Presence.set(problem, !words.isEmpty());
    }

    private void add(boolean exclude) {
        boolean minus = field.getText().startsWith("-") && field.getText().length() > 1;
        String words = minus ? field.getText().substring(1) : field.getText();
        say("");
        if (words.isEmpty()) {
            return;
        }
        try {
            filter.add(new LogTerm(new LogQuery(words, regex.isSelected(), matchCase.isSelected()), exclude || minus));
            field.clear();
        } catch (LogQuery.InvalidPattern e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private String streamName(Set<LogStream> wanted) {
        return texts.get(
                wanted.isEmpty()
                        ? "logs.filter.streams.both"
                        : wanted.contains(LogStream.STDERR) ? "logs.filter.streams.err" : "logs.filter.streams.out");
    }
}
