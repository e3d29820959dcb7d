package io.quayside.app.wiring;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.platform.Png;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// For benchmarks and pictures: waits until the window shows an engine's containers, then says so,
/// takes a picture, and leaves, as the command line asks. UI thread only.
final class Screenshots {
    private static final Logger LOG = LoggerFactory.getLogger(Screenshots.class);
    private static final Duration AT_LAST = Duration.ofSeconds(15);
    private static final Duration SETTLED = Duration.ofMillis(1500);

    private final Options options;
    private final CurrentEngine current;
    private final Scene scene;
    private final Ticker ticker;
    private final Runnable leave;
    private @Nullable Subscription deadline;
    private boolean filled;

    Screenshots(Options options, CurrentEngine current, Scene scene, Ticker ticker, Runnable leave) {
        this.options = options;
        this.current = current;
        this.scene = scene;
        this.ticker = ticker;
        this.leave = leave;
    }

    void begin() {
        if (options.screenshot() == null && !options.printFirstTable()) {
            return;
        }
        var shown = current.viewProperty().subscribe(view -> {
            if (!filled && view.connection() instanceof ConnectionState.Connected) {
                filled = true;
                // The view's own listeners have filled the table; the frame that shows it comes next.
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        firstTable();
                    }
                });
            }
        });
        deadline = ticker.after(AT_LAST, () -> {
            shown.unsubscribe();
            take();
        });
    }

    private void firstTable() {
        if (options.printFirstTable()) {
            System.out.println("FIRST_TABLE");
        }
        ticker.after(SETTLED, this::take);
    }

    private void take() {
        if (deadline != null) {
            deadline.close();
        }
        var file = options.screenshot();
        if (file == null) {
            return;
        }
        var image = scene.snapshot(null);
        Thread.ofVirtual().name("screenshot").start(() -> {
            write(file, Png.encode(image));
            if (options.exitAfterScreenshot()) {
                ticker.after(Duration.ZERO, leave);
            }
        });
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.write(file, picture);
        } catch (IOException e) {
            LOG.error("The screenshot cannot be written", e);
        }
    }
}
