package io.quayside.engine.terminal;

/// The size of a terminal, in characters.
public record TerminalSize(int columns, int rows) {
    public static final TerminalSize USUAL = new TerminalSize(80, 24);

    public TerminalSize {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "A terminal of " + columns + " × " + rows + " characters is none: it has at least one of each.");
        }
    }
}
