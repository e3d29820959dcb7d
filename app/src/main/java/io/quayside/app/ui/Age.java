package io.quayside.app.ui;

import java.time.Duration;
import java.time.Instant;

/// How long ago something was, as coarse as a person would say it: "3 hours ago".
///
/// @param amount in units of `unit`; 0 stands for less than a minute
public record Age(long amount, Unit unit) {
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        MONTHS,
        YEARS
    }

    public static Age of(Instant then, Instant now) {
        var past = Duration.between(then, now);
        if (past.toHours() < 1) {
            return new Age(Math.max(0, past.toMinutes()), Unit.MINUTES);
        }
        if (past.toDays() < 2) {
            return new Age(past.toHours(), Unit.HOURS);
        }
        if (past.toDays() < 60) {
            return new Age(past.toDays(), Unit.DAYS);
        }
        if (past.toDays() < 730) {
            return new Age(past.toDays() / 30, Unit.MONTHS);
        }
        return new Age(past.toDays() / 365, Unit.YEARS);
    }
}
