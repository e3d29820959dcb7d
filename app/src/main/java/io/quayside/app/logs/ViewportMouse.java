package io.quayside.app.logs;

import io.quayside.app.logs.tail.LogRow;
import io.quayside.app.logs.tail.SelectedRange.Shape;
import io.quayside.app.logs.tail.SelectedRange.Spot;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.logs.text.StyledText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse does in the lines: text is selected by dragging, a block with Alt, a word by two clicks, a line by
/// three or in what stands before it; a click on an address opens it. UI thread only.
final class ViewportMouse {
    private final LogViewport viewport;
    private final Canvas canvas;
    private final TailModel model;
    private final Consumer<URI> openLink;
    private double wheel;
    private boolean dragged;

    ViewportMouse(LogViewport viewport, Canvas canvas, TailModel model, Consumer<URI> openLink) {
        this.viewport = viewport;
        this.canvas = canvas;
        this.model = model;
        this.openLink = openLink;
    }

    void install() {
        viewport.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (dragged) {
                drag(event);
            }
        });
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> canvas.setCursor(
                        isInGutter(event) ? Cursor.DEFAULT : leadsOn(event) ? Cursor.HAND : Cursor.TEXT));
    }

    /// Whether a click there opens something.
    private boolean leadsOn(MouseEvent event) {
        var row = rowAt(event.getY());
        if (row != null && (row.line().folded() || row.line().rewrites().states() > 0) && isBehind(event, row)) {
            return true;
        }
        return linkAt(event).isPresent();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            viewport.sideways(-(event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY()));
        } else {
            wheel -= event.getDeltaY() / viewport.manner().face().rowHeight();
            int lines = (int) wheel;
            wheel -= lines;
            if (lines != 0) {
                model.scrollBy(lines);
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        viewport.requestFocus();
        dragged = false;
        var row = rowAt(event.getY());
        if (row == null) {
            return;
        }
        var selection = model.selection();
        var spot = spotAt(event, row);
        if (event.getButton() == MouseButton.SECONDARY
                && !selection.of(row.index()).isEmpty()) {
            return;
        }
        if (event.isShiftDown() && selection.range() != null) {
            selection.extend(spot);
        } else if (isInGutter(event)
                || !row.own()
                || event.getButton() == MouseButton.SECONDARY
                || event.getClickCount() > 2) {
            selection.begin(Shape.LINES, spot);
        } else if (event.getClickCount() == 2) {
            word(row, spot);
        } else {
            // Window managers take Alt with the mouse for themselves.
            selection.begin(event.isAltDown() || event.isShortcutDown() ? Shape.BLOCK : Shape.TEXT, spot);
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!dragged) {
            // Nobody can select what moves on below the mouse.
            dragged = true;
            model.pause();
        }
        var row = rowAt(Math.clamp(event.getY(), 0, Math.max(0, canvas.getHeight() - 1)));
        if (row != null && event.getClickCount() < 2) {
            model.selection().extend(spotAt(event, row));
        }
        if (event.getY() < 0) {
            model.scrollBy(-1);
        } else if (event.getY() > canvas.getHeight()) {
            model.scrollBy(1);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragged && event.getClickCount() == 1) {
            var row = rowAt(event.getY());
            if (row != null && row.line().trace() > 0 && isOnFold(event, row)) {
                model.toggleTrace(row.index());
            } else if (row != null && row.line().rewrites().states() > 0 && isBehind(event, row)) {
                model.toggleFields(row.index());
            } else {
                linkAt(event).flatMap(ViewportMouse::address).ifPresent(openLink);
            }
        }
    }

    /// An address that is none leads nowhere.
    static Optional<URI> address(StyledText.Link link) {
        try {
            return Optional.of(new URI(link.address()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<StyledText.Link> linkAt(MouseEvent event) {
        var row = rowAt(event.getY());
        if (row == null || isInGutter(event)) {
            return Optional.empty();
        }
        var text = row.text();
        int column = row.from() + (int) columnsIn(event);
        int at = text.columns().charAt(column);
        return column >= text.width()
                ? Optional.empty()
                : text.links().stream()
                        .filter(link -> link.start() <= at && at < link.end())
                        .findFirst();
    }

    /// On the arrow before the text, or on the words behind it.
    private boolean isOnFold(MouseEvent event, LogRow row) {
        boolean arrow = row.isFirst()
                && isInGutter(event)
                && event.getX()
                        > viewport.manner().prefix()
                                - 3 * viewport.manner().face().column();
        return arrow || (row.line().folded() && isBehind(event, row));
    }

    /// On the words behind the text.
    private boolean isBehind(MouseEvent event, LogRow row) {
        return row.own() && row.isLast() && columnsIn(event) - (row.end() - row.from()) > 0.5;
    }

    private void word(LogRow row, Spot spot) {
        var text = row.text();
        String chars = text.text();
        int at = text.columns().charAt(spot.column());
        int from = at;
        int end = at;
        while (from > 0 && isOfWord(chars.charAt(from - 1))) {
            from--;
        }
        while (end < chars.length() && isOfWord(chars.charAt(end))) {
            end++;
        }
        model.selection()
                .select(
                        Shape.TEXT,
                        new Spot(row.index(), text.columns().at(from)),
                        new Spot(row.index(), text.columns().at(end)));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || "_-./:@%".indexOf(c) >= 0 || Character.isSurrogate(c);
    }

    private boolean isInGutter(MouseEvent event) {
        return event.getX() < viewport.manner().prefix() - Manner.GAP / 2;
    }

    private @Nullable LogRow rowAt(double y) {
        int row = (int) (y / viewport.manner().face().rowHeight());
        var rows = model.frame().rows();
        return row >= 0 && row < rows.size() ? rows.get(row) : null;
    }

    private Spot spotAt(MouseEvent event, LogRow row) {
        // Between two characters: the nearer one.
        int column = (int) Math.floor(columnsIn(event) + 0.5);
        return new Spot(row.index(), row.from() + Math.max(0, column));
    }

    private double columnsIn(MouseEvent event) {
        var manner = viewport.manner();
        return (event.getX() - manner.prefix() + manner.scroll())
                / manner.face().column();
    }
}
