package io.quayside.app.ui;

import javafx.scene.layout.Region;

/// Fills itself with one node that is laid out by itself: what changes in it many times a second would otherwise have
/// everything around it laid out as often. Around it things move only when it wants another height.
public final class LayoutRoot extends Region {
    private final Region content;

    public LayoutRoot(Region content) {
        this.content = content;
        content.setManaged(false);
        getChildren().add(content);
        content.needsLayoutProperty().subscribe((before, needed) -> {
            if (!needed && content.prefHeight(getWidth()) != prefHeight(getWidth())) {
                requestLayout();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return content.maxHeight(width);
    }
}
