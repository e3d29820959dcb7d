package io.quayside.engine.log;

import java.util.Arrays;

/// The newest lines of one stream by time stamp and content, to recognise those that an engine sends once more: up to
/// [#MOST], twelve bytes each. One thread.
final class SeenTimes {
    /// About as many short lines as fill a log file of 100 MB.
    static final int MOST = 1 << 20;

    private static final int FEW = 64;

    private long[] times = new long[FEW];
    private int[] contents = new int[FEW];
    private int count;

    /// Remembers a line, unless it is earlier than the one before: an engine stamps a stream in order, and its clock is
    /// seldom put back.
    void add(long time, long content) {
        if (count > 0 && time < times[count - 1]) {
            return;
        }
        if (count == MOST) {
            // Half at a time, so that it is seldom.
            count = MOST / 2;
            System.arraycopy(times, MOST - count, times, 0, count);
            System.arraycopy(contents, MOST - count, contents, 0, count);
        } else if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            contents = Arrays.copyOf(contents, count * 2);
        }
        times[count] = time;
        contents[count] = Long.hashCode(content);
        count++;
    }

    boolean contains(long time, long content) {
        int found = Arrays.binarySearch(times, 0, count, time);
        if (found < 0) {
            return false;
        }
        int at = found;
        while (at > 0 && times[at - 1] == time) {
            at--;
        }
        int sought = Long.hashCode(content);
        while (at < count && times[at] == time && contents[at] != sought) {
            at++;
        }
        return at < count && times[at] == time;
    }
}
