package io.quayside.app.networks;

import io.quayside.app.command.Command;
import io.quayside.app.listing.FactNodes;
import io.quayside.app.listing.InspectedModel;
import io.quayside.app.listing.InspectedView;
import io.quayside.app.listing.Listing;
import io.quayside.app.listing.ListingPage;
import io.quayside.app.listing.ListingParts;
import io.quayside.app.listing.ListingTable;
import io.quayside.app.listing.ListingView;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.shell.ObjectKind;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.Facts;
import io.quayside.engine.Engine;
import io.quayside.engine.action.RemoveNetwork;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The networks, in the navigation.
public final class NetworksPage extends ListingPage<NetworkFace> {
    private static final String PREFIX = "networks.";
    private static final String ICON = "mdi2l-lan";

    private final Consumer<String> showContainer;
    private final NetworksModel model;
    private final InspectedModel<NetworkFace> details;
    private final NetworkCommands commands;

    /// @param showContainer leads to the container of that id
    public NetworksPage(PageTools tools, Consumer<String> showContainer) {
        super(tools, "networks", ICON, ObjectKind.NETWORK);
        this.showContainer = showContainer;
        this.model = new NetworksModel(tools.engine(), tools.actions(), InstantSource.system());
        this.details = new InspectedModel<>(
                tools.engine(),
                tools.background(),
                model.listing().selectionProperty(),
                face -> face.network().id(),
                (picture, id) -> picture.networks().containsKey(id),
                (Engine engine, NetworkFace face) ->
                        engine.inspectNetwork(face.network().id()));
        this.commands = new NetworkCommands(model, tools);
    }

    @Override
    protected Listing<NetworkFace> listing() {
        return model.listing();
    }

    @Override
    protected List<Command> ownCommands() {
        return commands.all();
    }

    @Override
    public List<Command> commandsOn(ObjectKind kind, String id) {
        return List.of(commands.connect, commands.remove, commands.copyName, commands.copyId);
    }

    @Override
    protected ListingView<NetworkFace> build() {
        var table = new ListingTable<>(model.listing(), NetworkKey.class, NetworkKey::comparator, texts, PREFIX)
                .text(NetworkKey.NAME, 240, this::shownName)
                .text(NetworkKey.DRIVER, 90, face -> face.network().driver())
                .text(
                        NetworkKey.SUBNET,
                        170,
                        face -> String.join(", ", face.network().subnets()))
                .created(NetworkKey.CREATED, face -> face.network().created())
                .links(NetworkKey.USERS, 300, NetworkFace::users, showContainer)
                .done(NetworkKey.NAME, new TableMemory(tools.settings(), "networks"));
        var members = new MembersView(model, texts, commands.connect, showContainer);
        return new ListingView<>(
                model.listing(),
                model.connectionProperty(),
                new ListingParts<>(
                        PREFIX,
                        ICON,
                        table,
                        new InspectedView<>(details, this::facts, texts, PREFIX)
                                .with("containers", members, members::show),
                        List.of(),
                        List.of(commands.create),
                        List.of(commands.connect, commands.prune, commands.remove),
                        List.of(
                                List.of(commands.connect),
                                List.of(commands.copyName, commands.copyId),
                                List.of(commands.remove)),
                        () -> {},
                        model::attach),
                tools);
    }

    private String shownName(NetworkFace face) {
        return face.pending() instanceof RemoveNetwork ? texts.get("networks.pending", face.name()) : face.name();
    }

    private Facts facts(NetworkFace face) {
        var network = face.network();
        var shortId = network.id().substring(0, Math.min(12, network.id().length()));
        var facts = new Facts()
                .add(texts.get("networks.fact.id"), new CopyLine(shortId, network.id(), texts.get("networks.copy-id")))
                .add(texts.get("networks.fact.driver"), network.driver())
                .add(texts.get("networks.fact.scope"), network.scope())
                .add(texts.get("networks.fact.subnets"), String.join("\n", network.subnets()))
                .add(
                        texts.get("networks.fact.internal"),
                        texts.get(network.internal() ? "networks.internal" : "networks.open"))
                .add(texts.get("networks.fact.created"), AgeText.absolute(network.created()));
        if (face.members().isEmpty()) {
            facts.add(texts.get("networks.fact.users"), texts.get("networks.members.none"));
        } else {
            facts.add(texts.get("networks.fact.users"), FactNodes.links(face.users(), showContainer));
        }
        return facts.add(texts.get("networks.fact.labels"), FactNodes.assignments(network.labels()));
    }
}
