package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.Finding;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything that the palette can find, and what becomes of what was chosen. UI thread only.
final class Palette {
    private final Commands commands;
    private final Navigation navigation;
    private final EngineSession session;
    private final Recents recents;
    private final Texts texts;
    private EngineSnapshot indexed = EngineSnapshot.EMPTY;
    private @Nullable PaletteIndex index;

    Palette(Commands commands, Navigation navigation, EngineSession session, Recents recents, Texts texts) {
        this.commands = commands;
        this.navigation = navigation;
        this.session = session;
        this.recents = recents;
        this.texts = texts;
    }

    /// Of things as they are now; made anew only once the engine has told of something.
    PaletteIndex index() {
        var picture = session.current().view().snapshot();
        if (index == null || picture != indexed) {
            index = made(picture);
            indexed = picture;
        }
        return index;
    }

    private PaletteIndex made(EngineSnapshot picture) {
        var items = new ArrayList<PaletteItem>();
        for (var entry : commands.all()) {
            var page = entry.page();
            items.add(new PaletteItem.Deed(entry, page == null ? "" : page.title()));
        }
        session.findings().stream()
                .filter(Finding::isEngine)
                .map(it -> it.candidate())
                .forEach(it -> items.add(new PaletteItem.Place(
                        it,
                        texts.get("shell.palette.engine", it.name()),
                        it.endpoint().url())));
        items.addAll(things(picture));
        return new PaletteIndex(items, recents.keys(), this::deeds);
    }

    /// Does it, or shows it.
    void choose(PaletteItem item) {
        if (PaletteIndex.isGreyed(item)) {
            return;
        }
        if (item instanceof PaletteItem.OnThing it) {
            recents.add(it.thing().key());
        }
        recents.add(item.key());
        switch (item) {
            case PaletteItem.Deed deed -> commands.run(deed.entry());
            case PaletteItem.Place place -> session.choose(place.candidate());
            case PaletteItem.Thing thing -> show(thing);
            case PaletteItem.OnThing it -> {
                show(it.thing());
                if (it.command().enabled().get()) {
                    it.command().run().run();
                }
            }
        }
    }

    private void show(PaletteItem.Thing thing) {
        owner(thing).ifPresent(page -> {
            navigation.show(page);
            page.reveal(thing.kind(), thing.id());
        });
    }

    private List<Command> deeds(PaletteItem.Thing thing) {
        return owner(thing)
                .map(page -> page.commandsOn(thing.kind(), thing.id()))
                .orElse(List.of());
    }

    private Optional<Page> owner(PaletteItem.Thing thing) {
        return navigation.pages().stream()
                .filter(page -> page.shows(thing.kind()))
                .findFirst();
    }

    private List<PaletteItem.Thing> things(EngineSnapshot picture) {
        var all = new ArrayList<PaletteItem.Thing>();
        var projects = new TreeMap<String, Integer>(NaturalOrder.NAMES);
        for (var container : picture.containers().values()) {
            container.project().ifPresent(name -> projects.merge(name, 1, Integer::sum));
            all.add(thing(ObjectKind.CONTAINER, container.id(), container.name(), detail(container)));
        }
        projects.forEach((name, size) ->
                all.add(thing(ObjectKind.PROJECT, name, name, texts.get("shell.palette.project", size))));
        for (var image : picture.images().values()) {
            all.add(thing(
                    ObjectKind.IMAGE,
                    image.id(),
                    image.displayName(),
                    String.join(" ", image.tags()) + " " + image.shortId()));
        }
        for (var volume : picture.volumes().values()) {
            all.add(thing(ObjectKind.VOLUME, volume.name(), volume.name(), volume.driver()));
        }
        for (var network : picture.networks().values()) {
            all.add(thing(
                    ObjectKind.NETWORK,
                    network.id(),
                    network.name(),
                    network.driver() + " " + String.join(" ", network.subnets())));
        }
        return all;
    }

    private PaletteItem.Thing thing(ObjectKind kind, String id, String name, String detail) {
        var icon = switch (kind) {
            case CONTAINER -> "mdi2c-cube-outline";
            case PROJECT -> "mdi2c-circle-multiple-outline";
            case IMAGE -> "mdi2l-layers-outline";
            case VOLUME -> "mdi2d-database-outline";
            case NETWORK -> "mdi2l-lan";
        };
        return new PaletteItem.Thing(kind, id, name, texts.get("shell.palette.kind." + kind) + " " + detail, icon);
    }

    private static String detail(Container container) {
        return container.image() + " " + container.shortId();
    }
}
