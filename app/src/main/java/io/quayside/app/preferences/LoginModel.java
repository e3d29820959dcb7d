package io.quayside.app.preferences;

import io.quayside.app.platform.LoginEntry;
import io.quayside.app.task.Background;
import io.quayside.engine.model.FailureWords;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether Quayside starts at login, as the system has it: it is read again after every change. UI thread only.
public final class LoginModel {
    private final LoginEntry entry;
    private final String launcher;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    /// @param launcher what is to be started; empty when this Quayside was not installed, and then it can only be
    ///     switched off
    public LoginModel(LoginEntry entry, String launcher, Background background) {
        this.entry = entry;
        this.launcher = launcher;
        this.background = background;
    }

    /// @param known whether the system has been asked
    /// @param state what it has
    /// @param trouble why it could not be read or changed, in words; empty when it could
    public record Shown(boolean known, LoginEntry.State state, String trouble) {
        static final Shown NOTHING = new Shown(false, LoginEntry.State.OFF, "");
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether there is anything that could be started.
    public boolean canStart() {
        return !launcher.isEmpty();
    }

    /// Whether what is started is another program than this one.
    public boolean isOther() {
        var state = shown.get().state();
        return state.on() && !state.program().equals(launcher);
    }

    public String place() {
        return entry.place();
    }

    /// Looks again.
    public void read() {
        perform(entry::read);
    }

    /// Nothing is known until the system has answered, though it may answer what it did before.
    ///
    /// @param on whether it is to start at login
    public void set(boolean on) {
        shown.set(new Shown(false, shown.get().state(), ""));
        perform(() -> {
            if (on) {
                entry.write();
            } else {
                entry.remove();
            }
            return entry.read();
        });
    }

    private void perform(Callable<LoginEntry.State> work) {
        background.call(
                work,
                state -> shown.set(new Shown(true, state, "")),
                failure -> shown.set(new Shown(
                        true, shown.get().state(), FailureWords.of(failure).onOneLine())));
    }
}
