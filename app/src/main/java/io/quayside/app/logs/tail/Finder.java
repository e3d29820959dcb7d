package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogQuery;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is looked for in the lines. UI thread only.
public final class Finder {
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty regex;
    private final BooleanProperty matchCase;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable LogQuery> query = new ReadOnlyObjectWrapper<>(null);

    public Finder(BooleanProperty regex, BooleanProperty matchCase) {
        this.regex = regex;
        this.matchCase = matchCase;
        text.subscribe((before, now) -> compile());
        regex.subscribe((before, now) -> compile());
        matchCase.subscribe((before, now) -> compile());
        open.subscribe((before, now) -> compile());
    }

    public StringProperty textProperty() {
        return text;
    }

    public BooleanProperty regexProperty() {
        return regex;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /// Whether the bar is there; nothing is looked for while it is not.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Why the expression cannot be used; empty when it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Null when nothing is looked for.
    public ReadOnlyObjectProperty<@Nullable LogQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    private void compile() {
        if (!open.get() || text.get().isEmpty()) {
            problem.set("");
            query.set(null);
            return;
        }
        try {
            query.set(new LogQuery(text.get(), regex.get(), matchCase.get()));
            problem.set("");
        } catch (LogQuery.InvalidPattern e) {
            query.set(null);
            problem.set(String.valueOf(e.getMessage()));
        }
    }
}
