package io.quayside.app.builds;

import io.quayside.app.fx.Inquiry;
import io.quayside.app.fx.PathLook;
import io.quayside.app.fx.PathLook.There;
import io.quayside.app.fx.UiThread;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ImageName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a person says of a build. UI thread only.
final class BuildForm {
    final StringProperty folder = new SimpleStringProperty("");
    final StringProperty dockerfile = new SimpleStringProperty("");
    final StringProperty tag = new SimpleStringProperty("");
    final StringProperty target = new SimpleStringProperty("");
    final StringProperty platform = new SimpleStringProperty("");
    final ObservableList<Argument> arguments =
            FXCollections.observableArrayList(it -> new Observable[] {it.name(), it.value()});
    /// `NAME=value`, one a line.
    final StringProperty labels = new SimpleStringProperty("");
    final BooleanProperty noCache = new SimpleBooleanProperty(false);
    final BooleanProperty pull = new SimpleBooleanProperty(false);
    private final PathLook files;
    /// The key of what is wrong with the places.
    private final Inquiry<String> found;

    BuildForm(UiThread ui, PathLook files) {
        this.files = files;
        this.found = new Inquiry<>(ui);
        folder.subscribe((before, now) -> look());
        dockerfile.subscribe((before, now) -> look());
        look();
    }

    /// Looks anew whether the folder and the Dockerfile are there.
    void look() {
        var place = path(folder.get());
        var file = path(dockerfile.get().isBlank() ? "Dockerfile" : dockerfile.get());
        found.ask(() -> {
            if (place.isEmpty() || files.at(place.get()) != There.FOLDER) {
                return "builds.wrong.folder";
            }
            var named = file.map(it -> files.at(place.get().resolve(it)));
            return named.orElse(There.NOTHING) == There.FILE ? "" : "builds.wrong.dockerfile";
        });
    }

    /// What is wrong with the folder or the Dockerfile, as by [#problem]; null while that is being found out.
    ReadOnlyObjectProperty<@Nullable String> foundProperty() {
        return found.answerProperty();
    }

    /// Whether finding that out takes so long that a person should be told.
    ReadOnlyBooleanProperty slowProperty() {
        return found.slowProperty();
    }

    /// The key of what is wrong; empty when nothing is, null while it is not known.
    @Nullable
    String problem() {
        var place = found.answer();
        if (place == null || !place.isEmpty()) {
            return place;
        }
        if (!tag.get().isBlank() && name(tag.get()).isEmpty()) {
            return "builds.wrong.tag";
        }
        if (arguments.stream().anyMatch(it -> !it.isEmpty() && !isName(it.name().get()))) {
            return "builds.wrong.argument";
        }
        return pairs(labels.get()).isEmpty() ? "builds.wrong.pairs" : "";
    }

    /// Empty while something is wrong.
    Optional<BuildSpec> spec() {
        if (!"".equals(problem())) {
            return Optional.empty();
        }
        return Optional.of(new BuildSpec(
                path(folder.get()).orElseThrow().toAbsolutePath(),
                path(dockerfile.get().isBlank() ? "Dockerfile" : dockerfile.get())
                        .orElseThrow(),
                tag.get().isBlank() ? List.of() : List.of(name(tag.get()).orElseThrow()),
                given(),
                pairs(labels.get()).orElseThrow(),
                target.get().strip(),
                platform.get().strip(),
                noCache.get(),
                pull.get()));
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        arguments.stream()
                .filter(it -> !it.isEmpty())
                .forEach(it -> given.put(it.name().get().strip(), it.value().get()));
        return given;
    }

    private static boolean isName(String text) {
        return !text.isBlank() && !text.contains("=") && !text.strip().contains(" ");
    }

    /// Fills it for another folder; a tag that was made from the folder before gives way.
    ///
    /// @param named the Dockerfile's name in the folder
    void take(Path context, String named) {
        var made = tagOf(folder.get());
        folder.set(context.toString());
        dockerfile.set(named.equals("Dockerfile") ? "" : named);
        if (tag.get().isBlank() || tag.get().equals(made)) {
            tag.set(tagOf(context.toString()));
        }
    }

    private static String tagOf(String folder) {
        var name = path(folder)
                .map(it -> String.valueOf(it.getFileName()))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "" : name + ":latest";
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageName> name(String text) {
        try {
            return Optional.of(ImageName.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @return empty when a line is no pair
    private static Optional<Map<String, String>> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
            var equals = line.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            pairs.put(line.substring(0, equals).strip(), line.substring(equals + 1));
        }
        return Optional.of(pairs);
    }
}
