package io.quayside.app.bench;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Says when a window has drawn itself once.
final class FirstFrame {
    private int pulses;

    private FirstFrame() {}

    /// Before the window is shown.
    static void tell(Scene scene) {
        var first = new FirstFrame();
        scene.addPostLayoutPulseListener(first::pulse);
    }

    private void pulse() {
        // The second pulse begins when the first frame has been handed over.
        if (++pulses == 1) {
            Platform.requestNextPulse();
        } else if (pulses == 2) {
            System.out.println("FIRST_FRAME");
            System.out.flush();
        }
    }
}
