package io.quayside.app.ui.table;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/// One line of text that ends in dots where it has no room. What holds it places it: it takes no part in a layout, so
/// that another text costs no more than its own measuring.
final class FittedText {
    private static final String DOTS = "…";

    private final Text node = new Text();
    private String whole = "";
    private double room = -1;
    private double width;

    FittedText() {
        node.getStyleClass().add("text");
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setTextOrigin(VPos.CENTER);
        node.fontProperty().addListener(font -> {
            fit();
            var holder = node.getParent();
            if (holder != null) {
                holder.requestLayout();
            }
        });
    }

    Text node() {
        return node;
    }

    /// All of it, shown or not.
    String text() {
        return whole;
    }

    /// @return whether it is another one
    boolean text(String next) {
        if (next.equals(whole)) {
            return false;
        }
        whole = next;
        fit();
        return true;
    }

    /// In pixels: of what is shown; right once there was room.
    double width() {
        return width;
    }

    /// @param pixels how wide it may be
    void room(double pixels) {
        if (pixels != room) {
            room = pixels;
            fit();
        }
    }

    void place(double x, double middle) {
        node.setX(x);
        node.setY(middle);
    }

    private void fit() {
        if (room < 0) {
            return;
        }
        node.setText(whole);
        width = whole.isEmpty() ? 0 : measured();
        if (width > room) {
            cut(Math.max(0, room - node.getFont().getSize()));
        }
    }

    private void cut(double most) {
        int end = node.hitTest(new Point2D(node.getX() + most, node.getY())).getCharIndex();
        while (true) {
            node.setText(whole.substring(0, end).stripTrailing() + DOTS);
            width = measured();
            if (width <= room || end == 0) {
                return;
            }
            end = whole.offsetByCodePoints(end, -1);
        }
    }

    private double measured() {
        return Math.ceil(node.getLayoutBounds().getWidth());
    }
}
