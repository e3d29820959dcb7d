package io.quayside.app.containers;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerDetails.NetworkDetails;
import javafx.scene.Node;

/// The networks that the container is on.
final class NetworksTab implements DetailsTab {
    private final TextTable<NetworkDetails> table;

    NetworksTab(Texts texts) {
        this.table = new TextTable<NetworkDetails>(
                        texts.get("containers.tab.networks"), texts.get("containers.networks.none"))
                .column(texts.get("containers.networks.name"), 180, NetworkDetails::network)
                .column(texts.get("containers.networks.address"), 130, NetworkDetails::ipAddress)
                .column(texts.get("containers.networks.gateway"), 130, NetworkDetails::gateway)
                .column(texts.get("containers.networks.mac"), 160, NetworkDetails::macAddress)
                .column(texts.get("containers.networks.aliases"), 240, network -> String.join(", ", network.aliases()));
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        table.show(details.networks());
    }
}
