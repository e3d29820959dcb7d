package io.quayside.app.about;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.product.Component;
import io.quayside.app.product.Product;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.Facts;
import io.quayside.app.ui.Presence;
import io.quayside.app.updates.UpdateCheck;
import io.quayside.app.updates.UpdateState;
import io.quayside.app.updates.UpdateWords;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says which Quayside this is, whether there is a newer one, what it is made of, and what a report needs. UI thread
/// only.
public final class AboutDialog {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 460;
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private final CurrentEngine current;
    private final UpdateCheck updates;
    private final Background background;
    private final Consumer<URI> browser;
    private final Dialogs dialogs;
    private final Texts texts;

    /// @param browser opens an address in the person's browser; returns at once
    public AboutDialog(
            CurrentEngine current,
            UpdateCheck updates,
            Background background,
            Consumer<URI> browser,
            Dialogs dialogs,
            Texts texts) {
        this.current = current;
        this.updates = updates;
        this.background = background;
        this.browser = browser;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /// What is read of the class path.
    private record Known(Product product, List<Component> components) {
        static Known read() {
            var product = Product.read();
            return new Known(product, product.components());
        }
    }

    /// Shows it as soon as the class path has been read.
    public void open() {
        background.call(Known::read, this::show, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private void show(Known known) {
        var product = known.product();
        var held = new Disposables();
        var facts = new Facts()
                .add(texts.get("about.version"), product.version())
                .add(texts.get("about.java"), product.java())
                .add(texts.get("about.javafx"), product.javafx())
                .add(texts.get("about.licence"), link(texts.get("about.licence.name"), LICENCE));
        facts.getStyleClass().add("about-facts");
        var report = report(product).text();
        var reported = new Label(report);
        reported.setId("about.diagnostics");
        reported.setWrapText(true);
        reported.getStyleClass().add("about-diagnostics");
        reported.setMaxWidth(Double.MAX_VALUE);
        var content = new VBox(
                facts,
                section("about.updates", newer(held)),
                section("about.diagnostics", reported, muted("about.diagnostics.note")),
                section("about.components", components(known.components()), muted("about.components.note")));
        content.getStyleClass().add("about");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        dialogs.show(new Dialog(texts.get("about.title"), scroll, texts.get("shell.close"))
                .wide(WIDTH)
                .withWork(
                        "about.copy",
                        texts.get("about.copy"),
                        false,
                        new ReadOnlyBooleanWrapper(true),
                        () -> Clip.copy(report))
                .onClosed(held::close));
    }

    private Diagnostics report(Product product) {
        var engine = current.engine();
        var url = engine == null ? "" : engine.candidate().endpoint().url();
        var colon = url.indexOf(':');
        return new Diagnostics(
                product, current.view(), colon < 0 ? url : url.substring(0, colon), properties(), System.getenv());
    }

    private static Map<Object, Object> properties() {
        return System.getProperties();
    }

    private HBox newer(Disposables held) {
        var words = new UpdateWords(texts, ZoneId.systemDefault());
        var sentence = new Label();
        sentence.setId("about.updates");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var page = new Button(texts.get("updates.open"));
        page.setId("about.updates.open");
        page.setMinWidth(Region.USE_PREF_SIZE);
        page.setOnAction(event -> {
            if (updates.stateProperty().get() instanceof UpdateState.Newer it) {
                browser.accept(it.release().page());
            }
        });
        var ask = new Button(texts.get("about.updates.ask"));
        ask.setId("about.updates.ask");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setOnAction(event -> updates.askNow());
        held.observe(updates.stateProperty(), state -> {
            sentence.setText(words.of(state));
            Presence.set(page, state instanceof UpdateState.Newer);
            Presence.set(ask, !(state instanceof UpdateState.NoAddress));
            ask.setDisable(state instanceof UpdateState.Asking);
        });
        var line = new HBox(sentence, page, ask);
        line.getStyleClass().add("about-updates");
        return line;
    }

    private GridPane components(List<Component> components) {
        var grid = new GridPane();
        grid.setId("about.components");
        grid.getStyleClass().add("about-components");
        for (var component : components) {
            var name = (component.name() + " " + component.version()).strip();
            var licence = new Label(component.licence());
            licence.setMinWidth(Region.USE_PREF_SIZE);
            var title = component.home().isEmpty() ? new Label(name) : link(name, component.home());
            GridPane.setHgrow(title, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), title, licence);
        }
        return grid;
    }

    private Hyperlink link(String text, String address) {
        var link = new Hyperlink(text);
        link.setOnAction(event -> {
            browser.accept(URI.create(address));
            link.setVisited(false);
        });
        return link;
    }

    private VBox section(String key, Region content, Label... after) {
        var heading = new Label(texts.get(key));
        heading.getStyleClass().add("section-title");
        var box = new VBox(heading, content);
        box.getChildren().addAll(after);
        box.getStyleClass().add("section");
        return box;
    }

    private Label muted(String key) {
        var note = new Label(texts.get(key));
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        return note;
    }
}
