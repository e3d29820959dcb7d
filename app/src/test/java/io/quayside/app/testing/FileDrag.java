package io.quayside.app.testing;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that another program drags over a window. The headless platform knows no other programs: what the system
/// would tell the window below the mouse is told here.
///
/// @param files that the other program drags
public record FileDrag(List<Path> files) {
    public static FileDrag of(Path... files) {
        return new FileDrag(List.of(files));
    }

    /// @return whether a drop would be taken
    public boolean over(Node target) {
        return fire(target, DragEvent.DRAG_OVER).isAccepted();
    }

    /// JavaFX tells that they have left right after they were dropped.
    public void drop(Node target) {
        AppRunner.onUi(() -> {
            Event.fireEvent(target, event(target, DragEvent.DRAG_DROPPED));
            Event.fireEvent(target, event(target, DragEvent.DRAG_EXITED));
            return true;
        });
    }

    public void leave(Node root) {
        fire(root, DragEvent.DRAG_EXITED);
    }

    private DragEvent fire(Node target, EventType<DragEvent> type) {
        return AppRunner.onUi(() -> {
            var event = event(target, type);
            Event.fireEvent(target, event);
            return event;
        });
    }

    private DragEvent event(Node target, EventType<DragEvent> type) {
        return new DragEvent(target, target, type, board(), 0, 0, 0, 0, TransferMode.COPY, null, null, null);
    }

    private Dragboard board() {
        List<File> dragged = files.stream().map(Path::toFile).toList();
        var system = Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? dragged : null;
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return DragboardHelper.createDragboard((TKClipboard) system);
    }
}
