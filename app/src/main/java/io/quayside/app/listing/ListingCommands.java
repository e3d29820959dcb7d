package io.quayside.app.listing;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Clip;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Makes the commands that every page with a [Listing] has, under the names that begin with its prefix. What can be
/// done
/// is found out anew whenever the selection or the connection changes. UI thread only.
public final class ListingCommands<F> {
    private final Texts texts;
    private final String prefix;
    private final Listing<F> listing;
    private final Observable connection;

    /// @param prefix what its commands' ids and texts begin with: "volumes."
    public ListingCommands(Texts texts, String prefix, Listing<F> listing, Observable connection) {
        this.texts = texts;
        this.prefix = prefix;
        this.listing = listing;
        this.connection = connection;
    }

    public Command create(BooleanSupplier enabled, Runnable run) {
        return of("create", "mdi2p-plus", shortcut(KeyCode.N), enabled, run);
    }

    /// Removes what is selected.
    public Command remove(BooleanSupplier enabled, Runnable run) {
        return new Command(
                prefix + "remove",
                texts.get(prefix + "remove"),
                "mdi2d-delete-outline",
                new KeyCodeCombination(KeyCode.DELETE),
                when(enabled),
                true,
                run);
    }

    /// Removes what nobody uses.
    public Command prune(BooleanSupplier enabled, Runnable run) {
        return new Command(
                prefix + "prune",
                texts.get(prefix + "prune"),
                "mdi2b-broom",
                null,
                Bindings.createBooleanBinding(enabled::getAsBoolean, listing.revisionProperty(), connection),
                true,
                run);
    }

    /// Copies a line for each that is selected.
    public Command copy(String name, KeyCombination keys, Function<F, String> part) {
        return of(
                name,
                "mdi2c-content-copy",
                keys,
                this::anySelected,
                () -> Clip.copy(listing.selection().stream().map(part).collect(Collectors.joining("\n"))));
    }

    public Command of(String name, String icon, @Nullable KeyCombination keys, BooleanSupplier enabled, Runnable run) {
        return new Command(prefix + name, texts.get(prefix + name), icon, keys, when(enabled), run);
    }

    public boolean anySelected() {
        return !listing.selection().isEmpty();
    }

    public static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private ObservableBooleanValue when(BooleanSupplier condition) {
        return Bindings.createBooleanBinding(condition::getAsBoolean, listing.selectionProperty(), connection);
    }
}
