package io.quayside.app.containers;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The ports of a container, published tcp ports as links: two, or of more the first and how many there are beside it;
/// its tooltip has all.
final class PortsCell extends TableCell<Row, Face> {
    private static final int SHOWN = 2;

    private final Consumer<URI> browser;
    private final Hyperlink[] links = {new Hyperlink(), new Hyperlink()};
    private final Label[] plain = {new Label(), new Label()};
    private final Label more = new Label();
    private final HBox line = new HBox();
    private final Tooltip all = new Tooltip();

    PortsCell(Consumer<URI> browser) {
        this.browser = browser;
        line.getStyleClass().add("ports");
        more.getStyleClass().add("more");
        for (var link : links) {
            // Within a table the arrow keys move between rows; the details pane has the ports by keyboard.
            link.setFocusTraversable(false);
            link.setMinWidth(USE_PREF_SIZE);
        }
        for (var label : plain) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        more.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Face face, boolean empty) {
        super.updateItem(face, empty);
        if (!(face instanceof Face.OfContainer it) || it.container().ports().isEmpty()) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        var ports = it.container().ports();
        fill(PortLabel.of(ports));
        all.setText(ports.stream().map(PortLabel::full).collect(Collectors.joining("\n")));
        setTooltip(all);
        setGraphic(line);
    }

    private void fill(List<PortLabel> labels) {
        line.getChildren().clear();
        // Of many, one: so that there is room to say that there are more.
        var shown = labels.size() > SHOWN ? 1 : labels.size();
        for (var i = 0; i < shown; i++) {
            line.getChildren().add(node(i, labels.get(i)));
        }
        if (labels.size() > shown) {
            more.setText("+" + (labels.size() - shown));
            line.getChildren().add(more);
        }
    }

    private Node node(int place, PortLabel label) {
        if (label.address().isEmpty()) {
            plain[place].setText(label.text());
            return plain[place];
        }
        var address = label.address().get();
        links[place].setText(label.text());
        links[place].setVisited(false);
        links[place].setOnAction(event -> browser.accept(address));
        return links[place];
    }
}
