package io.quayside.app.volumes;

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
import io.quayside.app.ui.Chips;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.Facts;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.table.TextCell;
import io.quayside.engine.Engine;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The volumes, in the navigation.
public final class VolumesPage extends ListingPage<VolumeFace> {
    private static final String PREFIX = "volumes.";
    private static final String ICON = "mdi2d-database-outline";

    private final Consumer<String> showContainer;
    private final VolumesModel model;
    private final InspectedModel<VolumeFace> details;
    private final VolumeCommands commands;

    /// @param showContainer leads to the container of that id
    public VolumesPage(PageTools tools, Consumer<String> showContainer) {
        super(tools, "volumes", ICON, ObjectKind.VOLUME);
        this.showContainer = showContainer;
        this.model = new VolumesModel(tools.engine(), tools.actions(), tools.background(), InstantSource.system());
        this.details = new InspectedModel<>(
                tools.engine(),
                tools.background(),
                model.listing().selectionProperty(),
                VolumeFace::name,
                (picture, name) -> picture.volumes().containsKey(name),
                (Engine engine, VolumeFace face) -> engine.inspectVolume(face.name()));
        this.commands = new VolumeCommands(model, tools);
    }

    @Override
    protected Listing<VolumeFace> listing() {
        return model.listing();
    }

    @Override
    protected List<Command> ownCommands() {
        return commands.all();
    }

    @Override
    public List<Command> commandsOn(ObjectKind kind, String name) {
        return List.of(commands.remove, commands.copyName);
    }

    @Override
    protected ListingView<VolumeFace> build() {
        var table = new ListingTable<>(model.listing(), VolumeKey.class, VolumeKey::comparator, texts, PREFIX)
                .text(VolumeKey.NAME, 300, this::shownName)
                .text(VolumeKey.DRIVER, 90, face -> face.volume().driver())
                .text(VolumeKey.SIZE, 90, VolumesPage::size, TextCell.FIGURE)
                .created(VolumeKey.CREATED, face -> face.volume().created())
                .links(VolumeKey.USERS, 300, VolumeFace::users, showContainer)
                .done(VolumeKey.NAME, new TableMemory(tools.settings(), "volumes"));
        var chips = new Chips<>(
                "volumes.filter",
                VolumeFilter.class,
                model.filterProperty(),
                filter -> texts.get("volumes.filter." + filter.name().toLowerCase(Locale.ROOT)));
        model.filterProperty().subscribe(chips::show);
        return new ListingView<>(
                model.listing(),
                model.connectionProperty(),
                new ListingParts<>(
                        PREFIX,
                        ICON,
                        table,
                        new InspectedView<>(details, this::facts, texts, PREFIX),
                        List.of(chips),
                        List.of(commands.create),
                        List.of(commands.count, commands.prune, commands.remove),
                        List.of(List.of(commands.copyName), List.of(commands.remove)),
                        () -> model.filterProperty().set(VolumeFilter.ALL),
                        model::attach),
                tools);
    }

    private String shownName(VolumeFace face) {
        return face.pending() == null ? face.name() : texts.get("volumes.pending", face.name());
    }

    private static String size(VolumeFace face) {
        return face.bytes() == null ? "" : Figures.size(face.bytes());
    }

    private Facts facts(VolumeFace face) {
        var volume = face.volume();
        var facts = new Facts()
                .add(
                        texts.get("volumes.fact.name"),
                        new CopyLine(face.name(), face.name(), texts.get("volumes.copy-name")))
                .add(texts.get("volumes.fact.kind"), face.isAnonymous() ? texts.get("volumes.anonymous") : "")
                .add(texts.get("volumes.fact.driver"), volume.driver())
                .add(texts.get("volumes.fact.scope"), volume.scope())
                .add(
                        texts.get("volumes.fact.size"),
                        face.bytes() == null ? texts.get("volumes.fact.size.unknown") : size(face))
                .add(
                        texts.get("volumes.fact.created"),
                        volume.created() == null ? "" : AgeText.absolute(volume.created()));
        if (face.users().isEmpty()) {
            facts.add(texts.get("volumes.fact.users"), texts.get("volumes.fact.users.none"));
        } else {
            facts.add(texts.get("volumes.fact.users"), FactNodes.links(face.users(), showContainer));
        }
        return facts.add(
                        texts.get("volumes.fact.mountpoint"),
                        new CopyLine(volume.mountpoint(), volume.mountpoint(), texts.get("volumes.copy-path")))
                .add(texts.get("volumes.fact.options"), FactNodes.assignments(volume.options()))
                .add(texts.get("volumes.fact.labels"), FactNodes.assignments(volume.labels()));
    }
}
