package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CreatedCell;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.table.ObjectCell;
import io.quayside.app.ui.table.ObjectTable;
import io.quayside.app.ui.table.Sorting;
import io.quayside.app.ui.table.TextCell;
import io.quayside.engine.model.Image;
import java.util.Optional;
import java.util.function.Supplier;

/// The table of images: its columns, and its selection and sort order, which are the model's.
final class ImagesTable {
    private final ImagesModel model;
    private final Texts texts;
    private final ObjectTable<ImageRow> table;

    ImagesTable(ImagesModel model, Texts texts, TableMemory memory) {
        this.model = model;
        this.texts = texts;
        table = new ObjectTable<>("images.table", texts.get("images.title"), model.rows());
        faces(ImageOrder.Key.NAME, 330, () -> new ImageCells.Name(texts));
        faces(ImageOrder.Key.ID, 125, () -> new ImageCells.Text(Image::shortId, "mono"));
        faces(ImageOrder.Key.SIZE, 85, () -> new ImageCells.Text(image -> Figures.size(image.size()), TextCell.FIGURE));
        table.fixedColumn(
                ImageOrder.Key.CREATED,
                title(ImageOrder.Key.CREATED),
                100,
                ImageRow::ageProperty,
                () -> new CreatedCell<>(new AgeText(texts), row -> row.image().created()));
        faces(ImageOrder.Key.USERS, 260, ImageCells.Users::new);
        table.columns().onSort(by -> model.orderProperty().set(order(by)));
        table.columns().sort(Optional.of(Sorting.upwards(ImageOrder.Key.NAME)));
        table.onChosen(model::select);
        memory.attach(table.columns());
    }

    ObjectTable<ImageRow> node() {
        return table;
    }

    void attach(Disposables held) {
        held.observe(model.revisionProperty(), ignored -> table.select(model.selectedRows()));
    }

    private static ImageOrder order(Optional<Sorting> by) {
        return by.map(it -> new ImageOrder(it.key(ImageOrder.Key.class), it.ascending()))
                .orElse(ImageOrder.USUAL);
    }

    private void faces(ImageOrder.Key key, double width, Supplier<ObjectCell<ImageRow, ImageFace>> cell) {
        table.column(key, title(key), width, ImageRow::faceProperty, cell);
    }

    private String title(ImageOrder.Key key) {
        return texts.get("images.column." + Sorting.id(key));
    }
}
