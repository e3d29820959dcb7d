package io.quayside.app.containers.terminal;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Icons;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Terminals in a container, as many as somebody opens. They go on while another container or page is looked at, and
/// end when their tab is closed or their container is removed.
public final class TerminalTab implements DetailsTab {
    private static final KeyCodeCombination LEAVE = new KeyCodeCombination(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN);

    private final PageTools tools;
    private final Button shell;
    private final Button attach;
    private final StackPane place = new StackPane();
    private final VBox root = new VBox();
    private final Map<String, Terminals> terminals = new HashMap<>();
    private ContainerRef shown = new ContainerRef("", "");

    public TerminalTab(PageTools tools) {
        this.tools = tools;
        shell = button("containers.terminal.shell", "mdi2c-console-line", () -> {
            add(tools.texts().get("containers.terminal.title"), TerminalPane.Opening.shell(shown));
        });
        attach = button("containers.terminal.attach", "mdi2c-connection", () -> {
            add(tools.texts().get("containers.terminal.attached"), TerminalPane.Opening.attach(shown));
        });
        var leave = new Label(tools.texts().get("containers.terminal.leave"));
        leave.getStyleClass().add("muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(shell, attach, spring, leave);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getChildren().addAll(bar, place);
        tools.engine().viewProperty().subscribe(this::releaseRemoved);
    }

    /// Those of one container.
    private record Terminals(@Nullable Engine engine, TabPane tabs) {
        void close() {
            tabs.getTabs().forEach(tab -> ((TerminalPane) tab.getContent()).close());
            tabs.getTabs().clear();
        }
    }

    // What another engine says, or one that is lost, says nothing of a container.
    private void releaseRemoved(EngineView view) {
        if (terminals.isEmpty() || !(view.connection() instanceof ConnectionState.Connected)) {
            return;
        }
        var engine = tools.engine().engine();
        var there = view.snapshot().containers();
        var removed = terminals.entrySet().stream()
                .filter(it -> it.getValue().engine() == engine && !there.containsKey(it.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (var id : removed) {
            var gone = terminals.remove(id);
            if (gone != null) {
                gone.close();
                place.getChildren().remove(gone.tabs());
            }
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        shown = ContainerRef.of(container);
        var running = container.state() == ContainerState.RUNNING;
        shell.setDisable(!running);
        attach.setDisable(!running);
        showOpen(running);
    }

    private void showOpen(boolean running) {
        var open = terminals.get(shown.id());
        Node content;
        if (open != null) {
            content = open.tabs();
        } else {
            content = running
                    ? new EmptyState(
                            "mdi2c-console-line",
                            tools.texts().get("containers.terminal.none"),
                            tools.texts().get("containers.terminal.none.advice"))
                    : new EmptyState(
                            "mdi2c-console-line",
                            tools.texts().get("containers.terminal.stopped"),
                            tools.texts().get("containers.terminal.stopped.advice"));
        }
        if (!place.getChildren().contains(content)) {
            place.getChildren().setAll(content);
        }
    }

    private void add(String title, TerminalPane.Opening opening) {
        var id = shown.id();
        var tabs = terminals
                .computeIfAbsent(id, ignored -> new Terminals(tools.engine().engine(), new TabPane()))
                .tabs();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.getStyleClass().addAll("terminals", "dense");
        var pane = new TerminalPane(tools, opening, this::isKept);
        var tab = new Tab(title + " " + (tabs.getTabs().size() + 1), pane);
        tab.setOnClosed(event -> {
            pane.close();
            if (tabs.getTabs().isEmpty()) {
                terminals.remove(id);
                showOpen(!shell.isDisabled());
                shell.requestFocus();
            }
        });
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
        showOpen(true);
    }

    // Every other key is the program's.
    private boolean isKept(KeyEvent event) {
        if (!LEAVE.match(event)) {
            return false;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            shell.requestFocus();
        }
        return true;
    }

    private Button button(String key, String icon, Runnable run) {
        var button = new Button(tools.texts().get(key), Icons.of(icon));
        button.setId(key);
        button.setOnAction(event -> run.run());
        return button;
    }
}
