package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.Samples;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PruneContainers;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneImages;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SparedTest {
    private static final Container OLD = Samples.exited("old", 0);
    private static final Container PINNED = Samples.exited("pinned", 0);
    private static final Image ONE = Samples.image("1".repeat(64), 10, "one:1");
    private static final Image TWO = Samples.image("2".repeat(64), 10, "two:1", "two:2");

    private final EngineSnapshot picture = picture();

    private static EngineSnapshot picture() {
        var containers = new LinkedHashMap<String, Container>();
        List.of(OLD, PINNED).forEach(it -> containers.put(it.id(), it));
        var images = new LinkedHashMap<String, Image>();
        List.of(ONE, TWO).forEach(it -> images.put(it.id(), it));
        return new EngineSnapshot(containers, images, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private List<String> left(String pin, EngineAction... actions) {
        return Spared.of(List.of(actions), false, picture, Set.of(pin)::contains).actions().stream()
                .map(it -> it.command().text())
                .toList();
    }

    private static RemoveContainer removal(Container container) {
        return new RemoveContainer(ContainerRef.of(container), false, false);
    }

    @Test
    void ofSeveralRemovalsThePinnedOneIsLeftOut() {
        var pin = PinKey.container(PINNED.id());
        assertThat(left(pin, removal(OLD), removal(PINNED))).containsExactly("docker rm old");
        assertThat(Spared.of(List.of(removal(OLD), removal(PINNED)), false, picture, pin::equals)
                        .names())
                .containsExactly("pinned");
    }

    @Test
    void whatSomebodyRemovesByNameGoes() {
        assertThat(left(PinKey.container(PINNED.id()), removal(PINNED))).containsExactly("docker rm pinned");
    }

    @Test
    void aPruneThatWouldTakeWhatIsPinnedTakesTheOthersOneByOne() {
        var prune = new PruneContainers(PruneFilter.NONE);
        assertThat(left(PinKey.container(PINNED.id()), prune)).containsExactly("docker rm old");
        assertThat(left("nothing", prune)).containsExactly("docker container prune --force");
    }

    @Test
    void theOnlyOneThatAPruneHasFoundStaysIfItIsPinned() {
        var pin = PinKey.container(PINNED.id());
        assertThat(Spared.of(List.of(removal(PINNED)), true, picture, pin::equals))
                .isEqualTo(new Spared(List.of(), Set.of("pinned")));
    }

    @Test
    void severalTagsOfOnePinnedImageGoAsSomebodyAskedForThem() {
        assertThat(left(
                        PinKey.image(TWO.id()),
                        new RemoveImage(TWO.id(), "two:1", false),
                        new RemoveImage(TWO.id(), "two:2", false)))
                .hasSize(2);
    }

    @Test
    void whatIsPinnedAndInUseIsNotLeftToThePruneOfAnEngine() {
        var prune = new PruneImages(false, PruneFilter.NONE);
        assertThat(left(PinKey.image(ONE.id()), prune)).isEmpty();
    }

    @Test
    void aPinnedImageKeepsAllItsTags() {
        var prune = new PruneImages(true, PruneFilter.NONE);
        assertThat(left(PinKey.image(TWO.id()), prune)).containsExactly("docker rmi one:1");
        assertThat(left(PinKey.image(ONE.id()), prune)).containsExactly("docker rmi --force " + TWO.shortId());
    }
}
