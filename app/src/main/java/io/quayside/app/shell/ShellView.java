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

    /// @param host the window's root
    /// @param setup what gives this machine an engine, made when there is none
    /// @param tools commands that have a button at the end of the strip
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
            Texts texts,
            Ticker ticker,
            Runnable connect) {
        this.host = host;
        this.strip = new StripView(
                stripModel,
                session,
                texts,
                ticker,
                connect,
                tools.stream().map(Buttons::iconOnly).toArray(Node[]::new));
        this.navigation = new NavigationView(pages);
        this.content = new ContentView(pages, session, setup, texts, connect);
        this.shortcuts = new Shortcuts(commands::active, dialogs);
        var frame = new BorderPane(content.root(), strip.root(), null, null, navigation.root());
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
    }
}
