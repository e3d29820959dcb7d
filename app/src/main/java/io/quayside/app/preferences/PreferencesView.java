package io.quayside.app.preferences;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.Settings;
import io.quayside.app.settings.ThemeChoice;
import io.quayside.app.ui.CopyableLabel;
import io.quayside.app.ui.PageHeader;
import io.quayside.app.updates.UpdateCheck;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The settings, as far as they are not made where they are used.
final class PreferencesView extends View {
    private final Settings settings;
    private final ObservableValue<String> where;
    private final Texts texts;
    private final ToggleGroup theme = new ToggleGroup();
    private final Label engine = new Label();
    private final CheckBox desktop = new CheckBox();
    private final LoginSection login;
    private final UpdatesSection updates;
    private final BorderPane root = new BorderPane();

    /// @param about says which Quayside this is
    PreferencesView(
            Settings settings,
            Path file,
            ObservableValue<String> where,
            LoginModel startsAtLogin,
            UpdateCheck newer,
            Runnable about,
            Texts texts) {
        this.settings = settings;
        this.where = where;
        this.texts = texts;
        var choices = new HBox();
        choices.getStyleClass().add("choices");
        for (var choice : ThemeChoice.values()) {
            var button = new RadioButton(texts.get("preferences.theme." + choice.word()));
            button.setId("theme." + choice.word());
            button.setToggleGroup(theme);
            button.setUserData(choice);
            choices.getChildren().add(button);
        }
        engine.setWrapText(true);
        desktop.setText(texts.get("preferences.desktop.show"));
        desktop.setId("desktop.notes");
        login = new LoginSection(startsAtLogin, texts);
        updates = new UpdatesSection(newer, texts);
        var which = new Button(texts.get("shell.about"));
        which.setId("preferences.about");
        which.setOnAction(event -> about.run());
        var content = new VBox(
                section("preferences.theme", choices, "preferences.theme.note"),
                section("preferences.engine", engine, "preferences.engine.note"),
                section("preferences.desktop", desktop, "preferences.desktop.note"),
                section("preferences.login", login, "preferences.login.note"),
                section("preferences.updates", updates, "preferences.updates.note"),
                section("preferences.removals", null, "preferences.removals.note"),
                section(
                        "preferences.file",
                        new CopyableLabel(file.toString(), texts.get("preferences.copy")),
                        "preferences.file.note"),
                which);
        content.getStyleClass().add("preferences");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        root.getStyleClass().add("page");
        root.setTop(new PageHeader(texts.get("preferences.title")));
        root.setCenter(scroll);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return theme.getSelectedToggle() instanceof RadioButton button ? button : root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(
                settings.themeProperty(),
                choice -> theme.getToggles().stream()
                        .filter(toggle -> toggle.getUserData() == choice)
                        .forEach(theme::selectToggle));
        held.observe(theme.selectedToggleProperty(), toggle -> {
            if (toggle != null && toggle.getUserData() instanceof ThemeChoice choice) {
                settings.themeProperty().set(choice);
            }
        });
        held.observe(where, engine::setText);
        login.attach(held);
        updates.attach(held);
        var told = settings.flag("desktop.notes", true);
        desktop.selectedProperty().bindBidirectional(told);
        held.onClose(() -> desktop.selectedProperty().unbindBidirectional(told));
    }

    private VBox section(String key, @Nullable Node control, String noteKey) {
        var heading = new Label(texts.get(key));
        heading.getStyleClass().add("section-title");
        var note = new Label(texts.get(noteKey));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        var box = new VBox(heading);
        if (control != null) {
            box.getChildren().add(control);
        }
        box.getChildren().add(note);
        box.getStyleClass().add("section");
        return box;
    }
}
