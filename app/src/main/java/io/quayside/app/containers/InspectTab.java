package io.quayside.app.containers;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Background;
import io.quayside.app.ui.JsonEntry;
import io.quayside.app.ui.JsonTree;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.Subscription;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine's own JSON.
final class InspectTab implements DetailsTab {
    private static final Logger LOG = LoggerFactory.getLogger(InspectTab.class);

    private final Texts texts;
    private final Background background;
    private final JsonTree tree;
    private @Nullable Subscription parsing;

    InspectTab(PageTools tools) {
        this.texts = tools.texts();
        this.background = tools.background();
        this.tree = new JsonTree(texts);
    }

    @Override
    public Node node() {
        return tree;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        if (parsing != null) {
            parsing.close();
        }
        var json = details.json();
        parsing = background.call(
                () -> JsonEntry.parse(json),
                document -> tree.show(document, json),
                failure -> LOG.warn("Cannot show the engine's JSON", failure));
    }
}
