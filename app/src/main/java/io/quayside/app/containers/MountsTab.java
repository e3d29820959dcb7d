package io.quayside.app.containers;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.model.Mount;
import javafx.scene.Node;

/// What is mounted into the container.
final class MountsTab implements DetailsTab {
    private final Texts texts;
    private final TextTable<Mount> table;

    MountsTab(Texts texts) {
        this.texts = texts;
        this.table = new TextTable<Mount>(title(), texts.get("containers.mounts.none"))
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
    public String id() {
        return "details.mounts";
    }

    @Override
    public String title() {
        return texts.get("containers.tab.mounts");
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(Details.Loaded details) {
        table.show(details.container().mounts());
    }
}
