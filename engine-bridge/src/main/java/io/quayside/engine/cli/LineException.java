package io.quayside.engine.cli;

/// A line that cannot be taken over. The message is a sentence for a person: what is wrong, and what to do.
public final class LineException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final int length;

    /// @param position where it is wrong, in characters from the line's beginning
    /// @param length of what is wrong there
    public LineException(String message, int position, int length) {
        super(message);
        this.position = position;
        this.length = length;
    }

    public int position() {
        return position;
    }

    public int length() {
        return length;
    }
}
