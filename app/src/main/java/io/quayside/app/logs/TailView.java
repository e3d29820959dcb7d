package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.LayoutRoot;
import io.quayside.app.ui.Presence;
import io.quayside.engine.log.LogSource;
import io.quayside.engine.log.StoreState;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The lines of one tail, what is wrong with it above them, or what there is instead of lines.
final class TailView extends View {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final TailModel model;
    private final Texts texts;
    private final Choices choices;
    private final NoteWords words;
    private final LogViewport viewport;
    private final LayoutRoot page;
    private final Label banner = new Label();
    private final StackPane lines = new StackPane();
    private final VBox root = new VBox();
    private final Label title = new Label();
    private Shown shown = Shown.LINES;
    private String awaited = "";

    /// What is to be seen in the place of the lines.
    private enum Shown {
        LINES,
        NOTHING_CHOSEN,
        LOADING,
        UNSTARTED,
        NO_OUTPUT,
        CLEARED,
        FILTERING,
        NO_MATCH,
        UNREADABLE
    }

    /// @param choices what is chosen, or will be
    /// @param titled whether the container's name stands above the lines
    /// @param openLink called with an address that was clicked
    TailView(TailModel model, LogLooks looks, Texts texts, Choices choices, boolean titled, Consumer<URI> openLink) {
        this.model = model;
        this.texts = texts;
        this.choices = choices;
        words = new NoteWords(texts);
        viewport = new LogViewport(
                model,
                looks,
                (colors, time) -> new RowPainter(
                        colors,
                        time,
                        line -> words.of(line.note()),
                        hidden -> texts.get("logs.hidden", hidden),
                        words::behind),
                openLink);
        banner.setId("logs.banner");
        banner.getStyleClass().add("stale-banner");
        banner.setWrapText(true);
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.setMinHeight(Region.USE_PREF_SIZE);
        page = new LayoutRoot(viewport);
        lines.getChildren().add(page);
        VBox.setVgrow(lines, Priority.ALWAYS);
        root.getStyleClass().add("log-tail");
        if (titled) {
            title.setText(String.join(", ", model.names()));
            title.getStyleClass().add("log-tail-title");
            title.setOnMouseClicked(event -> viewport.requestFocus());
            root.getChildren().add(title);
        }
        root.getChildren().addAll(banner, lines);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return viewport;
    }

    TailModel model() {
        return model;
    }

    /// Shows whether this is the one of several that commands are about.
    void showActive(boolean active) {
        title.pseudoClassStateChanged(ACTIVE, active);
    }

    void onContextMenu(ContextMenu menu) {
        viewport.setOnContextMenuRequested(event -> menu.show(viewport, event.getScreenX(), event.getScreenY()));
    }

    @Override
    protected void onAttach(Disposables held) {
        viewport.attach(held);
        held.observe(model.frameProperty(), frame -> showState());
        held.observe(choices.followsOnProperty(), on -> showState());
        held.observe(choices.scopeProperty(), scope -> showState());
        held.observe(choices.awaitedProperty(), names -> showState());
    }

    private void showState() {
        var frame = model.frame();
        String troubles = words.troubles(
                frame.sources(), model.names(), choices.followsOnProperty().get());
        if (frame.store() instanceof StoreState.DiskFull full) {
            troubles = texts.get("logs.trouble.disk", full.why()) + (troubles.isEmpty() ? "" : "\n" + troubles);
        }
        Shown next = toShow();
        banner.setText(troubles);
        boolean needed = !troubles.isEmpty() && next != Shown.UNREADABLE;
        Presence.set(banner, needed);
        String waiting = next != Shown.NOTHING_CHOSEN
                ? ""
                : words.waiting(
                        choices.scopeProperty().get(), choices.awaitedProperty().get());
        if (next != shown || (next == Shown.NOTHING_CHOSEN && !waiting.equals(awaited))) {
            shown = next;
            awaited = waiting;
            lines.getChildren().setAll(List.of(next == Shown.LINES ? page : placeholder(next, troubles)));
        }
    }

    private Shown toShow() {
        var frame = model.frame();
        if (model.names().isEmpty()) {
            return Shown.NOTHING_CHOSEN;
        }
        if (frame.lines() > 0) {
            return Shown.LINES;
        }
        if (frame.size() > 0) {
            return !frame.filter().active() ? Shown.CLEARED : frame.filter().done() ? Shown.NO_MATCH : Shown.FILTERING;
        }
        if (frame.sources().isEmpty() || frame.isLoading()) {
            return Shown.LOADING;
        }
        if (frame.isUnstarted()) {
            return Shown.UNSTARTED;
        }
        boolean none = frame.sources().stream().allMatch(source -> source.state() instanceof LogSource.Unreadable);
        return none ? Shown.UNREADABLE : Shown.NO_OUTPUT;
    }

    /// For whom the filter's bar is closed, or what is in it too much to take out piece by piece.
    private Node unfilter() {
        var button = new Button(texts.get("logs.unmatched.all"));
        button.setId("logs.unmatched.all");
        button.setOnAction(event -> model.showAll());
        return button;
    }

    private Node placeholder(Shown what, String troubles) {
        return switch (what) {
            case LINES -> page;
            case NOTHING_CHOSEN ->
                awaited.isEmpty()
                        ? new EmptyState(
                                "mdi2t-text-box-search-outline",
                                texts.get("logs.nothing"),
                                texts.get("logs.nothing.advice"))
                        : new EmptyState("mdi2t-timer-sand", awaited, texts.get("logs.waiting.advice"));
            case LOADING -> new EmptyState("mdi2d-dots-horizontal", texts.get("logs.loading"), "");
            case UNSTARTED ->
                new EmptyState(
                        "mdi2p-play-circle-outline", texts.get("logs.unstarted"), texts.get("logs.unstarted.advice"));
            case NO_OUTPUT ->
                new EmptyState("mdi2t-text-box-outline", texts.get("logs.silent"), texts.get("logs.silent.advice"));
            case CLEARED -> new EmptyState("mdi2b-broom", texts.get("logs.cleared"), texts.get("logs.cleared.advice"));
            case FILTERING -> new EmptyState("mdi2d-dots-horizontal", texts.get("logs.filtering"), "");
            case NO_MATCH ->
                new EmptyState(
                        "mdi2f-filter-off-outline",
                        texts.get("logs.unmatched"),
                        texts.get("logs.unmatched.advice"),
                        unfilter());
            case UNREADABLE -> new EmptyState("mdi2t-text-box-remove-outline", texts.get("logs.unreadable"), troubles);
        };
    }
}
