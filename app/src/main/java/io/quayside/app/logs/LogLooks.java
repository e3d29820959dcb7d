package io.quayside.app.logs;

import io.quayside.app.logs.tail.LineDress;
import io.quayside.app.settings.Settings;
import io.quayside.engine.log.HighlightRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/// How lines are shown, the same in every window; remembered. UI thread only.
final class LogLooks {
    private final ObjectProperty<TimeMode> time;
    private final StringProperty fontSize;
    private final BooleanProperty wrap;
    private final BooleanProperty masked;
    private final BooleanProperty fields;
    private final BooleanProperty folded;
    private final BooleanProperty timeline;
    private final BooleanProperty hitList;

    LogLooks(Settings settings) {
        time = choice(settings, "logs.time", TimeMode.NONE, TimeMode::valueOf);
        fontSize = settings.text("logs.font", "13");
        wrap = settings.flag("logs.wrap", false);
        masked = settings.flag("logs.masked", true);
        fields = settings.flag("logs.fields", false);
        folded = settings.flag("logs.folded", false);
        timeline = settings.flag("logs.timeline", true);
        hitList = settings.flag("logs.hits", false);
    }

    ObjectProperty<TimeMode> timeProperty() {
        return time;
    }

    /// In pixels.
    StringProperty fontSizeProperty() {
        return fontSize;
    }

    /// Whether a line that is too long goes on in the next row.
    BooleanProperty wrapProperty() {
        return wrap;
    }

    /// Whether dots take the place of what looks like a secret.
    BooleanProperty maskedProperty() {
        return masked;
    }

    /// Whether lines of JSON and logfmt are shown by their fields.
    BooleanProperty fieldsProperty() {
        return fields;
    }

    /// Whether stack traces are folded away.
    BooleanProperty foldedProperty() {
        return folded;
    }

    /// Whether the strip of lines over time is there.
    BooleanProperty timelineProperty() {
        return timeline;
    }

    /// Whether the hits of the search are listed.
    BooleanProperty hitListProperty() {
        return hitList;
    }

    /// What of it is done to the text of lines.
    LineDress dress(List<HighlightRule> highlights) {
        return new LineDress(masked.get(), fields.get(), folded.get(), Set.of(), Set.of(), highlights);
    }

    /// A choice of few by its constant's name.
    static <E extends Enum<E>> ObjectProperty<E> choice(
            Settings settings, String id, E preset, Function<String, E> constant) {
        var word = settings.text(id, preset.name());
        var property = new SimpleObjectProperty<>(preset);
        try {
            property.set(constant.apply(word.get()));
        } catch (IllegalArgumentException e) {
            word.set(preset.name());
        }
        property.subscribe((before, now) -> word.set(now.name()));
        word.subscribe((before, now) -> property.set(constant.apply(now)));
        return property;
    }
}
