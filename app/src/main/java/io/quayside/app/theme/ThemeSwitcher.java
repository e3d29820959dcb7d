package io.quayside.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.quayside.app.settings.ThemeChoice;
import io.quayside.engine.model.Subscription;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dresses the window: AtlantaFX's Primer, light or dark, below one stylesheet of our own that is written on its
/// colours. UI thread only.
public final class ThemeSwitcher {
    private static final Logger LOG = LoggerFactory.getLogger(ThemeSwitcher.class);
    private static final String OWN = Objects.requireNonNull(
                    ThemeSwitcher.class.getResource("/io/quayside/app/ui/quayside.css"))
            .toExternalForm();

    private final ObservableValue<ThemeChoice> choice;
    private String dressed = "";

    public ThemeSwitcher(ObservableValue<ThemeChoice> choice) {
        this.choice = choice;
    }

    /// Reads the stylesheets once for nothing: the second time, when a window waits for it, takes half as long.
    public static void prepare() {
        try {
            var theme = PrimerLight.class.getResource(new PrimerLight().getUserAgentStylesheetBSS());
            if (theme != null) {
                Stylesheet.loadBinary(theme);
            }
            // A packaged Quayside has it in JavaFX's binary form as well, which JavaFX looks for first.
            var own = ThemeSwitcher.class.getResource("/io/quayside/app/ui/quayside.bss");
            if (own != null) {
                Stylesheet.loadBinary(own);
            } else {
                new CssParser().parse(URI.create(OWN).toURL());
            }
        } catch (IOException e) {
            LOG.warn("A stylesheet cannot be read ahead: {}", e.toString());
        }
    }

    /// Dresses the scene now and whenever the choice or the system's colours change.
    ///
    /// @return until it is closed
    public Subscription dress(Scene scene) {
        scene.getStylesheets().add(OWN);
        var chosen = choice.subscribe(ignored -> apply(scene));
        var changed = Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> apply(scene));
        return () -> {
            chosen.unsubscribe();
            changed.unsubscribe();
        };
    }

    public boolean isDark() {
        return switch (choice.getValue()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK || gtkThemeIsDark();
        };
    }

    // GTK tells its colours, from which JavaFX guesses; some dark themes are dark by name alone.
    private boolean gtkThemeIsDark() {
        return Platform.getPreferences()
                .getString("GTK.theme_name")
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
