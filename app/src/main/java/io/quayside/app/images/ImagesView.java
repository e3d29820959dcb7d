package io.quayside.app.images;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Chips;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.SearchField;
import io.quayside.engine.live.ConnectionState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of the images: search, commands, table, pulls under way, and the details of what is selected.
final class ImagesView extends View {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SPLIT = "images.split";

    private final ImagesModel model;
    private final PageTools tools;
    private final Texts texts;
    private final ImageCommands commands;
    private final ImagesTable table;
    private final ImageDetailsView details;
    private final PullStrip pulls;
    private final SearchField search;
    private final Chips<ImageFilter> chips;
    private final Label count = new Label();
    private final Label banner = new Label();
    private final VBox root = new VBox();

    ImagesView(
            ImagesModel model,
            ImageDetailsModel detailsModel,
            PullModel pullModel,
            ImageCommands commands,
            PageTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.commands = commands;
        this.table = new ImagesTable(model, texts, new TableMemory(tools.settings(), "images"));
        this.details = new ImageDetailsView(detailsModel, tools);
        this.pulls = new PullStrip(pullModel, texts, commands.pulling()::follow);
        this.search = new SearchField(texts.get("images.search"), this::focusTable);
        this.chips = new Chips<>(
                "images.filter",
                ImageFilter.class,
                model.filterProperty(),
                filter -> texts.get("images.filter." + filter.name().toLowerCase(Locale.ROOT)));
        build();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return table.node();
    }

    void focusSearch() {
        search.begin();
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        table.attach(held);
        pulls.attach(held);
        search.textProperty().bindBidirectional(model.searchProperty());
        held.onClose(() -> search.textProperty().unbindBidirectional(model.searchProperty()));
        held.observe(model.filterProperty(), chips::show);
        held.observe(model.countsProperty(), counts -> {
            count.setText(
                    counts.shown() == counts.total()
                            ? texts.get("images.count", counts.total(), Figures.size(counts.bytes()))
                            : texts.get("images.count.some", counts.shown(), counts.total()));
            showContent();
        });
        held.observe(model.connectionProperty(), this::showConnection);
        held.add(new Ticker(tools.ui()).every(MINUTE, model::aged));
        details.attach();
        held.onClose(details::detach);
    }

    private void build() {
        search.setId("images.search");
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        banner.getStyleClass().add("stale-banner");
        banner.setWrapText(true);
        banner.setMaxWidth(Double.MAX_VALUE);
        table.node().setContextMenu(menu());
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                details.focus();
                event.consume();
            }
        });
        table.node().setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                details.focus();
            }
        });
        var split = new SplitPane(table.node(), details.root());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(tools.settings().divider(SPLIT, 0.6));
        split.getDividers()
                .getFirst()
                .positionProperty()
                .subscribe((before, now) -> tools.settings().setDivider(SPLIT, now.doubleValue()));
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().addAll("page", "images-page");
        root.getChildren().addAll(bar(), banner, pulls, split);
    }

    private Node bar() {
        var filters = new HBox(search, chips, count);
        filters.getStyleClass().add("filter-bar");
        HBox.setHgrow(search, Priority.SOMETIMES);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var pull = Buttons.of(commands.pull);
        pull.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(filters, spring, pull);
        bar.getStyleClass().add("page-bar");
        for (var command : List.of(commands.run, commands.tag, commands.remove)) {
            bar.getChildren().add(Buttons.iconOnly(command));
        }
        return bar;
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        add(menu, commands.run, commands.tag);
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, commands.copyName, commands.copyId);
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, commands.remove);
        return menu;
    }

    private static void add(ContextMenu menu, Command... commands) {
        for (var command : commands) {
            var item = Buttons.menuItem(command);
            if (command.shortcut() != null) {
                item.setAccelerator(command.shortcut());
            }
            menu.getItems().add(item);
        }
    }

    private void focusTable() {
        table.node().requestFocus();
        if (model.selectedRows().isEmpty() && !model.rows().isEmpty()) {
            table.node().getSelectionModel().select(0);
        }
    }

    // The table stays, so that the keyboard stays in it; what there is to say takes the rows' place.
    private void showContent() {
        var counts = model.countsProperty().get();
        if (counts.shown() > 0) {
            return;
        }
        if (counts.total() > 0) {
            table.node()
                    .setPlaceholder(new EmptyState(
                            "mdi2m-magnify",
                            texts.get("images.nomatch"),
                            texts.get("images.nomatch.advice"),
                            button("images.nomatch.clear", this::clearSearch)));
        } else if (model.isConnected()) {
            table.node()
                    .setPlaceholder(new EmptyState(
                            "mdi2l-layers-outline",
                            texts.get("images.empty"),
                            texts.get("images.empty.advice"),
                            Buttons.of(commands.pull)));
        } else {
            table.node()
                    .setPlaceholder(new EmptyState(
                            "mdi2l-lan-connect",
                            texts.get("images.connecting"),
                            texts.get("images.connecting.advice")));
        }
    }

    private Button button(String key, Runnable run) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void clearSearch() {
        model.searchProperty().set("");
        model.filterProperty().set(ImageFilter.ALL);
        focusTable();
    }

    private void showConnection(ConnectionState connection) {
        var words = connection instanceof ConnectionState.Lost lost
                ? texts.get(
                        "images.stale",
                        lost.why().getMessage() + " " + lost.why().advice())
                : "";
        root.pseudoClassStateChanged(STALE, !words.isEmpty());
        banner.setText(words);
        banner.setVisible(!words.isEmpty());
        banner.setManaged(!words.isEmpty());
        showContent();
    }
}
