package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.shell.PageTools;
import io.quayside.app.shell.Shortcuts;
import io.quayside.app.ui.DialogLayer;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// A window with logs alone. What it shows and where it is are remembered. UI thread only.
final class LogWindow {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 560;

    private final PageTools tools;
    private final String place;
    private final Consumer<LogWindow> closed;
    private final Stage stage = new Stage();
    private final StackPane host = new StackPane();
    private final DialogLayer dialogs = new DialogLayer(host);
    private final Disposables held = new Disposables();
    private final LogDesk desk;
    private final StringProperty bounds;
    private boolean leaving;

    /// @param place what its settings begin with
    /// @param closed called when a person has closed it
    LogWindow(PageTools tools, LogLooks looks, String place, WindowDresser dresser, Consumer<LogWindow> closed) {
        this.tools = tools;
        this.place = place;
        this.closed = closed;
        bounds = tools.settings().text(place + ".bounds", "");
        BooleanProperty onTop = tools.settings().flag(place + ".top", false);
        var keepOnTop = new Command(
                "logs.window.top",
                tools.texts().get("logs.window.top"),
                "mdi2p-pin-outline",
                new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
                new ReadOnlyBooleanWrapper(true),
                () -> onTop.set(!onTop.get()));
        var close = new Command(
                "logs.window.close",
                tools.texts().get("logs.window.close"),
                "mdi2c-close",
                new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN),
                new ReadOnlyBooleanWrapper(true),
                stage::close);
        desk = new LogDesk(tools.in(dialogs), looks, place, List.of(keepOnTop, close));
        host.getStyleClass().add("shell");
        host.getChildren().add(desk.view().root());
        var scene = new Scene(host, WIDTH, HEIGHT);
        held.add(dresser.dress(scene));
        stage.setScene(scene);
        held.observe(onTop, stage::setAlwaysOnTop);
        new Shortcuts(() -> desk.commands().stream(), dialogs).install(host, held);
        stage.setOnHidden(event -> hidden());
    }

    String place() {
        return place;
    }

    void choose(Choices choices) {
        desk.model()
                .choices()
                .choose(
                        choices.scopeProperty().get(),
                        choices.selectionProperty().get());
    }

    void show() {
        restoreBounds();
        held.observe(desk.model().choices().selectionProperty(), chosen -> title());
        held.observe(desk.model().choices().scopeProperty(), scope -> title());
        desk.view().attach();
        stage.show();
        for (var side : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            held.onInvalidation(side, this::keepBounds);
        }
        desk.view().initialFocus().requestFocus();
    }

    /// Closes it, to be there again at the next start.
    void leave() {
        leaving = true;
        stage.close();
    }

    private void hidden() {
        held.close();
        desk.view().detach();
        desk.model().close();
        if (!leaving) {
            closed.accept(this);
        }
    }

    private void title() {
        String names = desk.model().choices().title();
        stage.setTitle(
                names.isEmpty()
                        ? tools.texts().get("logs.title")
                        : tools.texts().get("logs.window.title", names));
    }

    private void keepBounds() {
        if (stage.isShowing()) {
            bounds.set(
                    "%.0f %.0f %.0f %.0f".formatted(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    /// Where it was, if there is still a screen.
    private void restoreBounds() {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        String[] words = bounds.get().split(" ", -1);
        try {
            if (words.length == 4) {
                var was = new Rectangle2D(
                        Double.parseDouble(words[0]),
                        Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]));
                stage.setWidth(was.getWidth());
                stage.setHeight(was.getHeight());
                if (!Screen.getScreensForRectangle(was).isEmpty()) {
                    stage.setX(was.getMinX());
                    stage.setY(was.getMinY());
                }
            }
        } catch (IllegalArgumentException e) {
            // Somebody has edited it: where the system puts it.
            stage.centerOnScreen();
        }
    }
}
