package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CreatedCell;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.ObjectTable;
import io.quayside.app.ui.TableSelection;
import io.quayside.engine.model.Image;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// The table of images: its columns, and its selection and sort order, which are the model's.
final class ImagesTable {
    private final ImagesModel model;
    private final Texts texts;
    private final ObjectTable<ImageRow, ImageOrder.Key> columns;
    private final TableView<ImageRow> table;

    ImagesTable(ImagesModel model, Texts texts, TableMemory memory) {
        this.model = model;
        this.texts = texts;
        columns = new ObjectTable<>("images.table", texts.get("images.title"));
        table = columns.node();
        var name = faces(ImageOrder.Key.NAME, 330, () -> new ImageCells.Name(texts));
        faces(ImageOrder.Key.ID, 125, () -> new ImageCells.Text(Image::shortId, "mono"));
        faces(ImageOrder.Key.SIZE, 85, () -> new ImageCells.Text(image -> Figures.size(image.size()), "figure"));
        columns.fixedColumn(
                ImageOrder.Key.CREATED,
                title(ImageOrder.Key.CREATED),
                100,
                ImageRow::ageProperty,
                () -> new CreatedCell<>(new AgeText(texts), row -> row.image().created()));
        faces(ImageOrder.Key.USERS, 260, ImageCells.Users::new);
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
        return columns.column(key, title(key), width, ImageRow::faceProperty, cell);
    }

    private String title(ImageOrder.Key key) {
        return texts.get("images.column." + key.name().toLowerCase(Locale.ROOT));
    }
}
