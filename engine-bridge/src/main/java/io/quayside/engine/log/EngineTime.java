package io.quayside.engine.log;

import java.time.LocalDate;
import java.util.Arrays;

/// Reads the time stamp that an engine puts before each message when it is asked for `timestamps=1`: RFC 3339 with up
/// to nine decimals and a blank, "2026-11-22T13:15:10.123456789Z " from Docker, with "+01:00" from Podman.
///
/// Keeps the last second, which most lines share with the line before, so one instance serves one thread.
final class EngineTime {
    private static final int DATE = 10;
    private static final int SECOND = "2026-11-22T13:15:10".length();
    private static final int SHORTEST = "2026-11-22T13:15:10Z ".length();
    private static final long NANOS = 1_000_000_000L;
    private static final int DECIMALS = 9;
    /// What the last decimal counts, by how many there are.
    private static final long[] UNITS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private final byte[] lastSecond = new byte[SECOND];
    private long lastSeconds;
    private int lastDate;
    private long lastDay;
    private long nanos;

    /// Reads a time stamp and its blank.
    ///
    /// @return how many bytes it takes up; 0 when there is none, complete, at that place
    int read(byte[] bytes, int from, int end) {
        if (end - from < SHORTEST || bytes[from + 4] != '-' || bytes[from + DATE] != 'T' || bytes[from + 19] == ' ') {
            return 0;
        }
        if (!Arrays.equals(bytes, from, from + SECOND, lastSecond, 0, SECOND) && !readSecond(bytes, from)) {
            return 0;
        }
        int at = from + SECOND;
        long fraction = 0;
        if (bytes[at] == '.') {
            at++;
            int last = Math.min(end, at + DECIMALS);
            int value = 0;
            int first = at;
            while (at < last && bytes[at] >= '0' && bytes[at] <= '9') {
                value = value * 10 + bytes[at] - '0';
                at++;
            }
            fraction = value * UNITS[at - first];
        }
        int zone = zone(bytes, at, end);
        if (zone == Integer.MIN_VALUE) {
            return 0;
        }
        at += zone == 0 && bytes[at] == 'Z' ? 1 : 6;
        if (at >= end || bytes[at] != ' ') {
            return 0;
        }
        nanos = (lastSeconds - zone) * NANOS + fraction;
        return at + 1 - from;
    }

    /// What [#read] found last, in nanoseconds since 1970.
    long nanos() {
        return nanos;
    }

    private boolean readSecond(byte[] bytes, int from) {
        int date = digits(bytes, from, 4) * 10_000 + digits(bytes, from + 5, 2) * 100 + digits(bytes, from + 8, 2);
        int hour = digits(bytes, from + 11, 2);
        int minute = digits(bytes, from + 14, 2);
        int second = digits(bytes, from + 17, 2);
        if (date < 0 || hour < 0 || minute < 0 || second < 0 || !isDay(date)) {
            return false;
        }
        lastSeconds = lastDay * 86_400 + hour * 3_600L + minute * 60L + second;
        System.arraycopy(bytes, from, lastSecond, 0, SECOND);
        return true;
    }

    private boolean isDay(int date) {
        if (date != lastDate) {
            int month = date / 100 % 100;
            int day = date % 100;
            if (month < 1 || month > 12 || day < 1 || day > 31) {
                return false;
            }
            // The engine writes real dates; the 31st of a short month would be the container's own text.
            LocalDate first = LocalDate.of(date / 10_000, month, 1);
            if (day > first.lengthOfMonth()) {
                return false;
            }
            lastDate = date;
            lastDay = first.toEpochDay() + day - 1;
        }
        return true;
    }

    /// @return seconds east of Greenwich; `Integer.MIN_VALUE` when there is no zone
    private static int zone(byte[] bytes, int at, int end) {
        if (at < end && bytes[at] == 'Z') {
            return 0;
        }
        if (at + 6 > end || (bytes[at] != '+' && bytes[at] != '-') || bytes[at + 3] != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = digits(bytes, at + 1, 2);
        int minutes = digits(bytes, at + 4, 2);
        if (hours < 0 || minutes < 0) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return bytes[at] == '-' ? -seconds : seconds;
    }

    /// @return a large negative number when one of them is no digit
    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE / 2;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
