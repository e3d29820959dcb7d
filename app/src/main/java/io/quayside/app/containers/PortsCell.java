package io.quayside.app.containers;

import io.quayside.app.ui.Tip;
import io.quayside.app.ui.table.Piece;
import io.quayside.app.ui.table.PiecesCell;
import io.quayside.engine.model.Port;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ports of a container, published tcp ports as links: two, or of more the first and how many there are beside it;
/// its tooltip has all. Within a table the arrow keys move between rows; the details pane has the ports by keyboard.
final class PortsCell extends PiecesCell<Row, Face> {
    private static final int SHOWN = 2;

    private final Consumer<URI> browser;
    private List<Port> ports = List.of();

    PortsCell(Consumer<URI> browser) {
        this.browser = browser;
        Tip.on(this, () -> ports.stream().map(PortLabel::full).collect(Collectors.joining("\n")));
    }

    @Override
    protected void show(@Nullable Face face) {
        var now = face instanceof Face.OfContainer it ? it.container().ports() : List.<Port>of();
        if (!now.equals(ports)) {
            ports = now;
            setPieces(pieces(PortLabel.of(now)));
        }
    }

    private List<Piece> pieces(List<PortLabel> labels) {
        // Of many, one: so that there is room to say that there are more.
        var shown = labels.size() > SHOWN ? 1 : labels.size();
        var pieces = new ArrayList<Piece>();
        labels.subList(0, shown).forEach(label -> pieces.add(piece(label)));
        if (labels.size() > shown) {
            pieces.add(Piece.more("+" + (labels.size() - shown)));
        }
        return pieces;
    }

    private Piece piece(PortLabel label) {
        return label.address()
                .map(address -> Piece.link(label.text(), () -> browser.accept(address)))
                .orElseGet(() -> Piece.plain(label.text()));
    }
}
