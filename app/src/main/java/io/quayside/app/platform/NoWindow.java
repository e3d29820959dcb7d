package io.quayside.app.platform;

/// JavaFX could not start on this machine.
///
/// @param words why, and what to do, for a terminal: there is no other place where it could be said
public record NoWindow(String words) {
    /// @param cause what JavaFX has thrown; its words are those of `GtkApplication` in JavaFX 26
    public static NoWindow because(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("DISPLAY")) {
            return new NoWindow(
                    "There is no display to open a window on. Start Quayside in a desktop session; in a terminal of"
                            + " another machine, set DISPLAY (on Wayland, Xwayland has to run).");
        }
        if (said.contains("GTK") || cause instanceof LinkageError) {
            return new NoWindow(
                    "A library that windows need is missing (" + said + "). Install GTK 3 and what belongs to it; on"
                            + " Debian and Ubuntu: apt install libgtk-3-0 libxtst6 libxxf86vm1 libgl1");
        }
        return new NoWindow("No window can be opened: " + said + ".");
    }
}
