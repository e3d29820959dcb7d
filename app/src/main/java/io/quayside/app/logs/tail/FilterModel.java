package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.text.LogLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// Which lines somebody wants to see, changed one step at a time; what a person would want again is remembered. UI
/// thread only.
public final class FilterModel {
    private final ReadOnlyObjectWrapper<LogCriteria> criteria = new ReadOnlyObjectWrapper<>(LogCriteria.ALL);

    /// @param remembered as [FilterText] writes it
    public FilterModel(StringProperty remembered) {
        criteria.set(FilterText.read(remembered.get()));
        criteria.subscribe((before, now) -> remembered.set(FilterText.write(now)));
    }

    public ReadOnlyObjectProperty<LogCriteria> criteriaProperty() {
        return criteria.getReadOnlyProperty();
    }

    public LogCriteria criteria() {
        return criteria.get();
    }

    public void add(LogTerm term) {
        List<LogTerm> terms = new ArrayList<>(criteria().terms());
        if (!terms.contains(term)) {
            terms.add(term);
            criteria.set(criteria().withTerms(terms));
        }
    }

    public void remove(LogTerm term) {
        criteria.set(criteria()
                .withTerms(criteria().terms().stream()
                        .filter(it -> !it.equals(term))
                        .toList()));
    }

    /// Includes what was excluded, and the other way around.
    public void turn(LogTerm term) {
        criteria.set(criteria()
                .withTerms(criteria().terms().stream()
                        .map(it -> it.equals(term) ? new LogTerm(it.query(), !it.exclude()) : it)
                        .toList()));
    }

    /// Whether lines of a level are shown.
    public boolean shows(LogLevel level) {
        return criteria().levels().isEmpty() || criteria().levels().contains(level);
    }

    /// Shows lines of a level alone, or no longer; all levels when none or all would be left.
    public void toggle(LogLevel level) {
        Set<LogLevel> levels = EnumSet.noneOf(LogLevel.class);
        levels.addAll(criteria().levels());
        if (!levels.remove(level)) {
            levels.add(level);
        }
        criteria.set(criteria().withLevels(levels.size() == LogLevel.values().length ? Set.of() : levels));
    }

    /// Shows only one of the two streams, or both for none.
    public void streams(Set<LogStream> streams) {
        criteria.set(criteria().withStreams(streams));
    }

    /// Shows only lines of these containers, or of all for none.
    ///
    /// @param sources indexes among the tail's containers
    public void sources(Set<Integer> sources) {
        criteria.set(criteria().withSources(sources));
    }

    /// @param lines before and behind each wanted one
    public void context(int lines) {
        criteria.set(criteria().withContext(lines));
    }

    /// @param from nanoseconds since 1970, or `Long.MIN_VALUE`
    /// @param until exclusive, or `Long.MAX_VALUE`
    public void within(long from, long until) {
        criteria.set(criteria().within(from, until));
    }

    public void clear() {
        criteria.set(LogCriteria.ALL);
    }
}
