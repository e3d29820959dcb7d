package io.quayside.app.listing;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.ListPage;
import io.quayside.app.ui.SearchField;
import io.quayside.engine.live.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The page of a listing: search, commands, table, and the details of what is selected.
public final class ListingView<F> extends View {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Listing<F> listing;
    private final ObservableValue<ConnectionState> connection;
    private final ListingParts<F> parts;
    private final PageTools tools;
    private final Texts texts;
    private final SearchField search;
    private final Label count = new Label();
    private final ListPage<ListingRow<F>> page;

    public ListingView(
            Listing<F> listing, ObservableValue<ConnectionState> connection, ListingParts<F> parts, PageTools tools) {
        this.listing = listing;
        this.connection = connection;
        this.parts = parts;
        this.tools = tools;
        this.texts = tools.texts();
        this.search = new SearchField(text("search"), this::toTable);
        search.setId(parts.prefix() + "search");
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var split = parts.prefix() + "split";
        this.page = new ListPage<>(
                        parts.prefix().replace(".", "-page"),
                        bar(),
                        parts.table().node(),
                        parts.details().root())
                .divided(
                        tools.settings().divider(split, 0.6),
                        now -> tools.settings().setDivider(split, now))
                .onOpen(() -> parts.details().initialFocus().requestFocus())
                .menu(parts.menu());
    }

    @Override
    public Node root() {
        return page.root();
    }

    @Override
    public Node initialFocus() {
        return parts.table().node();
    }

    public void focusSearch() {
        search.begin();
    }

    @Override
    protected void onAttach(Disposables held) {
        parts.attach().accept(held);
        parts.table().attach(held);
        search.textProperty().bindBidirectional(listing.searchProperty());
        held.onClose(() -> search.textProperty().unbindBidirectional(listing.searchProperty()));
        held.observe(listing.countsProperty(), counts -> {
            count.setText(
                    counts.shown() == counts.total()
                            ? texts.get(parts.prefix() + "count", counts.total())
                            : texts.get(parts.prefix() + "count.some", counts.shown(), counts.total()));
            showContent();
        });
        held.observe(connection, this::showConnection);
        held.add(tools.ticker().every(MINUTE, () -> listing.aged(Instant.now())));
        parts.details().attach();
        held.onClose(parts.details()::detach);
    }

    private Node bar() {
        var filters = new HBox(search);
        filters.getChildren().addAll(parts.filters());
        filters.getChildren().add(count);
        filters.getStyleClass().add("filter-bar");
        HBox.setHgrow(search, Priority.SOMETIMES);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(filters, spring);
        bar.getStyleClass().add("page-bar");
        for (var command : parts.buttons()) {
            var button = Buttons.of(command);
            button.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(button);
        }
        for (var command : parts.tools()) {
            var button = Buttons.iconOnly(command);
            button.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(button);
        }
        return bar;
    }

    // The table stays, so that the keyboard stays in it; what there is to say takes the rows' place.
    private void showContent() {
        var counts = listing.countsProperty().get();
        if (counts.shown() > 0) {
            return;
        }
        var table = parts.table().node();
        if (counts.total() > 0) {
            var clear = new Button(text("nomatch.clear"));
            clear.setOnAction(event -> {
                parts.showAll().run();
                listing.searchProperty().set("");
                toTable();
            });
            table.setPlaceholder(new EmptyState("mdi2m-magnify", text("nomatch"), text("nomatch.advice"), clear));
        } else if (connection.getValue() instanceof ConnectionState.Connected) {
            table.setPlaceholder(new EmptyState(
                    parts.icon(),
                    text("empty"),
                    text("empty.advice"),
                    Buttons.of(parts.buttons().getFirst())));
        } else {
            table.setPlaceholder(new EmptyState("mdi2l-lan-connect", text("connecting"), text("connecting.advice")));
        }
    }

    private void showConnection(ConnectionState now) {
        var words = now instanceof ConnectionState.Lost ? texts.get(parts.prefix() + "stale") : "";
        page.faded(!words.isEmpty());
        page.stale(words);
        showContent();
    }

    private String text(String key) {
        return texts.get(parts.prefix() + key);
    }

    private void toTable() {
        page.focusTable();
    }
}
