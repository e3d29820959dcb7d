package io.quayside.app.containers.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Dragging files out of the tree and into it.
final class FileDrags {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final FileTable table;
    private final FilesModel model;
    private final FileDeeds deeds;
    private @Nullable TreeTableRow<?> marked;
    private boolean down;

    FileDrags(FileTable table, FilesModel model, FileDeeds deeds, DragOut out, PreviewModel preview) {
        this.table = table;
        this.model = model;
        this.deeds = deeds;
        table.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            down = event.getButton() == MouseButton.PRIMARY;
            prepare(out);
        });
        table.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> down = false);
        // Often the mouse selects a file by going down on it, and the preview is there a moment later.
        preview.previewProperty().subscribe(ignored -> prepare(out));
        table.setOnDragDetected(event -> {
            var files = row(event.getTarget()) == null ? List.<Path>of() : out.drag(model.selected());
            if (!files.isEmpty()) {
                var content = new ClipboardContent();
                content.putFiles(files.stream().map(Path::toFile).toList());
                table.startDragAndDrop(TransferMode.COPY).setContent(content);
            }
            event.consume();
        });
        table.setOnDragOver(this::over);
        table.setOnDragExited(event -> mark(null));
        table.setOnDragDropped(this::dropped);
    }

    private void prepare(DragOut out) {
        if (down) {
            out.press(model.selected());
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && event.getGestureSource() != table) {
            event.acceptTransferModes(TransferMode.COPY);
            mark(row(event.getTarget()));
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        mark(null);
        var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (!files.isEmpty()) {
            deeds.upload(files, folder(row(event.getTarget())));
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /// Into the folder under the mouse, or beside the file there.
    private FileNode folder(@Nullable TreeTableRow<?> row) {
        return row != null && row.getItem() instanceof FileNode node
                ? FilesModel.folderOf(node)
                : model.tree().root();
    }

    private void mark(@Nullable TreeTableRow<?> row) {
        if (marked != null) {
            marked.pseudoClassStateChanged(DROP, false);
        }
        marked = row;
        if (row != null) {
            row.pseudoClassStateChanged(DROP, true);
        }
    }

    private static @Nullable TreeTableRow<?> row(Object target) {
        for (var node = target instanceof Node it ? it : null; node != null; node = node.getParent()) {
            if (node instanceof TreeTableRow<?> row) {
                return row.isEmpty() ? null : row;
            }
        }
        return null;
    }
}
