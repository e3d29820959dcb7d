package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import io.quayside.engine.endpoint.Candidate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands in place of a page while no engine has been reached: what was tried, why each place failed, what to do.
final class NoEngineView extends View {
    private final EngineSession session;
    private final Texts texts;
    private final FindingText words;
    private final VBox places = new VBox();
    private final Button retry;
    private final ScrollPane root;

    NoEngineView(EngineSession session, Texts texts) {
        this.session = session;
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
        retry.setOnAction(event -> session.retry());
        places.getStyleClass().add("places");
        var box = new VBox(Icons.of("mdi2f-ferry"), title, advice, retry, places);
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
        update();
    }

    private void update() {
        if (session.findings().isEmpty()) {
            var nowhere = new Label(texts.get("shell.no-engine.nowhere"));
            nowhere.setWrapText(true);
            places.getChildren().setAll(nowhere);
        } else {
            places.getChildren()
                    .setAll(session.findings().stream().map(this::place).toList());
        }
    }

    private Node place(Finding finding) {
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
        if (finding.isEngine()) {
            var use = new Button(texts.get("shell.no-engine.use"));
            use.setMinWidth(Region.USE_PREF_SIZE);
            use.setOnAction(event -> session.choose(candidate));
            grid.add(use, 2, 0, 1, 3);
        }
        return grid;
    }
}
