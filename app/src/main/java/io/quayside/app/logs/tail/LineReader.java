package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.AnsiText;
import io.quayside.app.logs.text.FieldText;
import io.quayside.app.logs.text.MaskedText;
import io.quayside.app.logs.text.StyledText;
import io.quayside.engine.log.HighlightRule;
import io.quayside.engine.log.HitMap;
import io.quayside.engine.log.LogLine;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads lines as they are shown. For one picture of a tail.
///
/// @param order which of its lines are seen
/// @param query what is looked for; null for nothing
record LineReader(
        LogTail tail, LineOrder order, @Nullable LogQuery query, LineDress dress, TraceFolds folds, Rewrites rewrites) {
    /// How many bytes of a line are shown.
    static final int LONGEST = 8 << 10;

    /// How many bytes of a line are shown by its fields at most.
    private static final int LONGEST_OPENED = 256 << 10;

    private static final int MOST_BELOW = 2_000;

    /// @param found the lines with hits; null when nothing is looked for
    LineReader(
            LogTail tail,
            LineOrder order,
            @Nullable LogQuery query,
            @Nullable HitMap found,
            LineDress dress,
            Rewrites rewrites) {
        this(tail, order, query, dress, new TraceFolds(tail, order, found, dress), rewrites);
    }

    /// The rows of a line; none when it is folded away.
    List<LogRow> rows(long index, int columns) {
        return folds.hides(index) ? List.of() : LogRow.of(read(index), columns);
    }

    ShownLine read(long index) {
        LogLine line = tail.store().line(index, LONGEST);
        if (line.stream() == LogStream.NOTE) {
            return note(line);
        }
        var rewrite = rewrites.of(line);
        var written = dressed(rewrite == null ? AnsiText.read(line.bytes()) : rewrite.text());
        var text = dress.fields() ? FieldText.of(written) : written;
        var hits = hits(text);
        var trace = folds.below(index);
        return new ShownLine(
                index,
                line.timestamp(),
                line.source(),
                line.stream(),
                tail.marks().level(index),
                text,
                hits,
                highlights(text),
                dress.opened().contains(index) ? below(line, rewrite != null && rewrite.states() > 0) : List.of(),
                trace.lines(),
                trace.lines() > 0 && folds.folds(index),
                trace.hits(),
                rewrite == null
                        ? ShownLine.Rewritten.NEVER
                        : new ShownLine.Rewritten(
                                rewrite.states(), rewrite.more(), hits.isEmpty() && folds.isHit(index)),
                rewrite == null ? line.length() - line.bytes().length : rewrite.hidden(),
                order.isAround(index),
                folds.isBehindGap(index),
                null);
    }

    private ShownLine note(LogLine line) {
        return new ShownLine(
                line.index(),
                line.timestamp(),
                line.source(),
                line.stream(),
                tail.marks().level(line.index()),
                StyledText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                0,
                false,
                0,
                ShownLine.Rewritten.NEVER,
                0,
                order.isAround(line.index()),
                folds.isBehindGap(line.index()),
                LogNote.of(line));
    }

    private StyledText dressed(StyledText text) {
        return dress.masked() ? MaskedText.of(text) : text;
    }

    /// @param rewritten whether its earlier states are what there is to see
    private List<ShownLine.Below> below(LogLine line, boolean rewritten) {
        var texts = rewritten
                ? rewrites.earlier(line, MOST_BELOW).stream().map(this::dressed)
                : FieldText.below(dressed(AnsiText.read(
                                tail.store().line(line.index(), LONGEST_OPENED).bytes())))
                        .stream();
        return texts.limit(MOST_BELOW)
                .map(text -> new ShownLine.Below(text, hits(text)))
                .toList();
    }

    private List<ShownLine.Span> hits(StyledText text) {
        return query == null || text.text().isEmpty()
                ? List.of()
                : query.find(text.text()).stream()
                        .map(hit -> new ShownLine.Span(hit.start(), hit.end()))
                        .toList();
    }

    private List<ShownLine.Highlight> highlights(StyledText text) {
        List<ShownLine.Highlight> found = new ArrayList<>();
        for (HighlightRule rule : dress.highlights()) {
            for (var hit : rule.query().find(text.text())) {
                found.add(
                        rule.wholeLine()
                                ? new ShownLine.Highlight(0, text.text().length(), rule.color())
                                : new ShownLine.Highlight(hit.start(), hit.end(), rule.color()));
            }
        }
        return found;
    }
}
