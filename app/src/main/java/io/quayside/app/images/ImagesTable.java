package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.TableSelection;
import io.quayside.engine.model.Image;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table of images: its columns, and its selection and sort order, which are the model's.
final class ImagesTable {
    private static final double ROW_HEIGHT = 30;

    private final ImagesModel model;
    private final Texts texts;
    private final TableView<ImageRow> table = new TableView<>();

    ImagesTable(ImagesModel model, Texts texts, TableMemory memory) {
        this.model = model;
        this.texts = texts;
        table.setId("images.table");
        table.setAccessibleText(texts.get("images.title"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getStyleClass().addAll("edge-to-edge", "dense");
        var name = faces(ImageOrder.Key.NAME, 330, () -> new ImageCells.Name(texts));
        table.getColumns()
                .setAll(List.of(
                        name,
                        faces(ImageOrder.Key.ID, 125, () -> new ImageCells.Text(Image::shortId, "mono")),
                        faces(
                                ImageOrder.Key.SIZE,
                                85,
                                () -> new ImageCells.Text(image -> Figures.size(image.size()), "figure")),
                        column(
                                ImageOrder.Key.CREATED,
                                100,
                                ImageRow::ageProperty,
                                () -> new ImageCells.Created(new AgeText(texts))),
                        faces(ImageOrder.Key.USERS, 260, ImageCells.Users::new)));
        table.setSortPolicy(view -> {
            model.orderProperty().set(order(view.getSortOrder()));
            return true;
        });
        table.setItems(model.rows());
        table.getSortOrder().setAll(List.of(name));
        memory.attach(table);
    }

    TableView<ImageRow> node() {
        return table;
    }

    void attach(Disposables held) {
        new TableSelection<>(table, model::selectedRows, model::select).attach(model.revisionProperty(), held);
    }

    private static ImageOrder order(List<? extends TableColumn<ImageRow, ?>> columns) {
        return columns.isEmpty()
                ? ImageOrder.USUAL
                : new ImageOrder(
                        ImageOrder.Key.valueOf(columns.getFirst().getId().toUpperCase(Locale.ROOT)),
                        columns.getFirst().getSortType() == SortType.ASCENDING);
    }

    private TableColumn<ImageRow, ImageFace> faces(
            ImageOrder.Key key, double width, Supplier<TableCell<ImageRow, ImageFace>> cell) {
        return column(key, width, ImageRow::faceProperty, cell);
    }

    private <T extends @Nullable Object> TableColumn<ImageRow, T> column(
            ImageOrder.Key key,
            double width,
            Function<ImageRow, ObservableValue<T>> value,
            Supplier<TableCell<ImageRow, T>> cell) {
        var id = key.name().toLowerCase(Locale.ROOT);
        var column = new TableColumn<ImageRow, T>(texts.get("images.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        // An age that is cut off says nothing.
        column.setMinWidth(key == ImageOrder.Key.CREATED ? width : width / 2);
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }
}
