package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.PageHeader;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.log.LogSource;
import io.quayside.engine.log.StoreState;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The page of the logs: containers to choose from, and the lines of those that are chosen.
final class LogsView extends View {
    private static final String SPLIT = "logs.split";

    private final LogsModel model;
    private final PageTools tools;
    private final Texts texts;
    private final LogCommands commands;
    private final NoteWords words;
    private final LogViewport viewport;
    private final SearchBar searchBar;
    private final StatusLine status;
    private final ChoicesPane choices;
    private final Button follow;
    private final Label banner = new Label();
    private final StackPane lines = new StackPane();
    private final VBox right = new VBox();
    private final SplitPane split = new SplitPane();
    private final VBox root = new VBox();
    private Shown shown = Shown.LINES;

    /// What is to be seen in the place of the lines.
    private enum Shown {
        LINES,
        NOTHING_CHOSEN,
        LOADING,
        NO_OUTPUT,
        UNREADABLE
    }

    LogsView(LogsModel model, LogCommands commands, PageTools tools) {
        this.model = model;
        this.commands = commands;
        this.tools = tools;
        this.texts = tools.texts();
        words = new NoteWords(texts);
        viewport = new LogViewport(
                model,
                (colors, time) -> new RowPainter(
                        colors, time, row -> words.of(row.note()), bytes -> texts.get("logs.hidden", bytes)));
        searchBar = new SearchBar(model, commands, texts, viewport::requestFocus);
        status = new StatusLine(model, commands, texts);
        choices = new ChoicesPane(model.choices(), texts);
        follow = Buttons.iconOnly(commands.follow);
        build();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return model.choices().selectionProperty().get().isEmpty() ? choices.list() : viewport;
    }

    void beginSearch() {
        searchBar.begin();
    }

    /// Asks for a file and writes the lines that are loaded to it.
    void save() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("logs.save"));
        chooser.setInitialFileName(names().getFirst() + ".log");
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        var frame = model.frame();
        if (file != null) {
            model.feed()
                    .ifPresent(feed -> tools.background()
                            .call(
                                    () -> LineSave.write(feed.tail(), frame.start(), frame.size(), file.toPath()),
                                    saved -> tellSaved(file, texts.get("logs.saved", saved)),
                                    failure -> tellSaved(
                                            file, texts.get("logs.unsaved", String.valueOf(failure.getMessage())))));
        }
    }

    private void tellSaved(File file, String outcome) {
        var words = new Label(outcome);
        words.setWrapText(true);
        tools.dialogs().show(new Dialog(file.toString(), words, texts.get("logs.close")));
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        viewport.attach(held);
        searchBar.attach(held);
        status.attach(held);
        held.observe(model.listShownProperty(), this::showList);
        held.observe(model.choices().selectionProperty(), this::showTags);
        held.observe(model.frameProperty(), frame -> showState());
        held.observe(
                model.followingProperty(),
                following -> follow.setGraphic(Icons.of(following ? "mdi2p-pause" : "mdi2p-play")));
    }

    private void build() {
        banner.setId("logs.banner");
        banner.getStyleClass().add("stale-banner");
        banner.setWrapText(true);
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.setMinHeight(Region.USE_PREF_SIZE);
        var menu = menu();
        viewport.setOnContextMenuRequested(event -> menu.show(viewport, event.getScreenX(), event.getScreenY()));
        lines.getChildren().add(viewport);
        VBox.setVgrow(lines, Priority.ALWAYS);
        right.getStyleClass().add("log-pane");
        right.getChildren().addAll(searchBar, banner, lines, status);
        split.getItems().add(right);
        // Only what a person does is remembered, not what the layout does while the window gets its size.
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            for (double position : split.getDividerPositions()) {
                tools.settings().setDivider(SPLIT, position);
            }
        });
        SplitPane.setResizableWithParent(choices, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().addAll("page", "logs-page");
        root.getChildren().addAll(bar(), split);
    }

    private Node bar() {
        return new PageHeader(
                texts.get("logs.title"),
                Buttons.iconOnly(commands.list),
                Buttons.iconOnly(commands.search),
                follow,
                Buttons.iconOnly(commands.time),
                Buttons.iconOnly(commands.copy),
                Buttons.iconOnly(commands.copyCommand),
                Buttons.iconOnly(commands.save),
                Buttons.iconOnly(commands.clear));
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        for (Command command : List.of(
                commands.copy,
                commands.selectAll,
                commands.copyCommand,
                commands.search,
                commands.time,
                commands.clear)) {
            var item = Buttons.menuItem(command);
            if (command.shortcut() != null) {
                item.setAccelerator(command.shortcut());
            }
            menu.getItems().add(item);
        }
        return menu;
    }

    private void showList(boolean visible) {
        if (visible && split.getItems().size() == 1) {
            split.getItems().addFirst(choices);
            split.setDividerPositions(tools.settings().divider(SPLIT, 0.22));
        } else if (!visible) {
            split.getItems().remove(choices);
        }
    }

    private void showTags(List<ContainerRef> chosen) {
        viewport.showTags(
                chosen.size() > 1 ? chosen.stream().map(ContainerRef::name).toList() : List.of());
        showState();
    }

    private void showState() {
        var frame = model.frame();
        String troubles = words.troubles(frame.sources(), names());
        if (frame.store() instanceof StoreState.DiskFull full) {
            troubles = texts.get("logs.trouble.disk", full.why()) + (troubles.isEmpty() ? "" : "\n" + troubles);
        }
        Shown next = toShow();
        banner.setText(troubles);
        boolean needed = !troubles.isEmpty() && next != Shown.UNREADABLE;
        banner.setVisible(needed);
        banner.setManaged(needed);
        if (next != shown) {
            shown = next;
            lines.getChildren().setAll(List.of(next == Shown.LINES ? viewport : placeholder(next, troubles)));
        }
    }

    private Shown toShow() {
        var frame = model.frame();
        if (model.choices().selectionProperty().get().isEmpty()) {
            return Shown.NOTHING_CHOSEN;
        }
        if (frame.lines() > 0) {
            return Shown.LINES;
        }
        if (frame.sources().isEmpty() || frame.isLoading()) {
            return Shown.LOADING;
        }
        boolean none = frame.sources().stream().allMatch(source -> source.state() instanceof LogSource.Unreadable);
        return none ? Shown.UNREADABLE : Shown.NO_OUTPUT;
    }

    private Node placeholder(Shown what, String troubles) {
        return switch (what) {
            case LINES -> viewport;
            case NOTHING_CHOSEN ->
                new EmptyState(
                        "mdi2t-text-box-search-outline", texts.get("logs.nothing"), texts.get("logs.nothing.advice"));
            case LOADING -> new EmptyState("mdi2d-dots-horizontal", texts.get("logs.loading"), "");
            case NO_OUTPUT ->
                new EmptyState("mdi2t-text-box-outline", texts.get("logs.silent"), texts.get("logs.silent.advice"));
            case UNREADABLE -> new EmptyState("mdi2t-text-box-remove-outline", texts.get("logs.unreadable"), troubles);
        };
    }

    private List<String> names() {
        return model.choices().selectionProperty().get().stream()
                .map(ContainerRef::name)
                .toList();
    }
}
