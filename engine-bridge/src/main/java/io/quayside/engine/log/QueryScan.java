package io.quayside.engine.log;

import io.quayside.engine.log.match.LiteralScan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the lines of a stretch that match a query. Where a text is known that a match must contain, all bytes of the
/// stretch are searched for it at once, across the borders of lines, and only where it is found a line is looked at.
/// One thread's own.
final class QueryScan {
    /// With more lines than this (one in so many) having the text, each is looked at anyway.
    private static final int TOO_MANY = 4;
    private static final byte ESCAPE = 0x1b;

    private final LogQuery.Matcher matcher;
    private final @Nullable LiteralScan required;
    private final boolean requiredIsAll;
    private final PlainText plain = new PlainText();
    private long[] hits = new long[256];
    private int count;
    private boolean useless;

    QueryScan(LogQuery query) {
        matcher = query.matcher();
        required = matcher.required();
        requiredIsAll = matcher.requiredIsAll();
    }

    /// Looks at lines of one segment.
    ///
    /// @param from first line
    /// @param end behind the last line
    /// @return how many were found
    int find(Segment segment, byte[] records, long from, long end) {
        count = 0;
        int start = segment.offset(records, from);
        boolean whole = from == segment.firstLine() && segment.isFinished() && end == from + segment.lines();
        int stop = whole ? segment.used() : segment.endOf(records, end);
        LiteralScan text = required;
        if (text == null || useless || hasEscapes(segment, whole, records, start, stop)) {
            each(records, start, from, end);
        } else {
            jump(records, text, new Cursor(segment, records, from, start), stop);
            useless = !requiredIsAll && tried > (end - from) / TOO_MANY + 100;
        }
        return count;
    }

    private int tried;

    /// The line that was found as the n-th.
    long hit(int index) {
        return hits[index];
    }

    private static boolean hasEscapes(Segment segment, boolean whole, byte[] records, int start, int stop) {
        if (!whole) {
            return LiteralScan.contains(records, start, stop, ESCAPE);
        }
        if (segment.escapes() == Segment.Escaped.UNKNOWN) {
            boolean found = LiteralScan.contains(records, start, stop, ESCAPE);
            segment.setEscapes(found ? Segment.Escaped.SOME : Segment.Escaped.NONE);
        }
        return segment.escapes() == Segment.Escaped.SOME;
    }

    private void each(byte[] records, int start, long from, long end) {
        int at = start;
        for (long line = from; line < end; line++) {
            int length = LineRecord.length(records, at);
            int text = at + Segment.HEAD;
            if (LineRecord.stream(records, at) != LogStream.NOTE) {
                plain.of(records, text, text + length);
                if (matcher.matches(plain.bytes(), plain.from(), plain.end() - plain.from())) {
                    add(line);
                }
            }
            at = text + length;
        }
    }

    private void jump(byte[] records, LiteralScan text, Cursor line, int stop) {
        tried = 0;
        int found = text.find(records, line.at, stop);
        while (found >= 0) {
            line.moveTo(found);
            int begin = line.at + Segment.HEAD;
            int end = begin + LineRecord.length(records, line.at);
            int next = found + 1;
            // It may also lie in the head of a record, or across two.
            if (found >= begin && found + text.length() <= end) {
                tried++;
                next = end;
                boolean matches = LineRecord.stream(records, line.at) != LogStream.NOTE
                        && (requiredIsAll || matcher.matches(records, begin, end - begin));
                if (matches) {
                    add(line.number);
                }
            }
            found = text.find(records, next, stop);
        }
    }

    private void add(long line) {
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, count * 2);
        }
        hits[count++] = line;
    }

    /// Goes from record to record, or in one leap over many.
    private static final class Cursor {
        private static final int LEAP = 16 << 10;

        private final Segment segment;
        private final byte[] records;
        private long number;
        private int at;

        Cursor(Segment segment, byte[] records, long number, int at) {
            this.segment = segment;
            this.records = records;
            this.number = number;
            this.at = at;
        }

        /// Moves on to the record in which a byte lies.
        void moveTo(int place) {
            if (place - at > LEAP) {
                long leapt = segment.strideBefore(place);
                if (leapt > number) {
                    number = leapt;
                    at = segment.offset(records, number);
                }
            }
            int next = at + Segment.HEAD + LineRecord.length(records, at);
            while (next <= place) {
                at = next;
                number++;
                next = at + Segment.HEAD + LineRecord.length(records, at);
            }
        }
    }
}
