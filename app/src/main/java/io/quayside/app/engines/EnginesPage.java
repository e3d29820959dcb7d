package io.quayside.app.engines;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.Page;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The same as stands in the window's middle while there is no engine, at any time.
public final class EnginesPage implements Page {
    private final Texts texts;
    private final Supplier<SetupView> setup;
    private @Nullable View view;

    public EnginesPage(Texts texts, Supplier<SetupView> setup) {
        this.texts = texts;
        this.setup = setup;
    }

    @Override
    public String id() {
        return "engines";
    }

    @Override
    public String title() {
        return texts.get("engines.title");
    }

    @Override
    public String icon() {
        return "mdi2e-engine-outline";
    }

    @Override
    public boolean needsEngine() {
        return false;
    }

    @Override
    public View view() {
        if (view == null) {
            view = new Scrolled(setup.get());
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    private static final class Scrolled extends View {
        private final SetupView inner;
        private final ScrollPane root;

        Scrolled(SetupView inner) {
            this.inner = inner;
            inner.root().setId("engines.setup");
            var frame = new HBox(inner.root());
            frame.getStyleClass().add("no-engine-frame");
            root = new ScrollPane(frame);
            root.setFitToWidth(true);
            root.getStyleClass().add("edge-to-edge");
        }

        @Override
        public Node root() {
            return root;
        }

        @Override
        protected void onAttach(Disposables held) {
            inner.attach();
            held.onClose(inner::detach);
        }
    }
}
