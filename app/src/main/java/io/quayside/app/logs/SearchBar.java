package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Presence;
import io.quayside.app.ui.Tip;
import io.quayside.engine.log.SelectedWords;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Looks for something in the lines: Enter goes to the next hit, Shift+Enter to the one before, Esc closes it. What
/// is selected in a line is looked for at once.
final class SearchBar extends HBox {
    private final LogsModel model;
    private final Texts texts;
    private final Background background;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Label problem = new Label();

    /// @param closed takes the keyboard back to the lines
    SearchBar(LogsModel model, LogCommands commands, PageTools tools, Runnable closed) {
        this.model = model;
        this.texts = tools.texts();
        this.background = tools.background();
        this.closed = closed;
        getStyleClass().add("log-search");
        field.setId("logs.search.field");
        field.setPromptText(texts.get("logs.search.prompt"));
        field.setAccessibleText(texts.get("logs.search.prompt"));
        field.textProperty().bindBidirectional(model.finder().textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(420);
        var matchCase = toggle("logs.search.case", QueryMarks.CASE, texts.get("logs.search.case"));
        matchCase.selectedProperty().bindBidirectional(model.finder().matchCaseProperty());
        var regex = toggle("logs.search.regex", QueryMarks.REGEX, texts.get("logs.search.regex"));
        regex.selectedProperty().bindBidirectional(model.finder().regexProperty());
        count.setId("logs.search.count");
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        problem.setId("logs.search.problem");
        problem.getStyleClass().add("field-problem");
        getChildren()
                .addAll(
                        field,
                        matchCase,
                        regex,
                        Buttons.iconOnly(commands.previous),
                        Buttons.iconOnly(commands.next),
                        count,
                        problem,
                        Buttons.iconOnly("mdi2c-close", texts.get("logs.search.close"), this::close));
    }

    void attach(Disposables held) {
        held.observe(model.finder().openProperty(), open -> {
            Presence.set(this, open);
        });
        held.observe(model.finder().problemProperty(), problem::setText);
        held.observe(model.activeProperty().flatMap(TailModel::frameProperty), frame -> showCount());
        held.observe(model.activeProperty().flatMap(tail -> tail.cursor().currentProperty()), line -> showCount());
    }

    void begin() {
        model.finder().openProperty().set(true);
        field.requestFocus();
        field.selectAll();
        var range = model.active().selection().range();
        if (range != null && range.isOfOneLine()) {
            var before = field.getText();
            model.active()
                    .lines()
                    .ifPresent(lines -> background.call(
                            () -> lines.words(range).flatMap(SelectedWords::text),
                            words -> words.ifPresent(it -> suggest(it, before)),
                            failure -> {}));
        }
    }

    /// Looks for what is selected in the lines, unless something else was typed meanwhile.
    private void suggest(String words, String before) {
        if (field.getText().equals(before)) {
            boolean regex = model.finder().regexProperty().get();
            field.setText(regex ? words.replaceAll("[\\\\.\\[\\](){}*+?^$|]", "\\\\$0") : words);
            field.selectAll();
        }
    }

    private void close() {
        model.finder().openProperty().set(false);
        closed.run();
    }

    private void showCount() {
        var search = model.active().frame().search();
        if (!search.active()) {
            count.setText("");
            return;
        }
        long current = model.active().currentHit();
        String text = current > 0
                ? texts.get("logs.search.current", current, search.hits())
                : texts.get("logs.search.count", search.hits());
        count.setText(search.done() ? text : texts.get("logs.search.going-on", text));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                model.active().findNext(false);
            } else {
                model.active().findNext(true);
            }
            event.consume();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    static ToggleButton toggle(String id, String text, String name) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("search-toggle");
        button.setAccessibleText(name);
        Tip.on(button, () -> name);
        return button;
    }
}
