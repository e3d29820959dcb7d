package io.quayside.app.shell;

import io.quayside.app.settings.Settings;
import io.quayside.app.settings.WindowPlace;
import javafx.geometry.Dimension2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Puts the window where it was left, and remembers where it is. UI thread only.
public final class WindowMemory {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 720;
    private static final double SMALLEST_HEIGHT = 480;

    private final Settings settings;

    public WindowMemory(Settings settings) {
        this.settings = settings;
    }

    /// How large the window was left, within the screen.
    public Dimension2D size() {
        var place = settings.windowProperty().get();
        var bounds = Screen.getPrimary().getVisualBounds();
        return new Dimension2D(
                Math.min(place == null ? WIDTH : place.width(), bounds.getWidth()),
                Math.min(place == null ? HEIGHT : place.height(), bounds.getHeight()));
    }

    /// Before the window is shown.
    public void restore(Stage stage) {
        var place = settings.windowProperty().get();
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        var size = size();
        stage.setWidth(size.getWidth());
        stage.setHeight(size.getHeight());
        if (place != null) {
            // A screen may be gone since.
            if (!Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                    .isEmpty()) {
                stage.setX(place.x());
                stage.setY(place.y());
            }
            stage.setMaximized(place.maximized());
        }
        keep(stage);
    }

    private void keep(Stage stage) {
        Runnable keep = () -> remember(stage);
        stage.xProperty().subscribe(keep);
        stage.yProperty().subscribe(keep);
        stage.widthProperty().subscribe(keep);
        stage.heightProperty().subscribe(keep);
        stage.maximizedProperty().subscribe(keep);
    }

    private void remember(Stage stage) {
        if (!stage.isShowing() || Double.isNaN(stage.getX())) {
            return;
        }
        settings.windowProperty().set(place(stage, settings.windowProperty().get()));
    }

    // What is remembered of a maximised window is where it goes when it is no longer so.
    private static WindowPlace place(Stage stage, @Nullable WindowPlace before) {
        if (stage.isMaximized() && before != null) {
            return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
        }
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
