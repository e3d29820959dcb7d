package io.quayside.engine.log.text;

/// Tells the lines that belong to the line above them: the frames and causes of a stack trace, as the runtimes of Java,
/// Kotlin, Python, Go, Node.js, .NET, Rust, Ruby and PHP print them. Knows the lines before, so one instance serves the
/// lines of one source and stream, in order.
public final class TraceReader {
    private Trace open = Trace.NONE;
    private boolean wasSerious;
    /// Whether Python has said that the next trace belongs to this one.
    private boolean expectsTraceback;

    /// What is under way.
    private enum Trace {
        NONE,
        /// After its head; only lines that are plainly frames belong to it.
        FRAMES,
        /// Python: what is indented, and the line after it.
        PYTHON,
        PYTHON_ENDED,
        GO,
        RUST,
        PHP
    }

    /// Looks at the next line.
    ///
    /// @param bytes the line without control sequences
    /// @param level what [LevelReader] says of it
    /// @return whether it belongs to the line above
    public boolean continues(byte[] bytes, int from, int end, LogLevel level) {
        boolean belongs = belongs(bytes, from, end, level);
        if (!belongs) {
            open = head(bytes, from, end);
            wasSerious = level.isAtLeast(LogLevel.WARN);
            expectsTraceback = false;
        }
        return belongs;
    }

    private boolean belongs(byte[] bytes, int from, int end, LogLevel level) {
        int text = from;
        while (text < end && (bytes[text] == ' ' || bytes[text] == '\t')) {
            text++;
        }
        boolean indented = text > from;
        if (text == end || (text + 1 == end && bytes[text] == '\r')) {
            return open != Trace.NONE && open != Trace.FRAMES;
        }
        if (isFrame(bytes, text, end, indented) || isCause(bytes, text, end)) {
            open = open == Trace.NONE ? Trace.FRAMES : open;
            return true;
        }
        boolean python = at(bytes, text, end, "Traceback (most recent call last)");
        if (python) {
            // Below what was logged, or after "During handling of …"; else it is another one.
            boolean nested = expectsTraceback || (open == Trace.NONE && wasSerious);
            open = nested ? Trace.PYTHON : open;
            expectsTraceback = false;
            return nested;
        }
        return switch (open) {
            case PYTHON -> inPython(bytes, text, indented);
            case PYTHON_ENDED -> announcesTraceback(bytes, text, end);
            case GO -> inGo(bytes, text, end, indented);
            case RUST -> inRust(bytes, text, end, indented, level);
            case PHP -> bytes[text] == '#' || at(bytes, text, end, "thrown in ");
            case FRAMES -> indented && (at(bytes, text, end, "[cause]") || bytes[text] == '}');
            case NONE -> wasSerious && isExceptionName(bytes, from, end);
        };
    }

    private boolean announcesTraceback(byte[] bytes, int text, int end) {
        expectsTraceback = at(bytes, text, end, "During handling of the above exception")
                || at(bytes, text, end, "The above exception was the direct cause");
        return expectsTraceback;
    }

    private static Trace head(byte[] bytes, int from, int end) {
        // Almost every line is none, and its first letter tells.
        if (from == end || "Tpfgt".indexOf(bytes[from]) < 0) {
            return Trace.NONE;
        }
        if (at(bytes, from, end, "Traceback (most recent call last)")) {
            return Trace.PYTHON;
        }
        if (at(bytes, from, end, "panic: ")
                || at(bytes, from, end, "fatal error: ")
                || at(bytes, from, end, "goroutine ")) {
            return Trace.GO;
        }
        if (at(bytes, from, end, "thread '")) {
            return Trace.RUST;
        }
        return Trace.NONE;
    }

    private static boolean isFrame(byte[] bytes, int text, int end, boolean indented) {
        if (!indented) {
            return false;
        }
        return at(bytes, text, end, "at ")
                || isShortened(bytes, text, end)
                || at(bytes, text, end, "Suppressed: ")
                || at(bytes, text, end, "--- End of ")
                || at(bytes, text, end, "---> ")
                || at(bytes, text, end, "File \"")
                || isRubyFrame(bytes, text, end);
    }

    /// `... 12 more`
    private static boolean isShortened(byte[] bytes, int text, int end) {
        return at(bytes, text, end, "... ") && text + 4 < end && LevelReader.isDigit(bytes[text + 4]);
    }

    private static boolean isRubyFrame(byte[] bytes, int text, int end) {
        return at(bytes, text, end, "from ") && hasPosition(bytes, text, end);
    }

    private boolean isCause(byte[] bytes, int text, int end) {
        if (at(bytes, text, end, "Stack trace:")) {
            open = Trace.PHP;
            return true;
        }
        return at(bytes, text, end, "Caused by: ") || at(bytes, text, end, "--- End of inner exception");
    }

    private boolean inPython(byte[] bytes, int text, boolean indented) {
        if (!indented) {
            open = Trace.PYTHON_ENDED;
        }
        // The line that names the exception is not indented and is the last.
        return indented || LevelWords.isLetter(bytes[text]) || bytes[text] == '_';
    }

    private static boolean inGo(byte[] bytes, int text, int end, boolean indented) {
        return indented
                || at(bytes, text, end, "goroutine ")
                || at(bytes, text, end, "created by ")
                || at(bytes, text, end, "[signal ")
                || at(bytes, text, end, "exit status ")
                || at(bytes, text, end, "panic: ")
                || isCall(bytes, text, end);
    }

    /// `main.(*Server).run(0xc000012345, …)`
    private static boolean isCall(byte[] bytes, int text, int end) {
        int last = bytes[end - 1] == '\r' ? end - 2 : end - 1;
        if (last <= text || (bytes[last] != ')' && !at(bytes, last - 2, end, "..."))) {
            return false;
        }
        boolean dot = false;
        for (int i = text; i < last; i++) {
            if (bytes[i] == '(') {
                return dot;
            }
            if (bytes[i] == ' ') {
                return false;
            }
            dot |= bytes[i] == '.';
        }
        return false;
    }

    private static boolean inRust(byte[] bytes, int text, int end, boolean indented, LogLevel level) {
        return indented
                || at(bytes, text, end, "note: ")
                || at(bytes, text, end, "stack backtrace:")
                || (level == LogLevel.NONE && !LevelReader.isDigit(bytes[text]) && bytes[text] != '[');
    }

    /// `java.lang.IllegalStateException: …` on the line below the one that was logged.
    private static boolean isExceptionName(byte[] bytes, int from, int end) {
        int at = from;
        boolean dot = false;
        while (at < end
                && (LevelWords.isLetter(bytes[at]) || bytes[at] == '.' || bytes[at] == '$' || bytes[at] == '_')) {
            dot |= bytes[at] == '.';
            at++;
        }
        boolean named = ends(bytes, from, at, "Exception")
                || ends(bytes, from, at, "Error")
                || ends(bytes, from, at, "Throwable");
        return dot && named && (at == end || bytes[at] == ':' || bytes[at] == '\r');
    }

    private static boolean hasPosition(byte[] bytes, int text, int end) {
        for (int i = text; i + 1 < end; i++) {
            if (bytes[i] == ':' && LevelReader.isDigit(bytes[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(byte[] bytes, int from, int stop, String text) {
        return stop - text.length() >= from && at(bytes, stop - text.length(), stop, text);
    }

    private static boolean at(byte[] bytes, int at, int end, String text) {
        return Ascii.isAt(bytes, at, end, text);
    }
}
