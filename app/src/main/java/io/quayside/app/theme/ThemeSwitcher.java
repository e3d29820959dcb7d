package io.quayside.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.quayside.app.settings.ThemeChoice;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Dresses the window: AtlantaFX's Primer, light or dark, below one stylesheet of our own that is written on its
/// colours. UI thread only.
public final class ThemeSwitcher {
    private static final String OWN = Objects.requireNonNull(
                    ThemeSwitcher.class.getResource("/io/quayside/app/ui/quayside.css"))
            .toExternalForm();

    private final ObservableValue<ThemeChoice> choice;
    private final Platform.Preferences system = Platform.getPreferences();
    private String dressed = "";

    public ThemeSwitcher(ObservableValue<ThemeChoice> choice) {
        this.choice = choice;
    }

    /// Dresses the scene now and whenever the choice or the system's colours change.
    public void dress(Scene scene) {
        scene.getStylesheets().add(OWN);
        choice.subscribe(ignored -> apply(scene));
        system.colorSchemeProperty().addListener((value, before, now) -> apply(scene));
    }

    public boolean isDark() {
        return switch (choice.getValue()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.getColorScheme() == ColorScheme.DARK || gtkThemeIsDark();
        };
    }

    // GTK tells its colours, from which JavaFX guesses; some dark themes are dark by name alone.
    private boolean gtkThemeIsDark() {
        return system.getString("GTK.theme_name")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("dark");
    }

    private void apply(Scene scene) {
        var dark = isDark();
        // The compiled form: reading the text form takes longer than everything else before the first frame.
        var sheet = dark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS();
        if (!sheet.equals(dressed)) {
            dressed = sheet;
            Application.setUserAgentStylesheet(sheet);
        }
        scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
