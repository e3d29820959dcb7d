package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.DialogLayer;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The whole window: the engine's strip above, the navigation on the left, the current page. Dialogs and notices are
/// shown above it, in the same host.
public final class ShellView extends View {
    private final StackPane host;
    private final StripView strip;
    private final NavigationView navigation;
    private final ContentView content;
    private final Shortcuts shortcuts;
    private final TaskList tasks;
    private final StackPane middle;

    /// @param host the window's root
    /// @param setup what gives this machine an engine, made when there is none
    /// @param tools commands that have a button at the end of the strip
    /// @param tasks what goes on, above the page while it is open
    /// @param connect lets the person give an engine's address
    public ShellView(
            StackPane host,
            DialogLayer dialogs,
            Navigation pages,
            EngineSession session,
            Supplier<? extends View> setup,
            StripModel stripModel,
            Commands commands,
            List<Command> tools,
            TaskList tasks,
            Texts texts,
            Ticker ticker,
            Runnable connect) {
        this.host = host;
        this.tasks = tasks;
        this.strip = new StripView(
                stripModel,
                session,
                texts,
                ticker,
                connect,
                tools.stream().map(this::tool).toArray(Node[]::new));
        this.navigation = new NavigationView(pages);
        this.content = new ContentView(pages, session, setup, texts, connect);
        this.shortcuts = new Shortcuts(commands::active, dialogs);
        this.middle = new StackPane(content.root());
        var frame = new BorderPane(middle, strip.root(), null, null, navigation.root());
        host.getStyleClass().add("shell");
        host.getChildren().addFirst(frame);
    }

    @Override
    public Node root() {
        return host;
    }

    @Override
    public Node initialFocus() {
        return content.initialFocus();
    }

    @Override
    protected void onAttach(Disposables held) {
        for (var part : List.of(strip, navigation, content)) {
            part.attach();
            held.onClose(part::detach);
        }
        shortcuts.install(host, held);
        held.observe(tasks.openProperty(), this::showTasks);
        held.onClose(tasks::detach);
    }

    private Button tool(Command command) {
        var button = Buttons.iconOnly(command);
        return command.id().equals(WindowCommands.TASKS) ? tasks.button(button) : button;
    }

    private void showTasks(boolean shown) {
        if (shown) {
            tasks.attach();
            middle.getChildren().add(tasks.root());
            tasks.initialFocus().requestFocus();
        } else if (middle.getChildren().remove(tasks.root())) {
            tasks.detach();
            content.initialFocus().requestFocus();
        }
    }
}
