package io.quayside.app.containers;

import io.quayside.app.containers.charts.UsageHistory;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.DetailsPane;
import io.quayside.engine.why.Explanation;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The pane with everything about the selected container, in tabs that are filled when they are looked at.
final class DetailsView extends View {
    private final DetailsModel model;
    private final Texts texts;
    private final PageTools tools;
    private final DetailsDeeds deeds;
    private final UsageHistory history;
    private final DetailsPane root;
    private @Nullable DetailsTabs tabs;
    private @Nullable Usage usage;

    /// @param history keeps what the container uses that is looked at
    DetailsView(DetailsModel model, DetailsDeeds deeds, UsageHistory history, PageTools tools) {
        this.history = history;
        this.model = model;
        this.deeds = deeds;
        this.tools = tools;
        this.texts = tools.texts();
        this.root = new DetailsPane(texts, "containers.details.");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        held.observe(model.detailsProperty(), this::show);
        held.observe(model.whyProperty(), this::explain);
        held.onClose(this::hide);
    }

    /// Shows what the container uses, as it changes.
    void showUsage(@Nullable Usage now) {
        usage = now;
        if (tabs != null) {
            tabs.showUsage(words(now));
        }
    }

    void focus() {
        if (tabs != null) {
            tabs.focus();
        }
    }

    private void explain(Optional<Explanation> why) {
        if (tabs != null) {
            tabs.explain(why);
        }
    }

    private void hide() {
        if (tabs != null) {
            tabs.hide();
        }
    }

    private void show(Details details) {
        if (!(details instanceof Details.Loaded)) {
            hide();
        }
        switch (details) {
            case Details.Nothing ignored -> root.nothing();
            case Details.Several several -> root.several(several.count());
            case Details.Loading loading -> root.loading(loading.container().name());
            case Details.Gone gone -> root.gone(gone.container().name());
            case Details.Failed failed -> root.failed(failed.sentence(), failed.advice(), model::reload);
            case Details.Loaded now -> {
                var loaded = tabs();
                loaded.show(now);
                root.show(loaded);
            }
        }
    }

    // Made when a container is first selected: the window is up sooner without them.
    private DetailsTabs tabs() {
        if (tabs == null) {
            tabs = new DetailsTabs(tools, deeds, history);
            tabs.explain(model.whyProperty().get());
            tabs.showUsage(words(usage));
        }
        return tabs;
    }

    private String words(@Nullable Usage now) {
        return now == null ? "" : texts.get("containers.usage", Cells.cpu(now), Cells.memory(now));
    }
}
