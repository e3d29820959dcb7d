package io.quayside.app.containers;

import io.quayside.app.ui.Tip;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The ports of a container, published tcp ports as links: two, or of more the first and how many there are beside it;
/// its tooltip has all.
final class PortsCell extends TableCell<Row, Face> {
    private static final int SHOWN = 2;

    private final Consumer<URI> browser;
    private @Nullable HBox line;

    PortsCell(Consumer<URI> browser) {
        this.browser = browser;
        Tip.on(this, this::all);
    }

    private String all() {
        return getItem() instanceof Face.OfContainer it
                ? it.container().ports().stream().map(PortLabel::full).collect(Collectors.joining("\n"))
                : "";
    }

    @Override
    protected void updateItem(@Nullable Face face, boolean empty) {
        super.updateItem(face, empty);
        if (!(face instanceof Face.OfContainer it) || it.container().ports().isEmpty()) {
            setGraphic(null);
            return;
        }
        setGraphic(filled(PortLabel.of(it.container().ports())));
    }

    // Made for rows with ports alone: most have none.
    private HBox filled(List<PortLabel> labels) {
        if (line == null) {
            line = new HBox();
            line.getStyleClass().add("ports");
        }
        // Of many, one: so that there is room to say that there are more.
        var shown = labels.size() > SHOWN ? 1 : labels.size();
        var nodes = new ArrayList<Node>();
        labels.subList(0, shown).forEach(label -> nodes.add(node(label)));
        if (labels.size() > shown) {
            var more = new Label("+" + (labels.size() - shown));
            more.getStyleClass().add("more");
            more.setMinWidth(USE_PREF_SIZE);
            nodes.add(more);
        }
        line.getChildren().setAll(nodes);
        return line;
    }

    private Node node(PortLabel label) {
        var node = label.address()
                .<Labeled>map(address -> link(label.text(), address))
                .orElseGet(() -> new Label(label.text()));
        node.setMinWidth(USE_PREF_SIZE);
        return node;
    }

    private Hyperlink link(String text, URI address) {
        var link = new Hyperlink(text);
        // Within a table the arrow keys move between rows; the details pane has the ports by keyboard.
        link.setFocusTraversable(false);
        link.setOnAction(event -> {
            link.setVisited(false);
            browser.accept(address);
        });
        return link;
    }
}
