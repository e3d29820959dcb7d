package io.quayside.app.listing;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.DetailsPane;
import io.quayside.app.ui.Facts;
import io.quayside.app.ui.JsonTree;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pane with everything about the selected object: an overview, what the page adds, and the engine's own JSON.
public final class InspectedView<F> extends View {
    private final InspectedModel<F> model;
    private final Function<F, Facts> facts;
    private final String prefix;
    private final Texts texts;
    private final Label name = new Label();
    private final TabPane tabs = new TabPane();
    private final ScrollPane overview = new ScrollPane();
    private final JsonTree inspect;
    private final VBox loaded = new VBox();
    private final DetailsPane root;
    private Consumer<F> more = face -> {};

    /// @param prefix what its texts and ids begin with: "volumes."
    /// @param facts of the overview
    public InspectedView(InspectedModel<F> model, Function<F, Facts> facts, Texts texts, String prefix) {
        this.model = model;
        this.facts = facts;
        this.texts = texts;
        this.prefix = prefix;
        this.inspect = new JsonTree(texts);
        overview.setFitToWidth(true);
        overview.getStyleClass().add("details-scroll");
        tab("overview", overview);
        tab("inspect", inspect);
        tabs.setId(prefix + "tabs");
        name.getStyleClass().add("details-name");
        var head = new HBox(name);
        head.getStyleClass().add("details-head");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        loaded.getChildren().addAll(head, tabs);
        root = new DetailsPane(texts, prefix + "details.");
    }

    /// Puts one more tab after the overview.
    ///
    /// @param show gets every object that is shown
    public InspectedView<F> with(String id, Node content, Consumer<F> show) {
        tab(id, content);
        var tab = tabs.getTabs().removeLast();
        tabs.getTabs().add(1, tab);
        more = more.andThen(show);
        return this;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return tabs;
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        held.observe(model.detailsProperty(), this::show);
    }

    private void tab(String id, Node content) {
        var tab = new Tab(texts.get(prefix + "tab." + id), content);
        tab.setClosable(false);
        tab.setId(prefix + "tab." + id);
        tabs.getTabs().add(tab);
    }

    private void show(Inspected<F> details) {
        switch (details) {
            case Inspected.Nothing<F> ignored -> root.nothing();
            case Inspected.Several<F> several -> root.several(several.count());
            case Inspected.Loading<F> loading -> root.loading(loading.face().toString());
            case Inspected.Gone<F> gone -> root.gone(gone.face().toString());
            case Inspected.Failed<F> failed -> root.failed(failed.sentence(), failed.advice(), model::reload);
            case Inspected.Loaded<F> now -> {
                name.setText(now.face().toString());
                overview.setContent(facts.apply(now.face()));
                inspect.show(now.document(), now.json());
                more.accept(now.face());
                root.show(loaded);
            }
        }
    }
}
