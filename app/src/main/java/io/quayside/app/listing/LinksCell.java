package io.quayside.app.listing;

import io.quayside.app.ui.Excerpt;
import io.quayside.app.ui.Tip;
import io.quayside.engine.action.ContainerRef;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The first containers of an object as links, and how many more there are; its tooltip names more of them.
final class LinksCell<F> extends TableCell<ListingRow<F>, F> {
    private static final int SHOWN = 3;
    private static final int IN_TIP = 30;

    private final Function<F, List<ContainerRef>> containers;
    private final Consumer<String> open;
    private final HBox line = new HBox();
    private List<ContainerRef> shown = List.of();

    LinksCell(Function<F, List<ContainerRef>> containers, Consumer<String> open) {
        this.containers = containers;
        this.open = open;
        line.getStyleClass().add("links");
        Tip.on(this, () -> Excerpt.joined(shown.stream().map(ContainerRef::name).toList(), "\n", IN_TIP));
    }

    @Override
    protected void updateItem(@Nullable F face, boolean empty) {
        super.updateItem(face, empty);
        var now = face == null ? List.<ContainerRef>of() : containers.apply(face);
        if (!now.equals(shown)) {
            shown = now;
            var excerpt = Excerpt.of(now, SHOWN);
            line.getChildren().setAll(excerpt.first().stream().map(this::link).toList());
            if (excerpt.others() > 0) {
                var more = new Label(excerpt.rest());
                more.getStyleClass().add("more");
                more.setMinWidth(Label.USE_PREF_SIZE);
                line.getChildren().add(more);
            }
        }
        setGraphic(shown.isEmpty() ? null : line);
    }

    private Hyperlink link(ContainerRef container) {
        var link = new Hyperlink(container.name());
        link.setFocusTraversable(false);
        link.setOnAction(event -> {
            link.setVisited(false);
            open.accept(container.id());
        });
        return link;
    }
}
