package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.LayoutRoot;
import io.quayside.app.ui.PageHeader;
import io.quayside.app.ui.Presence;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The logs: containers to choose from, and the lines of those that are chosen.
final class LogsView extends View {
    private static final String SPLIT = "logs.split";
    private static final String HITS = "logs.hits.split";

    private final LogsModel model;
    private final PageTools tools;
    private final Texts texts;
    private final LogCommands commands;
    private final LinkOpener links;
    private final LineCommands lines;
    private final SearchBar searchBar;
    private final FilterBar filterBar;
    private final WhoseLabel whose;
    private final TimelineStrip strip;
    private final HitList hits;
    private final HBox timeline = new HBox();
    private final SplitPane middle = new SplitPane();
    private final StatusLine status;
    private final ChoicesPane choices;
    private final Button follow;
    private final SplitPane beside = new SplitPane();
    private final VBox right = new VBox();
    private final SplitPane split = new SplitPane();
    private final VBox root = new VBox();
    private List<TailView> tails = List.of();

    LogsView(LogsModel model, LogCommands commands, LineCommands lines, PageTools tools, Node... more) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.commands = commands;
        this.lines = lines;
        links = new LinkOpener(tools);
        filterBar = new FilterBar(model, texts, () -> initialFocus().requestFocus());
        whose = new WhoseLabel(model, "logs.strip.whose");
        strip = new TimelineStrip(model, texts, tools.ticker());
        hits = new HitList(model, tools);
        searchBar = new SearchBar(model, commands, tools, () -> initialFocus().requestFocus());
        status = new StatusLine(model, commands, texts);
        choices = new ChoicesPane(model.choices(), texts);
        follow = Buttons.iconOnly(commands.follow);
        build(more);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        boolean none = model.choices().selectionProperty().get().isEmpty();
        return none && model.listShownProperty().get() ? choices.list() : activeLines();
    }

    private Node activeLines() {
        return tails.stream()
                .filter(tail -> tail.model() == model.active())
                .map(TailView::initialFocus)
                .findFirst()
                .orElse(root);
    }

    void beginSearch() {
        searchBar.begin();
    }

    void beginFilter() {
        filterBar.begin();
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        searchBar.attach(held);
        filterBar.attach(held);
        whose.attach(held);
        strip.attach(held);
        hits.attach(held);
        status.attach(held);
        held.observe(model.listShownProperty(), this::showList);
        held.observe(model.tailsProperty(), this::showTails);
        held.observe(model.activeProperty(), this::showActive);
        held.observe(model.looks().timelineProperty(), shown -> Presence.set(timeline, shown));
        held.observe(model.looks().hitListProperty(), shown -> showHits());
        held.observe(model.finder().openProperty(), open -> showHits());
        held.onClose(() -> tails.forEach(View::detach));
        held.observe(
                model.activeProperty().flatMap(TailModel::followingProperty),
                following ->
                        follow.setGraphic(Icons.of(Boolean.TRUE.equals(following) ? "mdi2p-pause" : "mdi2p-play")));
    }

    private void build(Node... more) {
        beside.getStyleClass().add("log-tails");
        middle.getStyleClass().add("log-tails");
        middle.getItems().add(beside);
        SplitPane.setResizableWithParent(hits, false);
        VBox.setVgrow(middle, Priority.ALWAYS);
        timeline.getStyleClass().add("log-timeline");
        HBox.setHgrow(strip, Priority.ALWAYS);
        timeline.getChildren().addAll(whose, strip);
        right.getStyleClass().add("log-pane");
        right.getChildren().addAll(searchBar, filterBar, timeline, middle, new LayoutRoot(status));
        split.getItems().add(right);
        // Only what a person does is remembered, not what the layout does while the window gets its size.
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            for (double position : split.getDividerPositions()) {
                tools.settings().setDivider(SPLIT, position);
            }
        });
        middle.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (middle.getItems().size() > 1) {
                tools.settings().setDivider(HITS, middle.getDividerPositions()[0]);
            }
        });
        SplitPane.setResizableWithParent(choices, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().addAll("page", "logs-page");
        root.getChildren().addAll(bar(more), split);
    }

    private void showTails(List<TailModel> models) {
        boolean hadFocus = tails.stream().anyMatch(tail -> tail.initialFocus().isFocused());
        tails.forEach(View::detach);
        var menu = menu();
        tails = models.stream()
                .map(tail -> new TailView(tail, model.looks(), texts, model.choices(), models.size() > 1, links::ask))
                .toList();
        for (var tail : tails) {
            tail.onContextMenu(menu);
            tail.initialFocus().focusedProperty().subscribe((before, now) -> {
                if (now) {
                    model.activate(tail.model());
                }
            });
            tail.attach();
        }
        showActive(model.active());
        beside.getItems().setAll(tails.stream().map(TailView::root).toList());
        double share = 1.0 / tails.size();
        for (int i = 0; i + 1 < tails.size(); i++) {
            beside.setDividerPosition(i, (i + 1) * share);
        }
        if (hadFocus) {
            activeLines().requestFocus();
        }
    }

    private void showActive(TailModel active) {
        tails.forEach(tail -> tail.showActive(tail.model() == active));
    }

    /// The hits are beside the lines while something is looked for.
    private void showHits() {
        boolean wanted = model.looks().hitListProperty().get()
                && model.finder().openProperty().get();
        if (wanted && middle.getItems().size() == 1) {
            middle.getItems().add(hits);
            middle.setDividerPositions(tools.settings().divider(HITS, 0.65));
        } else if (!wanted) {
            middle.getItems().remove(hits);
        }
    }

    private Node bar(Node... more) {
        var buttons = new ArrayList<Node>(List.of(
                Buttons.iconOnly(commands.list),
                Buttons.iconOnly(commands.search),
                Buttons.iconOnly(lines.filter),
                follow,
                Buttons.iconOnly(commands.time),
                Buttons.iconOnly(lines.timeline),
                Buttons.iconOnly(commands.wrap),
                Buttons.iconOnly(lines.fields),
                Buttons.iconOnly(lines.fold),
                Buttons.iconOnly(commands.arrange),
                Buttons.iconOnly(commands.copy),
                Buttons.iconOnly(commands.save),
                Buttons.iconOnly(commands.clear)));
        buttons.addAll(List.of(more));
        return new PageHeader(texts.get("logs.title"), buttons.toArray(Node[]::new));
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        for (Command command : List.of(
                commands.copy,
                commands.copyColors,
                commands.selectAll,
                commands.openLink,
                lines.only,
                lines.without,
                lines.onlySource,
                lines.light,
                lines.whole,
                lines.openFields,
                lines.foldOne,
                commands.bookmark,
                commands.copyCommand,
                commands.search,
                lines.jump,
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
}
