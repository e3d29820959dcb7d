package io.quayside.engine.why;

import java.util.Map;
import java.util.Set;

/// What Linux calls its signals, by number, on all processors that engines run on.
/// Source: https://man7.org/linux/man-pages/man7/signal.7.html
public final class SignalNames {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(10, "SIGUSR1"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(12, "SIGUSR2"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(14, "SIGALRM"),
            Map.entry(15, "SIGTERM"),
            Map.entry(24, "SIGXCPU"),
            Map.entry(25, "SIGXFSZ"),
            Map.entry(31, "SIGSYS"));

    private static final Set<String> FAULTS =
            Set.of("SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV", "SIGSYS");
    private static final int LAST = 64;

    private SignalNames() {}

    public static boolean isSignal(int number) {
        return number >= 1 && number <= LAST;
    }

    /// "SIGKILL"; "signal 40" for one without a name.
    public static String of(int number) {
        return NAMES.getOrDefault(number, "signal " + number);
    }

    /// Whether programs get it for a fault of theirs.
    static boolean isFault(String name) {
        return FAULTS.contains(name);
    }
}
