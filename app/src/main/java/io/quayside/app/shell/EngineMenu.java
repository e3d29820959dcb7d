package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import java.util.ArrayList;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The menu of engines: each with what it is, or why it is none. Asks them all when it opens.
final class EngineMenu {
    private static final double WIDTH = 440;

    private final EngineSession session;
    private final Texts texts;
    private final FindingText words;

    EngineMenu(EngineSession session, Texts texts) {
        this.session = session;
        this.texts = texts;
        this.words = new FindingText(texts);
    }

    void fill(MenuButton button) {
        ListChangeListener<Finding> refresh = change -> show(button);
        button.showingProperty().subscribe(showing -> {
            if (showing) {
                session.findings().addListener(refresh);
                session.look();
            } else {
                session.findings().removeListener(refresh);
            }
        });
        // A menu button with no items does not open.
        button.getItems().add(new MenuItem(texts.get("shell.engine.looking")));
    }

    private void show(MenuButton button) {
        var items = new ArrayList<MenuItem>();
        session.findings().forEach(finding -> items.add(item(finding)));
        if (items.isEmpty()) {
            items.add(new MenuItem(texts.get("shell.engine.looking")));
        }
        items.add(new SeparatorMenuItem());
        var again = new MenuItem(texts.get("shell.engine.look"), Icons.of("mdi2r-refresh"));
        again.setOnAction(event -> session.retry());
        items.add(again);
        button.getItems().setAll(items);
    }

    private MenuItem item(Finding finding) {
        var candidate = finding.candidate();
        var engine = session.current().engine();
        var isCurrent = engine != null && engine.candidate().endpoint().equals(candidate.endpoint());
        var name = new Label(candidate.name());
        name.getStyleClass().add("strong");
        var what = new Label(words.of(finding));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(name, new Label(candidate.endpoint().url()), what);
        text.setPrefWidth(WIDTH);
        var line = new HBox(Icons.of(isCurrent ? "mdi2c-check" : words.icon(finding)), text);
        line.getStyleClass().add("engine-item");
        var item = new CustomMenuItem(line);
        item.setOnAction(event -> session.choose(candidate));
        return item;
    }
}
