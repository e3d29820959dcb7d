package io.quayside.app.containers;

import io.quayside.app.command.Command;
import io.quayside.app.containers.charts.UsageHistory;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.ListPage;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.FailureWords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The page of the containers: search, commands, table, and the details of what is selected.
final class ContainersView extends View {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SPLIT = "containers.split";

    private final ContainersModel model;
    private final PageTools tools;
    private final Texts texts;
    private final ContainerCommands commands;
    private final Runnable runImage;
    private final ContainersTable table;
    private final VisibleRows visible;
    private final UsageFigures figures;
    private final FilterBar filters;
    private final DetailsView details;
    private final ListPage<Row> page;

    /// @param enlarge is to call [#enlarge]
    /// @param runImage leads to where an image can be run
    ContainersView(
            ContainersModel model,
            DetailsModel detailsModel,
            ContainerCommands commands,
            Command enlarge,
            PageTools tools,
            Runnable runImage) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.commands = commands;
        this.runImage = runImage;
        this.table = new ContainersTable(
                model,
                texts,
                new MemoryKills(tools.engine(), tools.background()),
                tools.browser(),
                new TableMemory(tools.settings(), "containers"));
        var history = new UsageHistory(InstantSource.system());
        this.figures = new UsageFigures(model, tools.ui(), history::accept);
        this.visible = new VisibleRows(table.node(), this::lookAround);
        this.details = new DetailsView(
                detailsModel,
                new DetailsDeeds(commands.start, commands.stop, commands.edit, commands.logs, enlarge, model::reveal),
                history,
                tools);
        this.filters = new FilterBar(model, texts, this::toTable);
        this.page = new ListPage<>("containers-page", bar(), table.node(), details.root())
                .divided(
                        tools.settings().divider(SPLIT, 0.6),
                        now -> tools.settings().setDivider(SPLIT, now))
                .onOpen(this::open)
                .menu(List.of(
                        List.of(
                                commands.start,
                                commands.stop,
                                commands.restart,
                                commands.pause,
                                commands.unpause,
                                commands.kill),
                        List.of(commands.logs, commands.edit, commands.duplicate, commands.limits, commands.rename),
                        List.of(commands.await),
                        List.of(commands.commit, commands.export, commands.putBack),
                        List.of(commands.copyName, commands.copyId),
                        List.of(commands.remove)));
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public Node root() {
        return page.root();
    }

    @Override
    public Node initialFocus() {
        return table.node();
    }

    /// Gives the details the room of the list, or gives it back.
    void enlarge() {
        page.enlarge(!page.isEnlarged());
    }

    void focusSearch() {
        filters.focusSearch();
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        table.attach(held);
        filters.attach(held);
        figures.attach(tools.engine(), held);
        visible.attach(held);
        held.onInvalidation(model.revisionProperty(), this::rowsChanged);
        held.observe(model.contentProperty(), this::showContent);
        held.observe(model.connectionProperty(), this::showConnection);
        held.add(tools.ticker().every(MINUTE, model::aged));
        EventHandler<InputEvent> used = event -> figures.used();
        page.root().addEventFilter(InputEvent.ANY, used);
        held.onClose(() -> page.root().removeEventFilter(InputEvent.ANY, used));
        details.attach();
        held.onClose(details::detach);
        held.observe(selectedUsage(), details::showUsage);
        held.onInvalidation(model.selectionProperty(), this::rowsChanged);
        rowsChanged();
    }

    private ObservableValue<@Nullable Usage> selectedUsage() {
        return model.selectionProperty()
                .flatMap(it ->
                        it.single().isPresent() ? it.rows().getFirst().usageProperty() : new SimpleObjectProperty<>());
    }

    private void rowsChanged() {
        // Reading makes the next change be noticed.
        model.revisionProperty().get();
        model.selectionProperty().get();
        visible.changed();
    }

    private void lookAround() {
        var looked = new LinkedHashSet<>(visible.rows());
        if (model.selection().single().isPresent()) {
            looked.addAll(model.selection().rows());
        }
        figures.look(isAttached() ? looked : List.of());
    }

    private Node bar() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var create = Buttons.of(commands.create);
        // The row has more buttons than those of other pages, and the search needs its room.
        create.setText(texts.get("containers.new"));
        create.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(filters, spring, create);
        bar.getStyleClass().add("page-bar");
        for (var command : List.of(
                commands.start, commands.stop, commands.restart, commands.logs, commands.edit, commands.remove)) {
            bar.getChildren().add(Buttons.iconOnly(command));
        }
        bar.getChildren().add(Buttons.more(texts.get("containers.more"), commands.more()));
        return bar;
    }

    private void key(KeyEvent event) {
        var row = table.node().current().orElse(null);
        var folds = event.getCode() == KeyCode.LEFT;
        if (row != null && row.isProject() && (folds || event.getCode() == KeyCode.RIGHT)) {
            model.collapse(row, folds);
            event.consume();
        }
    }

    // A project folds, a container's details take the keyboard.
    private void open() {
        var row = table.node().current().orElse(null);
        if (row != null && row.isProject()) {
            model.toggle(row);
        } else if (row != null) {
            details.focus();
        }
    }

    // The table stays, so that the keyboard stays in it; what there is to say takes the rows' place.
    private void showContent(Content content) {
        switch (content) {
            case ROWS -> {}
            case CONNECTING ->
                table.node()
                        .setPlaceholder(new EmptyState(
                                "mdi2l-lan-connect",
                                texts.get("containers.connecting"),
                                texts.get("containers.connecting.advice")));
            case UNREACHABLE ->
                table.node()
                        .setPlaceholder(new EmptyState(
                                "mdi2l-lan-disconnect",
                                texts.get("containers.unreachable"),
                                lostWords(model.connectionProperty().get())));
            case EMPTY ->
                table.node()
                        .setPlaceholder(new EmptyState(
                                "mdi2c-cube-outline",
                                texts.get("containers.empty"),
                                texts.get("containers.empty.advice"),
                                button("containers.empty.run", runImage)));
            case NO_MATCH ->
                table.node()
                        .setPlaceholder(new EmptyState(
                                "mdi2m-magnify",
                                texts.get("containers.nomatch"),
                                texts.get("containers.nomatch.advice"),
                                button("containers.nomatch.clear", this::clearSearch)));
        }
        visible.changed();
    }

    private Button button(String key, Runnable run) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void clearSearch() {
        model.searchProperty().set("");
        model.filterProperty().set(StateFilter.ALL);
        toTable();
    }

    private void showConnection(ConnectionState connection) {
        var lost = connection instanceof ConnectionState.Lost;
        page.faded(lost);
        page.stale(lost && model.contentProperty().get() != Content.UNREACHABLE ? texts.get("containers.stale") : "");
    }

    private void toTable() {
        page.focusTable();
    }

    private static String lostWords(ConnectionState connection) {
        return connection instanceof ConnectionState.Lost lost
                ? FailureWords.of(lost.why()).onOneLine()
                : "";
    }
}
