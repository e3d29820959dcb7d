package io.quayside.app.logs;

import io.quayside.engine.log.LogQuery;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is looked for in the lines, and which hit is the current one. UI thread only.
final class Finder {
    static final long NONE = -1;

    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty regex;
    private final BooleanProperty matchCase;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable LogQuery> query = new ReadOnlyObjectWrapper<>(null);
    private final LongProperty current = new SimpleLongProperty(NONE);

    Finder(BooleanProperty regex, BooleanProperty matchCase) {
        this.regex = regex;
        this.matchCase = matchCase;
        text.subscribe((before, now) -> compile());
        regex.subscribe((before, now) -> compile());
        matchCase.subscribe((before, now) -> compile());
        open.subscribe((before, now) -> compile());
    }

    StringProperty textProperty() {
        return text;
    }

    BooleanProperty regexProperty() {
        return regex;
    }

    BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /// Whether the bar is there; nothing is looked for while it is not.
    BooleanProperty openProperty() {
        return open;
    }

    /// Why the expression cannot be used; empty when it can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Null when nothing is looked for.
    ReadOnlyObjectProperty<@Nullable LogQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The line of the hit that was jumped to, or [#NONE].
    LongProperty currentProperty() {
        return current;
    }

    private void compile() {
        current.set(NONE);
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
