package io.quayside.app.ui.table;

import org.jspecify.annotations.Nullable;

/// One of the words of a [PiecesCell].
///
/// @param style a style class; empty for none
/// @param action what a click does; null makes it no link
public record Piece(String text, String style, @Nullable Runnable action) {
    public static Piece plain(String text) {
        return new Piece(text, "", null);
    }

    /// Says how many more there are, and is never cut.
    public static Piece more(String text) {
        return new Piece(text, "more", null);
    }

    public static Piece link(String text, Runnable action) {
        return new Piece(text, "link", action);
    }

    boolean isMore() {
        return style.equals("more");
    }
}
