package io.quayside.app.containers.terminal;

import com.techsenger.jeditermfx.core.Color;
import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/// How the screen looks and behaves: the theme's colours, no bell, no blinking (which would draw without end).
final class TerminalLook extends DefaultSettingsProvider {
    private static final int NEVER = 24 * 60 * 60 * 1000;
    private static final int SCROLLBACK = 10_000;
    private static final double SIZE = 13;

    private final Label text = new Label();
    private final Label ground = new Label();
    private final Pane swatches = new Pane(text, ground);
    private volatile Color foreground = new Color(0, 0, 0);
    private volatile Color background = new Color(255, 255, 255);

    /// @param changed called after colours have changed
    TerminalLook(Runnable changed) {
        text.getStyleClass().add("terminal-text");
        ground.getStyleClass().add("terminal-ground");
        swatches.setManaged(false);
        swatches.setMouseTransparent(true);
        swatches.setOpacity(0);
        text.textFillProperty().subscribe((before, now) -> {
            foreground = color(text);
            changed.run();
        });
        ground.textFillProperty().subscribe((before, now) -> {
            background = color(ground);
            changed.run();
        });
    }

    /// Lies in the scene, unseen, so that the stylesheet reaches it.
    Pane swatches() {
        return swatches;
    }

    private static Color color(Label swatch) {
        return swatch.getTextFill() instanceof javafx.scene.paint.Color fill
                ? new Color(channel(fill.getRed()), channel(fill.getGreen()), channel(fill.getBlue()))
                : new Color(128, 128, 128);
    }

    private static int channel(double part) {
        return (int) Math.round(part * 255);
    }

    @Override
    public TerminalColor getDefaultForeground() {
        return new TerminalColor(() -> foreground);
    }

    @Override
    public TerminalColor getDefaultBackground() {
        return new TerminalColor(() -> background);
    }

    @Override
    public Font getTerminalFont() {
        return Font.font("Monospaced", SIZE);
    }

    @Override
    public float getTerminalFontSize() {
        return (float) SIZE;
    }

    @Override
    public boolean audibleBell() {
        return false;
    }

    @Override
    public int caretBlinkingMs() {
        return NEVER;
    }

    @Override
    public boolean enableTextBlinking() {
        return false;
    }

    @Override
    public int getBufferMaxLinesCount() {
        return SCROLLBACK;
    }

    @Override
    public boolean scrollToBottomOnTyping() {
        return true;
    }
}
