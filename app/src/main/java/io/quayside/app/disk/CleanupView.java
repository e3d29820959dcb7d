package io.quayside.app.disk;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.app.ui.OneLineCell;
import io.quayside.app.ui.PathField;
import io.quayside.app.ui.Tip;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything that nothing uses, with its size, last use and reason; what is ticked goes, what is pinned stays.
final class CleanupView extends View {
    private static final double ROW_HEIGHT = 30;

    private final CleanupModel model;
    private final Texts texts;
    private final DiskWords words;
    private final TableView<CleanupModel.Line> table = new TableView<>();
    private final ObservableList<CleanupModel.Line> shown = FXCollections.observableArrayList();
    private final CheckBox save;
    private final PathField folder;
    private final ObservableValue<String> wrongFolder;
    private final Label note = new Label();
    private final Button remove;
    private final VBox root;

    CleanupView(CleanupModel model, Texts texts, DiskWords words, UiThread ui) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        var sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("disk.cleanup");
        table.setAccessibleText(texts.get("disk.cleanup"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().addAll("edge-to-edge", "dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new EmptyState(
                "mdi2b-broom", texts.get("disk.cleanup.nothing"), texts.get("disk.cleanup.nothing.advice")));
        column("disk.column.goes", 52, Tick::new);
        text("disk.column.kind", 100, line -> words.kind(line.item().kind()));
        text("disk.column.name", 240, line -> words.name(line.item()));
        text(
                "disk.column.size",
                90,
                line -> words.size(line.item()),
                Comparator.comparingLong(line -> line.item().size()),
                Pos.CENTER_RIGHT);
        text(
                "disk.column.used",
                110,
                line -> words.lastUsed(line.item()),
                Comparator.comparing(line -> line.item().lastUsed(), Comparator.nullsFirst(Comparator.naturalOrder())),
                Pos.CENTER_LEFT);
        text("disk.column.reason", 220, line -> words.reason(line.item()));
        column("disk.column.pin", 52, Pin::new);
        table.setOnKeyPressed(event -> {
            var line = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && line != null && !line.pinned()) {
                model.tick(line.item(), !line.ticked());
                event.consume();
            }
        });
        var named = box("disk.cleanup.named-volumes");
        named.selectedProperty().bindBidirectional(model.namedVolumesProperty());
        var tagged = box("disk.cleanup.tagged-images");
        tagged.selectedProperty().bindBidirectional(model.taggedImagesProperty());
        var options = new HBox(16, tagged, named);
        options.getStyleClass().add("pane-bar");
        save = box("disk.cleanup.save");
        folder = new PathField(
                PathField.Kind.FOLDER,
                "disk.cleanup.folder",
                texts.get("disk.cleanup.folder"),
                texts.get("disk.cleanup.choose"),
                ui);
        wrongFolder = folder.words(texts, "disk.cleanup.no-folder");
        folder.show(Path.of(System.getProperty("user.home")));
        folder.disableProperty().bind(save.selectedProperty().not());
        HBox.setHgrow(folder, Priority.ALWAYS);
        note.setWrapText(true);
        note.setId("disk.cleanup.note");
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        remove = new Button(texts.get("disk.cleanup.remove"), Icons.of("mdi2b-broom"));
        remove.setId("disk.cleanup.remove");
        remove.getStyleClass().add("danger");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> go());
        var saving = new HBox(10, save, folder);
        saving.getStyleClass().add("pane-bar");
        var bottom = new HBox(10, note, remove);
        bottom.getStyleClass().add("pane-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(options, table, saving, bottom);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(model.linesProperty(), this::show);
        held.observe(save.selectedProperty(), ignored -> refresh());
        held.observe(folder.foundProperty(), ignored -> refresh());
        held.observe(wrongFolder, ignored -> refresh());
    }

    private void show(List<CleanupModel.Line> lines) {
        var at = table.getSelectionModel().getSelectedIndex();
        shown.setAll(lines);
        if (at >= 0 && at < lines.size()) {
            table.getSelectionModel().select(at);
        }
        refresh();
    }

    private void refresh() {
        var going = model.going().size();
        save.setDisable(!model.canSave());
        var saving = save.isSelected() && model.canSave();
        var noFolder = saving && folder.path().isEmpty();
        var why = folder.textProperty().get().isBlank() ? texts.get("disk.cleanup.no-folder") : wrongFolder.getValue();
        remove.setDisable(going == 0 || noFolder);
        var pinned = model.lines().stream().filter(CleanupModel.Line::pinned).count();
        var said = texts.get("disk.cleanup.sum", going, Figures.size(model.bytes()), pinned);
        if (noFolder) {
            said = (said + " " + why).strip();
        } else if (saving && model.lacksHelper()) {
            said += " " + texts.get("disk.cleanup.no-helper");
        }
        note.setText(said);
    }

    private void go() {
        if (save.isSelected() && model.canSave()) {
            folder.path().ifPresent(model::saveAndRemove);
        } else {
            model.remove();
        }
    }

    private CheckBox box(String key) {
        var box = new CheckBox(texts.get(key));
        box.setId(key);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void text(String key, double width, Function<CleanupModel.Line, String> text) {
        text(key, width, text, Comparator.comparing(text, NaturalOrder.NAMES), Pos.CENTER_LEFT);
    }

    private void text(
            String key,
            double width,
            Function<CleanupModel.Line, String> text,
            Comparator<CleanupModel.Line> order,
            Pos place) {
        var column = new TableColumn<CleanupModel.Line, CleanupModel.Line>(texts.get(key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new OneLineCell<>(text, place, OverrunStyle.CENTER_ELLIPSIS));
        table.getColumns().add(column);
    }

    private void column(String key, double width, Supplier<TableCell<CleanupModel.Line, CleanupModel.Line>> cell) {
        var column = new TableColumn<CleanupModel.Line, CleanupModel.Line>(texts.get(key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> cell.get());
        table.getColumns().add(column);
    }

    private final class Tick extends TableCell<CleanupModel.Line, CleanupModel.Line> {
        private final CheckBox box = new CheckBox();

        Tick() {
            box.setOnAction(event -> {
                var line = getItem();
                if (line != null) {
                    model.tick(line.item(), box.isSelected());
                }
            });
        }

        @Override
        protected void updateItem(CleanupModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line == null ? null : box);
            if (line != null) {
                box.setSelected(line.ticked());
                box.setDisable(line.pinned());
                box.setAccessibleText(words.all(line.item()));
                box.setId("disk.tick." + line.item().name());
            }
        }
    }

    private final class Pin extends TableCell<CleanupModel.Line, CleanupModel.Line> {
        private final ToggleButton button = new ToggleButton(null, Icons.of("mdi2p-pin-outline"));

        Pin() {
            button.getStyleClass().addAll("icon-button", "flat", "pin");
            Tip.on(button, () -> texts.get("disk.pin"));
            button.setOnAction(event -> {
                var line = getItem();
                if (line != null) {
                    model.pin(line.item(), button.isSelected());
                }
            });
        }

        @Override
        protected void updateItem(CleanupModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line == null || !CleanupModel.canBePinned(line.item()) ? null : button);
            if (line != null) {
                button.setSelected(line.pinned());
                button.setAccessibleText(texts.get("disk.pin") + " " + words.name(line.item()));
                button.setId("disk.pin." + line.item().name());
                button.setGraphic(Icons.of(line.pinned() ? "mdi2p-pin" : "mdi2p-pin-outline"));
            }
        }
    }
}
