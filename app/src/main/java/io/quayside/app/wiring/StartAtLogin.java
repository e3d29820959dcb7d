package io.quayside.app.wiring;

import io.quayside.app.platform.LoginEntry;
import io.quayside.app.preferences.LoginModel;
import io.quayside.app.task.Background;
import java.nio.file.Path;

/// The setting on this machine.
final class StartAtLogin {
    /// The launcher of a package says where it is; one that runs from its sources has none.
    private static final String LAUNCHER = "jpackage.app-path";

    private StartAtLogin() {}

    static LoginModel ofThisSystem(Background background) {
        var launcher = System.getProperty(LAUNCHER, "");
        var entry = LoginEntry.of(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")), launcher);
        return new LoginModel(entry, launcher, background);
    }
}
