package io.quayside.app.listing;

import io.quayside.app.ui.Excerpt;
import io.quayside.app.ui.Tip;
import io.quayside.app.ui.table.Piece;
import io.quayside.app.ui.table.PiecesCell;
import io.quayside.engine.action.ContainerRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The first containers of an object as links, and how many more there are; its tooltip names more of them.
final class LinksCell<F> extends PiecesCell<ListingRow<F>, F> {
    private static final int SHOWN = 3;
    private static final int IN_TIP = 30;

    private final Function<F, List<ContainerRef>> containers;
    private final Consumer<String> open;
    private List<ContainerRef> shown = List.of();

    LinksCell(Function<F, List<ContainerRef>> containers, Consumer<String> open) {
        this.containers = containers;
        this.open = open;
        Tip.on(this, () -> Excerpt.joined(shown.stream().map(ContainerRef::name).toList(), "\n", IN_TIP));
    }

    @Override
    protected void show(@Nullable F face) {
        var now = face == null ? List.<ContainerRef>of() : containers.apply(face);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var excerpt = Excerpt.of(now, SHOWN);
        var pieces = new ArrayList<Piece>();
        excerpt.first().forEach(it -> pieces.add(Piece.link(it.name(), () -> open.accept(it.id()))));
        if (excerpt.others() > 0) {
            pieces.add(Piece.more(excerpt.rest()));
        }
        setPieces(pieces);
    }
}
