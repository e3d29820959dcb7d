package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Chips;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.ListPage;
import io.quayside.app.ui.SearchField;
import io.quayside.engine.live.ConnectionState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The page of the images: search, commands, table, images on their way, and the details of what is selected.
final class ImagesView extends View {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SPLIT = "images.split";

    private final ImagesModel model;
    private final PageTools tools;
    private final Texts texts;
    private final ImageCommands commands;
    private final ImagesTable table;
    private final ImageDetailsView details;
    private final TransferStrip moving;
    private final SearchField search;
    private final Chips<ImageFilter> chips;
    private final Label count = new Label();
    private final ListPage<ImageRow> page;

    /// @param reveal shows the container of this id
    ImagesView(
            ImagesModel model,
            ImageDetailsModel detailsModel,
            TransfersModel movingModel,
            ImageCommands commands,
            PageTools tools,
            Consumer<String> reveal) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.commands = commands;
        this.table = new ImagesTable(model, texts, new TableMemory(tools.settings(), "images"));
        this.details = new ImageDetailsView(detailsModel, tools, reveal);
        this.moving = new TransferStrip(movingModel, commands.transfers(), texts, tools.ticker());
        this.search = new SearchField(texts.get("images.search"), this::toTable);
        this.chips = new Chips<>(
                "images.filter",
                ImageFilter.class,
                model.filterProperty(),
                filter -> texts.get("images.filter." + filter.name().toLowerCase(Locale.ROOT)));
        search.setId("images.search");
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        this.page = new ListPage<>("images-page", bar(), table.node(), details.root(), moving)
                .divided(
                        tools.settings().divider(SPLIT, 0.6),
                        now -> tools.settings().setDivider(SPLIT, now))
                .onOpen(details::focus)
                .menu(List.of(
                        List.of(commands.run, commands.tag, commands.push, commands.save),
                        List.of(commands.copyName, commands.copyId),
                        List.of(commands.remove)));
    }

    @Override
    public Node root() {
        return page.root();
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
        moving.attach(held);
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
        held.add(tools.ticker().every(MINUTE, model::aged));
        details.attach();
        held.onClose(details::detach);
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
        for (var command : List.of(commands.run, commands.push, commands.tag, commands.remove)) {
            bar.getChildren().add(Buttons.iconOnly(command));
        }
        bar.getChildren()
                .add(Buttons.more(
                        texts.get("images.more"),
                        List.of(commands.save, commands.load, commands.importing, commands.prune)));
        return bar;
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
        toTable();
    }

    private void showConnection(ConnectionState connection) {
        var words = connection instanceof ConnectionState.Lost ? texts.get("images.stale") : "";
        page.faded(!words.isEmpty());
        page.stale(words);
        showContent();
    }

    private void toTable() {
        page.focusTable();
    }
}
