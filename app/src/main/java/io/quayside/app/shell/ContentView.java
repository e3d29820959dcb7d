package io.quayside.app.shell;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.engine.live.ConnectionState;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The middle of the window: the current page and no other, or why there is nothing to show on it.
final class ContentView extends View {
    private final Navigation navigation;
    private final EngineSession session;
    private final Supplier<? extends View> setup;
    private final Texts texts;
    private final Runnable connect;
    private final StackPane root = new StackPane();
    private @Nullable NoEngineView noEngine;
    private @Nullable View shown;

    /// @param setup what gives this machine an engine, made when there is none
    ContentView(
            Navigation navigation,
            EngineSession session,
            Supplier<? extends View> setup,
            Texts texts,
            Runnable connect) {
        this.navigation = navigation;
        this.session = session;
        this.setup = setup;
        this.texts = texts;
        this.connect = connect;
        root.getStyleClass().add("content");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return shown == null ? root : shown.initialFocus();
    }

    @Override
    protected void onAttach(Disposables held) {
        CurrentEngine current = session.current();
        held.observe(navigation.currentProperty(), ignored -> update());
        held.observe(current.viewProperty(), ignored -> update());
        held.observe(current.engineProperty(), ignored -> update());
        held.observe(session.lookedProperty(), ignored -> update());
        held.onClose(() -> replace(null));
    }

    private void update() {
        var page = navigation.current();
        if (page.needsEngine() && nothingReached()) {
            if (noEngine == null) {
                noEngine = new NoEngineView(session, setup.get(), texts, connect);
            }
            replace(noEngine);
        } else {
            replace(page.view());
        }
    }

    // While it is not decided, the page itself stands there, empty: it is what will be there in a moment.
    private boolean nothingReached() {
        if (session.current().engine() == null) {
            return session.lookedProperty().get();
        }
        return session.current().view().connection() instanceof ConnectionState.Lost lost && lost.last() == null;
    }

    private void replace(@Nullable View next) {
        if (next == shown) {
            return;
        }
        var takesFocus = shown != null && holdsFocus();
        if (shown != null) {
            shown.detach();
        }
        shown = next;
        if (next == null) {
            root.getChildren().clear();
        } else {
            root.getChildren().setAll(next.root());
            next.attach();
            if (takesFocus) {
                next.initialFocus().requestFocus();
            }
        }
    }

    // The keyboard goes with the page, unless it is elsewhere in the window: in the navigation, say.
    private boolean holdsFocus() {
        var scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == root) {
                return true;
            }
        }
        return scene != null && owner == null;
    }
}
