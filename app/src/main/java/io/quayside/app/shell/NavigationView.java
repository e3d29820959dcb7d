package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.ui.Icons;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of pages along the left edge. Up and Down walk through it.
final class NavigationView extends View {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Navigation navigation;
    private final VBox root = new VBox();
    private final List<Entry> entries;

    NavigationView(Navigation navigation) {
        this.navigation = navigation;
        this.entries = navigation.pages().stream()
                .map(page -> new Entry(page, navigation))
                .toList();
        root.getStyleClass().add("navigation");
        root.getChildren().addAll(entries);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(navigation.currentProperty(), page -> entries.forEach(entry -> entry.mark(entry.page == page)));
        entries.forEach(entry -> held.bind(entry.badge.textProperty(), entry.page.badge()));
    }

    private void walk(KeyEvent event) {
        var step = switch (event.getCode()) {
            case KeyCode.UP -> -1;
            case KeyCode.DOWN -> 1;
            default -> 0;
        };
        var at = entries.indexOf(root.getScene().getFocusOwner());
        if (step != 0 && at >= 0) {
            entries.get(Math.floorMod(at + step, entries.size())).requestFocus();
            event.consume();
        }
    }

    private static final class Entry extends Button {
        private final Page page;
        private final Label badge = new Label();

        Entry(Page page, Navigation navigation) {
            this.page = page;
            setId("nav." + page.id());
            getStyleClass().setAll("nav-entry");
            setAccessibleText(page.title());
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            badge.getStyleClass().add("nav-badge");
            var line = new HBox(Icons.of(page.icon()), new Label(page.title()), spring, badge);
            line.getStyleClass().add("nav-line");
            setGraphic(line);
            setMaxWidth(Double.MAX_VALUE);
            setOnAction(event -> navigation.show(page));
        }

        void mark(boolean current) {
            pseudoClassStateChanged(CURRENT, current);
        }
    }
}
