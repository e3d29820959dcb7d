package io.quayside.app.testing;

import io.quayside.app.fx.UiThread;
import io.quayside.app.platform.Png;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.shell.EngineSource;
import io.quayside.app.wiring.Composition;
import io.quayside.app.wiring.Options;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, put together as `main` does it, on the headless platform. What it asks of the screen
/// is waited for, up to 45 seconds. Closing it fails the test if JavaFX complained about styles or a
/// thread died of an exception.
public final class AppRunner implements AutoCloseable {
    /// The headless screen has 1000 by 1000 pixels.
    private static final List<String> SIZE = List.of("--size", "1000x800");

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Complaints complaints = new Complaints();
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Composition app;

    private AppRunner(EngineSource source, Path settings, List<String> arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        var line = new ArrayList<>(List.of("--settings", settings.toString()));
        line.addAll(arguments);
        var options = Options.parse(line);
        var file = new SettingsFile(settings.resolve("settings.json"));
        var loaded = file.load();
        stage = onUi(Stage::new);
        app = onUi(() -> new Composition(options, file, loaded, source, UiThread.javafx()));
        onUi(() -> {
            app.open(stage);
            return true;
        });
    }

    /// On one engine, with the settings of a folder.
    ///
    /// @param arguments further ones, as on the command line
    public static AppRunner on(TestEngine engine, Path settings, String... arguments) throws Exception {
        var line = new ArrayList<>(SIZE);
        line.addAll(List.of("--engine", engine.dockerHost()));
        line.addAll(List.of(arguments));
        return new AppRunner(nowhere(settings), settings, line);
    }

    /// On whatever engines the source knows.
    public static AppRunner with(EngineSource source, Path settings, String... arguments) throws Exception {
        var line = new ArrayList<>(SIZE);
        line.addAll(List.of(arguments));
        return new AppRunner(source, settings, line);
    }

    /// As it was left before: with the size that is remembered.
    public static AppRunner again(EngineSource source, Path settings, String... arguments) throws Exception {
        return new AppRunner(source, settings, List.of(arguments));
    }

    /// Knows the places where engines usually are, below a folder that holds none.
    public static EngineSource nowhere(Path folder) {
        return new RealEngines(new Engines(new Surroundings(Map.of(), folder, folder, Optional.of(4711))));
    }

    public FxRobot robot() {
        return robot;
    }

    public Stage stage() {
        return stage;
    }

    /// Calls it on the UI thread and waits for what comes of it.
    public static <T> T onUi(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(45_000, work);
    }

    /// The visible node of this id, which may have dots in it. Waits for it, therefore never on the UI thread: there
    /// it would not come while that waits.
    public Node node(String id) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("The UI thread would wait for " + id + ", which comes by that thread.");
        }
        Await.until("a node " + id, () -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    public Optional<Node> find(String id) {
        return find(node -> id.equals(node.getId()));
    }

    public Optional<Node> find(Predicate<Node> which) {
        return onUi(() -> all().filter(which).findFirst());
    }

    /// Everything that can be seen, in all windows.
    public List<Node> nodes() {
        return onUi(() -> all().toList());
    }

    public boolean shows(String text) {
        return find(node -> text(node).contains(text)).isPresent();
    }

    /// Waits until some text on the screen contains this.
    public void awaitText(String text) {
        Await.until("“" + text + "” on the screen", () -> shows(text));
    }

    /// Waits until no text on the screen contains this.
    public void awaitGone(String text) {
        Await.until("no “" + text + "” on the screen", () -> !shows(text));
    }

    public void click(String id) {
        robot.clickOn(node(id));
    }

    /// Waits until it can be pressed: what decides that may be found out away from the UI thread.
    public void awaitEnabled(String id) {
        Await.until(
                id + " to be enabled",
                () -> onUi(() -> all().anyMatch(node -> id.equals(node.getId()) && !node.isDisabled())));
    }

    /// Clicks on what shows this text.
    public void clickText(String text) {
        awaitText(text);
        robot.clickOn(find(node -> text(node).equals(text))
                .or(() -> find(node -> text(node).contains(text)))
                .orElseThrow());
    }

    /// All at once, as a chord.
    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    public void type(String text) {
        robot.write(text, 0);
    }

    public Optional<Node> focused() {
        return onUi(() -> Optional.ofNullable(stage.getScene().getFocusOwner()));
    }

    /// Writes what the window looks like to `target/screenshots/NAME.png`, for people to look at.
    public void snapshot(String name) throws IOException {
        var image = onUi(() -> stage.getScene().snapshot((WritableImage) null));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), Png.encode(image));
    }

    /// As [#snapshot], of the menu that is open.
    public void snapshotMenu(String name) throws IOException {
        var image = onUi(() -> Window.getWindows().stream()
                .filter(window -> window.isShowing() && window != stage)
                .findFirst()
                .orElseThrow()
                .getScene()
                .snapshot((WritableImage) null));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), Png.encode(image));
    }

    @Override
    public void close() {
        try {
            onUi(() -> {
                stage.close();
                app.close();
                return true;
            });
        } finally {
            complaints.close();
        }
    }

    private static Stream<Node> all() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> below(window.getScene().getRoot()));
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(AppRunner::below))
                : Stream.of(node);
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case Text text -> text.getText();
            default -> "";
        };
    }
}
