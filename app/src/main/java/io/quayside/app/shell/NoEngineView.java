package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import io.quayside.engine.FoundEngine;
import io.quayside.engine.endpoint.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands in place of a page while no engine has been reached: what was tried, why each place
/// failed, what to do.
final class NoEngineView extends View {
    private final EngineSession session;
    private final Texts texts;
    private final FindingText words;
    private final VBox places = new VBox();
    private Map<Shown, Node> shown = Map.of();
    private final Button retry;
    private final View setup;
    private final ScrollPane root;

    /// @param setup what gives this machine an engine
    NoEngineView(EngineSession session, View setup, Texts texts, Runnable connect) {
        this.session = session;
        this.setup = setup;
        this.texts = texts;
        this.words = new FindingText(texts);
        var title = new Label(texts.get("shell.no-engine.title"));
        title.setId("no-engine.title");
        title.getStyleClass().add("empty-title");
        var advice = new Label(texts.get("shell.no-engine.advice"));
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        retry = new Button(texts.get("shell.engine.retry"), Icons.of("mdi2r-refresh"));
        retry.setId("no-engine.retry");
        retry.getStyleClass().add("accent");
        retry.setOnAction(event -> again());
        var address = new Button(texts.get("shell.engine.connect"), Icons.of("mdi2l-lan-connect"));
        address.setId("no-engine.connect");
        address.setOnAction(event -> connect.run());
        var buttons = new HBox(8, retry, address);
        buttons.setAlignment(Pos.CENTER);
        places.getStyleClass().add("places");
        var looked = new Label(texts.get("shell.no-engine.places"));
        looked.getStyleClass().add("strong");
        looked.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(Icons.of("mdi2f-ferry"), title, advice, buttons, setup.root(), looked, places);
        box.getStyleClass().add("no-engine");
        box.setMaxWidth(720);
        var middle = new HBox(box);
        middle.getStyleClass().add("no-engine-frame");
        root = new ScrollPane(middle);
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return retry;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.onInvalidation(session.findings(), this::update);
        setup.attach();
        held.onClose(setup::detach);
        update();
    }

    private void again() {
        session.retry();
        // What this machine is, is found out when it comes up.
        setup.detach();
        setup.attach();
    }

    private void update() {
        if (session.findings().isEmpty()) {
            var nowhere = new Label(texts.get("shell.no-engine.nowhere"));
            nowhere.setWrapText(true);
            places.getChildren().setAll(nowhere);
        } else {
            show(FoundEngine.of(session.findings()));
        }
    }

    // They are asked again and again: what says the same as before stays, for somebody may be about to press it.
    private void show(List<FoundEngine> engines) {
        Map<Shown, Node> now = new LinkedHashMap<>();
        for (var engine : engines) {
            var finding = engine.finding();
            var what = new Shown(
                    finding.candidate(),
                    words.of(finding),
                    finding.isEngine(),
                    session.needsConsent(finding.candidate()));
            var before = shown.get(what);
            now.put(what, before == null ? place(engine) : before);
        }
        shown = now;
        if (!places.getChildren().equals(List.copyOf(now.values()))) {
            places.getChildren().setAll(now.values());
        }
    }

    private record Shown(Candidate candidate, String words, boolean engine, boolean consent) {}

    private Node place(FoundEngine engine) {
        var finding = engine.finding();
        var candidate = finding.candidate();
        var name = new Label(candidate.name());
        name.getStyleClass().add("strong");
        var url = candidate.endpoint().url();
        var origin = new Label(
                candidate.source() == Candidate.Source.KNOWN_SOCKET
                        ? url
                        : url + "  ·  " + texts.get("shell.no-engine.from", candidate.detail()));
        origin.getStyleClass().add("muted");
        var what = new Label(words.of(finding));
        what.setWrapText(true);
        var grid = new GridPane();
        grid.getStyleClass().add("place");
        grid.add(Icons.of(words.icon(finding)), 0, 0);
        grid.add(name, 1, 0);
        grid.add(origin, 1, 1);
        grid.add(what, 1, 2);
        GridPane.setHgrow(what, Priority.ALWAYS);
        var consent = session.needsConsent(candidate);
        if (finding.isEngine() || consent) {
            var use = new Button(texts.get(consent ? "shell.no-engine.use.plain" : "shell.no-engine.use"));
            use.setId("no-engine.use");
            use.setMinWidth(Region.USE_PREF_SIZE);
            use.setOnAction(event -> session.choose(candidate));
            grid.add(use, 2, 0, 1, 3);
        }
        return grid;
    }
}
