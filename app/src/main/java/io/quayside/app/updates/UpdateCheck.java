package io.quayside.app.updates;

import io.quayside.app.settings.Settings;
import io.quayside.app.task.Background;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Looks for a newer version: by itself at most once a day, over restarts too, and when a person asks. What came of it
/// is kept in the settings, so that a start within the day knows it. UI thread only.
public final class UpdateCheck {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String NEWER = "newer ";
    private static final String FAILED = "failed ";

    private final Version own;
    private final String builtIn;
    private final ReleaseFeed feed;
    private final Background background;
    private final InstantSource clock;
    private final BooleanProperty wanted;
    private final StringProperty address;
    private final StringProperty asked;
    private final StringProperty found;
    private final Consumer<Release> tell;
    private final ReadOnlyObjectWrapper<UpdateState> state = new ReadOnlyObjectWrapper<>(new UpdateState.NotYet());
    private @Nullable Subscription asking;

    /// @param own this Quayside's version
    /// @param builtIn the address that this build knows; empty for none, and then nothing is asked by itself
    ///     unless a person gives one and wants it
    /// @param tell called when Quayside itself has found a newer version
    public UpdateCheck(
            String own,
            String builtIn,
            ReleaseFeed feed,
            Background background,
            Settings settings,
            InstantSource clock,
            Consumer<Release> tell) {
        this.own = Version.of(own).orElseGet(() -> Version.of("0").orElseThrow());
        this.builtIn = UpdateAddress.parse(builtIn).map(URI::toString).orElse("");
        this.feed = feed;
        this.background = background;
        this.clock = clock;
        this.tell = tell;
        wanted = settings.flag("updates.check", !this.builtIn.isEmpty());
        address = settings.text("updates.address", "");
        asked = settings.text("updates.asked", "");
        found = settings.text("updates.found", "");
        wanted.subscribe(this::show);
        address.subscribe((before, now) -> forget());
        show();
    }

    public ReadOnlyObjectProperty<UpdateState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a person wants it.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// What a person has given instead of the address that this build knows; empty for none.
    public StringProperty addressProperty() {
        return address;
    }

    /// The address that this build knows; empty for none.
    public String builtIn() {
        return builtIn;
    }

    /// The one that is asked; empty when there is none, or what was given is none.
    public Optional<URI> address() {
        return UpdateAddress.parse(address.get().isBlank() ? builtIn : address.get());
    }

    /// Asks if a person wants it and the last time is a day ago; returns at once.
    public void askIfDue() {
        if (wanted.get() && isDue()) {
            ask(tell);
        }
    }

    /// Asks because a person wants to know now; returns at once.
    public void askNow() {
        ask(release -> {});
    }

    private void ask(Consumer<Release> onNewer) {
        var target = address();
        if (asking != null || target.isEmpty()) {
            return;
        }
        // Before the answer: whatever becomes of it, this was today's.
        asked.set(clock.instant().toString());
        found.set(FAILED + "Quayside ended before " + target.get().getHost() + " had answered.");
        asking = background.call(
                () -> feed.newest(target.get()),
                release -> {
                    var newer = release.version().isNewerThan(own);
                    answered(newer ? NEWER + release.version().text() + " " + release.page() : "");
                    if (newer) {
                        onNewer.accept(release);
                    }
                },
                failure -> answered(FAILED + FailureWords.of(failure).onOneLine()));
        show();
    }

    private void answered(String outcome) {
        asking = null;
        found.set(outcome);
        show();
    }

    // A time that is still to come is one of a clock that was wrong.
    private boolean isDue() {
        return lastAsked()
                .map(last -> {
                    var now = clock.instant();
                    return last.isAfter(now) || !now.isBefore(last.plus(DAY));
                })
                .orElse(true);
    }

    private Optional<Instant> lastAsked() {
        try {
            return asked.get().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(asked.get()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    // What another address has said.
    private void forget() {
        if (asking != null) {
            asking.close();
            asking = null;
        }
        asked.set("");
        found.set("");
        show();
    }

    private void show() {
        state.set(now());
    }

    private UpdateState now() {
        if (asking != null) {
            return new UpdateState.Asking();
        }
        if (address().isEmpty()) {
            return new UpdateState.NoAddress();
        }
        return lastAsked().map(this::outcome).orElseGet(this::quiet);
    }

    private UpdateState outcome(Instant when) {
        var text = found.get();
        if (text.startsWith(NEWER)) {
            var words = text.substring(NEWER.length()).split(" ", 2);
            var page = words.length == 2 ? page(words[1]) : Optional.<URI>empty();
            return Version.of(words[0])
                    .filter(version -> version.isNewerThan(own) && page.isPresent())
                    .<UpdateState>map(version -> new UpdateState.Newer(new Release(version, page.orElseThrow()), when))
                    // It has been installed since.
                    .orElseGet(() -> new UpdateState.Newest(when));
        }
        return text.startsWith(FAILED)
                ? new UpdateState.Failed(text.substring(FAILED.length()), when)
                : new UpdateState.Newest(when);
    }

    private Optional<URI> page(String text) {
        return address().flatMap(asked -> UpdateAddress.page(text, asked));
    }

    private UpdateState quiet() {
        return wanted.get() ? new UpdateState.NotYet() : new UpdateState.Off();
    }
}
