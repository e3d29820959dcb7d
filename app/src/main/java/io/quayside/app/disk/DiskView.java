package io.quayside.app.disk;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.PageHeader;
import io.quayside.app.ui.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of the disk: what takes how much, as a map and as a table, and what could go.
final class DiskView extends View {
    private final DiskModel model;
    private final Texts texts;
    private final DiskWords words;
    private final TreemapView map;
    private final TextTable<DiskItem> table;
    private final CleanupView cleanup;
    private final TabPane tabs = new TabPane();
    private final Label summary = new Label();
    private final StackPane content = new StackPane();
    private final VBox root;
    private boolean choosing;

    DiskView(DiskModel model, CleanupModel cleanupModel, Texts texts, UiThread ui) {
        this.model = model;
        this.texts = texts;
        this.words = new DiskWords(texts);
        this.map = new TreemapView(words, texts.get("disk.map"), model.chosenProperty()::set);
        this.table = new TextTable<DiskItem>(texts.get("disk.table"), texts.get("disk.empty"))
                .column(texts.get("disk.column.kind"), 70, item -> words.kind(item.kind()))
                .names(texts.get("disk.column.name"), 210, words::name)
                .numbers(texts.get("disk.column.size"), 80, words::size, DiskItem::size)
                .column(texts.get("disk.column.used-by"), 120, item -> String.join(", ", item.users()));
        table.setId("disk.table");
        this.cleanup = new CleanupView(cleanupModel, texts, words, ui);
        var split = new SplitPane(map, table);
        split.setDividerPositions(0.5);
        tab("disk.tab.usage", split);
        tab("disk.tab.cleanup", cleanup.root());
        tabs.setId("disk.tabs");
        summary.setId("disk.summary");
        summary.getStyleClass().addAll("muted", "disk-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        var again = new Button(texts.get("disk.count"), Icons.of("mdi2r-refresh"));
        again.setId("disk.count");
        again.setOnAction(event -> model.count());
        VBox.setVgrow(content, Priority.ALWAYS);
        root = new VBox(new PageHeader(texts.get("disk.title"), again), summary, content);
        root.getStyleClass().add("page");
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!choosing && item != null) {
                model.chosenProperty().set(item);
            }
        });
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(model.stateProperty(), this::show);
        held.observe(model.chosenProperty(), item -> {
            map.choose(item);
            choosing = true;
            if (item != null && table.getSelectionModel().getSelectedItem() != item) {
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().select(item);
                table.scrollTo(Math.max(0, table.getItems().indexOf(item) - 3));
            }
            choosing = false;
        });
        cleanup.attach();
        held.onClose(cleanup::detach);
        model.attach(held);
        held.onClose(model::cancel);
    }

    private void show(DiskModel.State state) {
        switch (state) {
            case DiskModel.State.NotYet ignored ->
                say(new EmptyState(
                        "mdi2h-harddisk", texts.get("disk.not-yet"), texts.get("disk.not-yet.advice"), button()));
            case DiskModel.State.Counting ignored -> {
                var going = new ProgressIndicator();
                going.setMaxSize(32, 32);
                say(new EmptyState(
                        "mdi2h-harddisk", texts.get("disk.counting"), texts.get("disk.counting.advice"), going));
            }
            case DiskModel.State.Failed failed ->
                say(new EmptyState("mdi2a-alert-circle-outline", failed.sentence(), failed.advice(), button()));
            case DiskModel.State.Counted counted -> {
                var report = counted.report();
                if (report.items().isEmpty()) {
                    say(new EmptyState(
                            "mdi2h-harddisk", texts.get("disk.empty"), texts.get("disk.empty.advice"), button()));
                    return;
                }
                summary.setText(summary(report));
                map.show(report.items());
                table.show(report.items().stream()
                        .filter(it -> it.kind() != DiskItem.Kind.NETWORK)
                        .toList());
                content.getChildren().setAll(List.of(tabs));
            }
        }
    }

    private String summary(DiskReport report) {
        var kinds = Arrays.stream(DiskItem.Kind.values())
                .filter(kind -> report.total(kind) > 0)
                .map(kind -> words.kind(kind) + " " + Figures.size(report.total(kind)))
                .collect(Collectors.joining(" · "));
        var all = texts.get("disk.total", Figures.size(report.total())) + (kinds.isEmpty() ? "" : " — " + kinds);
        return report.uncountedLogs() == 0 ? all : all + ". " + texts.get("disk.logs-unknown", report.uncountedLogs());
    }

    private void say(Node node) {
        summary.setText("");
        content.getChildren().setAll(List.of(node));
    }

    private Button button() {
        var button = new Button(texts.get("disk.count"));
        button.setOnAction(event -> model.count());
        return button;
    }

    private void tab(String key, Node node) {
        var tab = new Tab(texts.get(key), node);
        tab.setId(key);
        tab.setClosable(false);
        tabs.getTabs().add(tab);
    }
}
