package io.quayside.app.containers;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.Mount;
import javafx.scene.Node;

/// What is mounted into the container.
final class MountsTab implements DetailsTab {
    private final TextTable<Mount> table;

    MountsTab(Texts texts) {
        this.table = new TextTable<Mount>(texts.get("containers.tab.mounts"), texts.get("containers.mounts.none"))
                .column(texts.get("containers.mounts.destination"), 240, Mount::destination)
                .column(texts.get("containers.mounts.type"), 80, Mount::type)
                .column(
                        texts.get("containers.mounts.source"),
                        420,
                        mount -> mount.name().isEmpty() ? mount.source() : mount.name())
                .column(
                        texts.get("containers.mounts.access"),
                        100,
                        mount -> texts.get(
                                mount.readOnly() ? "containers.mounts.read" : "containers.mounts.read-write"));
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        table.show(container.mounts());
    }
}
