package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Kind;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.PruneContainers;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneImages;
import io.quayside.engine.action.PruneNetworks;
import io.quayside.engine.action.PruneSystem;
import io.quayside.engine.action.PruneVolumes;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A prune removes what it said before that it would, no more and no less.
@ExtendWith(EngineExtension.class)
class PruneTest {
    private TestEngine engine;
    private Connected connected;
    private Path busybox;
    private Path files;

    @BeforeEach
    void clutter(@Private TestEngine engine) {
        this.engine = engine;
        connected = Connected.to(engine.socket());
        busybox = engine.folder().resolve("saved-busybox.tar");
        files = engine.folder().resolve("files.tar");
        engine.docker("save", "--output", busybox.toString(), TestImages.BUSYBOX);
        engine.docker("create", "--name=exported", TestImages.BUSYBOX);
        engine.docker("export", "--output", files.toString(), "exported");
        engine.docker("rm", "exported");
        for (var line : EngineState.CLUTTER) {
            engine.docker(line.replace("FILES.TAR", files.toString()).split(" ", -1));
        }
    }

    @AfterEach
    void clear() {
        new EngineState(connected).clear(engine, busybox);
        connected.close();
    }

    @Test
    void ofContainers() {
        assertThat(prunes(new PruneContainers(PruneFilter.NONE))).contains("kept", "stopped");
    }

    @Test
    void ofNetworks() {
        var effects = consequences(new PruneNetworks(PruneFilter.NONE));

        assertThat(prunes(new PruneNetworks(PruneFilter.NONE))).contains("free", "of-stopped");
        // The engine removes it although a stopped container belongs to it, which is said.
        assertThat(effects)
                .filteredOn(effect -> effect.name().equals("of-stopped"))
                .singleElement()
                .extracting(Effect::usedBy)
                .isEqualTo(List.of("stopped"));
    }

    @Test
    void ofVolumes() {
        assertThat(prunes(new PruneVolumes(true, false, PruneFilter.NONE))).contains("idle", "mine");
    }

    @Test
    void ofDanglingImages() {
        assertThat(prunes(new PruneImages(false, PruneFilter.NONE))).hasSize(1);
    }

    @Test
    void ofAllImages() {
        assertThat(prunes(new PruneImages(true, PruneFilter.NONE))).contains("unused:1");
    }

    @Test
    void ofEverything() {
        assertThat(prunes(new PruneSystem(true, true, false))).contains("kept", "free", "idle", "mine", "unused:1");
    }

    @Test
    void sizesAreNamedWhereTheyWereCounted() {
        var effects = new PruneSystem(true, true, false)
                .consequences(picture().with(connected.api().diskUsage()))
                .effects();

        assertThat(effects)
                .filteredOn(effect -> effect.object() == ObjectKind.VOLUME || effect.object() == ObjectKind.IMAGE)
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(effect.bytes()).isNotNull());
    }

    /// @return what it removed, which is what it said
    private Set<String> prunes(PruneAction prune) {
        var said = new TreeSet<String>();
        consequences(prune).forEach(effect -> said.add(effect.name()));
        var before = names();
        connected.api().run(prune, step -> {});
        before.removeAll(names());
        assertThat(said).isEqualTo(before);
        return before;
    }

    private List<Effect> consequences(PruneAction prune) {
        return prune.consequences(picture()).effects().stream()
                .filter(effect -> effect.kind() == Kind.DESTROY)
                .toList();
    }

    private Set<String> names() {
        var picture = picture();
        var names = new TreeSet<String>();
        picture.containers().values().forEach(it -> names.add(it.name()));
        picture.volumes().values().forEach(it -> names.add(it.name()));
        picture.networks().values().forEach(it -> names.add(it.name()));
        picture.images().values().forEach(it -> {
            names.addAll(it.tags());
            names.add(it.isDangling() ? it.displayName() : it.tags().getFirst());
        });
        return names;
    }

    private EngineSnapshot picture() {
        var api = connected.api();
        return new EngineSnapshot(
                byKey(api.containers().stream(), Container::id),
                byKey(api.images().stream(), image -> image.id()),
                byKey(api.volumes().stream(), Volume::name),
                byKey(api.networks().stream(), Network::id));
    }

    private static <T> LinkedHashMap<String, T> byKey(Stream<T> items, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }
}
