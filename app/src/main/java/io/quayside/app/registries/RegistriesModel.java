package io.quayside.app.registries;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Background;
import io.quayside.app.task.Failure;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.registry.Newer;
import io.quayside.engine.registry.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Registries: where somebody is signed in, what they hold, and whether they have newer images. UI thread only.
final class RegistriesModel {
    private static final Duration DAY = Duration.ofDays(1);
    /// Not in the way of what a person does first.
    private static final Duration LATER = Duration.ofSeconds(30);

    private static final Duration GLANCE = Duration.ofHours(1);

    private final CurrentEngine engine;
    private final InstantSource clock;
    private final Background background;
    private final Actions actions;
    private final Texts texts;
    private final BooleanProperty daily;
    private final StringProperty lastCheck;
    private final ReadOnlyObjectWrapper<SignIns> signIns = new ReadOnlyObjectWrapper<>(new SignIns(List.of(), ""));
    private final ReadOnlyObjectWrapper<Lookup> lookup = new ReadOnlyObjectWrapper<>(new Lookup.Nothing());
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(Check.NEVER);
    private @Nullable Subscription looking;
    private @Nullable Subscription checking;
    /// Whose images were looked at.
    private @Nullable Engine checked;

    private Runnable lastLook = () -> {};

    RegistriesModel(
            CurrentEngine engine,
            Background background,
            Actions actions,
            Texts texts,
            Settings settings,
            Ticker ticker,
            InstantSource clock) {
        this.clock = clock;
        this.engine = engine;
        this.background = background;
        this.actions = actions;
        this.texts = texts;
        this.daily = settings.flag("registries.daily", false);
        this.lastCheck = settings.text("registries.last-check", "");
        ticker.after(LATER, this::checkIfDue);
        // A window may be open for days, and its engine away when a day is over.
        ticker.every(GLANCE, this::checkIfDue);
        daily.subscribe((before, now) -> checkIfDue());
    }

    /// One line of what a registry has.
    ///
    /// @param reference by which it can be pulled
    record Entry(String reference, String note) {}

    sealed interface Lookup {
        record Nothing() implements Lookup {}

        record Going(String what) implements Lookup {}

        record Found(String what, List<Entry> entries) implements Lookup {}

        /// @param what was asked for
        record Failed(String what, String sentence) implements Lookup {}
    }

    /// @param all where somebody is signed in
    /// @param failure why that is not known, or a sign-out did not work; may be empty
    record SignIns(List<SignIn> all, String failure) {}

    /// @param going whether registries are being asked now
    /// @param found what they have said
    /// @param failure why they could not be asked; may be empty
    /// @param answered whether they ever answered
    record Check(boolean going, List<Newer> found, String failure, boolean answered) {
        static final Check NEVER = new Check(false, List.of(), "", false);
    }

    ReadOnlyObjectProperty<SignIns> signInsProperty() {
        return signIns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Lookup> lookupProperty() {
        return lookup.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /// Whether newer images are looked for by themselves, at most once a day.
    BooleanProperty dailyProperty() {
        return daily;
    }

    void attach(Disposables held) {
        held.observe(engine.engineProperty(), now -> {
            if (checked != now) {
                check.set(Check.NEVER);
            }
            refresh();
        });
    }

    /// Asks anew where somebody is signed in.
    void refresh() {
        ask(
                source -> source.registries().all(),
                all -> signIns.set(new SignIns(all, "")),
                failure -> signIns.set(new SignIns(List.of(), failure)));
    }

    void signOut(String registry) {
        ask(
                source -> {
                    source.registries().logout(registry);
                    return true;
                },
                ignored -> refresh(),
                failure -> signIns.set(new SignIns(signIns.get().all(), failure)));
    }

    void tags(String repository) {
        look(
                repository,
                source -> source.registries().tags(repository).stream()
                        .sorted(NaturalOrder.NAMES.reversed())
                        .map(tag -> new Entry(repository + ":" + tag, ""))
                        .toList());
    }

    void repositories(String registry) {
        look(
                registry,
                source -> source.registries().catalog(registry).stream()
                        .map(name -> new Entry(registry + "/" + name, ""))
                        .toList());
    }

    void search(String term) {
        look(
                term,
                source -> source.registries().search(term).stream()
                        .map(it -> new Entry(it.name(), it.description()))
                        .toList());
    }

    /// Several are one piece of work.
    void pull(List<String> references) {
        actions.start(references.stream()
                .map(it -> new PullImage(ImageName.parse(it)))
                .toList());
    }

    /// Whether a text can be asked tags of.
    static boolean isRepository(String text) {
        try {
            return !text.isBlank() && ImageName.parse(text).digest().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Asks the registries of all images with tags.
    void check() {
        if (checking != null) {
            checking.close();
        }
        checked = engine.engine();
        var images = List.copyOf(engine.view().snapshot().images().values());
        check.set(new Check(true, check.get().found(), "", check.get().answered()));
        checking = ask(
                source -> newer(source, images),
                found -> {
                    lastCheck.set(clock.instant().toString());
                    check.set(new Check(false, found, "", true));
                },
                failure -> check.set(
                        new Check(false, List.of(), failure, check.get().answered())));
    }

    private static List<Newer> newer(Engine source, List<Image> images) {
        var all = new ArrayList<Newer>();
        images.forEach(image -> all.addAll(source.registries().newer(image)));
        all.removeIf(it -> it.state() == Newer.State.LOCAL);
        all.sort(Comparator.comparing((Newer it) -> it.state() != Newer.State.NEWER)
                .thenComparing(Newer::tag, NaturalOrder.NAMES));
        return all;
    }

    /// Asks the registries if somebody wants that daily and the last time was a day ago.
    void checkIfDue() {
        if (daily.get()
                && !check.get().going()
                && isDue()
                && engine.view().connection() instanceof ConnectionState.Connected) {
            check();
        }
    }

    private boolean isDue() {
        try {
            return lastCheck.get().isEmpty()
                    || Instant.parse(lastCheck.get()).plus(DAY).isBefore(clock.instant());
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    /// Asks once more what was asked last.
    void lookAgain() {
        lastLook.run();
    }

    private void look(String what, Function<Engine, List<Entry>> question) {
        if (looking != null) {
            looking.close();
        }
        lastLook = () -> look(what, question);
        lookup.set(new Lookup.Going(what));
        looking = ask(
                question,
                found -> lookup.set(new Lookup.Found(what, found)),
                failure -> lookup.set(new Lookup.Failed(what, failure)));
    }

    private <T> @Nullable Subscription ask(Function<Engine, T> question, Consumer<T> answer, Consumer<String> failed) {
        var source = engine.engine();
        if (source == null) {
            failed.accept(texts.get("registries.no-engine.look"));
            return null;
        }
        return background.call(() -> question.apply(source), answer, e -> {
            var why = Failure.of(e, texts);
            failed.accept((why.sentence() + " " + why.advice()).strip());
        });
    }
}
