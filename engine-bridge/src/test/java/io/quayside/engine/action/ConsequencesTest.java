package io.quayside.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Health;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Mount;
import io.quayside.engine.model.Volume;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.VolumeMapping;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a person is told before anything is lost.
class ConsequencesTest {
    private static final String ANONYMOUS = "ab".repeat(32);
    private static final String IMAGE = "sha256:" + "1".repeat(64);

    @Test
    void aStoppedContainerGoesWithItsFilesAndItsLog() {
        var web = container("web", ContainerState.EXITED);

        var consequences = remove(web, false).consequences(picture(web));

        assertThat(consequences.effects())
                .containsExactly(Effect.destroys(
                        ObjectKind.CONTAINER, "web", List.of(Loss.WRITABLE_LAYER, Loss.LOG), List.of()));
        assertThat(consequences.destroys()).isTrue();
    }

    @Test
    void aRunningContainerLosesItsProcessesToo() {
        var web = container("web", ContainerState.RUNNING);

        assertThat(remove(web, false)
                        .consequences(picture(web))
                        .effects()
                        .getFirst()
                        .losses())
                .containsExactly(Loss.PROCESSES, Loss.WRITABLE_LAYER, Loss.LOG);
    }

    @Test
    void anonymousVolumesGoWithTheirContainerOnlyWhenAsked() {
        var web = container("web", ContainerState.EXITED, volume(ANONYMOUS), volume("named"));

        assertThat(remove(web, false).consequences(picture(web)).effects()).hasSize(1);
        assertThat(remove(web, true).consequences(picture(web)).effects())
                .contains(Effect.destroys(ObjectKind.VOLUME, ANONYMOUS, List.of(Loss.VOLUME_DATA), List.of()))
                .hasSize(2);
    }

    @Test
    void anAnonymousVolumeThatAnotherContainerMountsStays() {
        var web = container("web", ContainerState.EXITED, volume(ANONYMOUS));
        var guest = container("guest", ContainerState.RUNNING, volume(ANONYMOUS));

        assertThat(remove(web, true).consequences(picture(web, guest)).effects())
                .hasSize(1);
    }

    @Test
    void aContainerThatIsGoneAlreadyIsStillNamed() {
        var web = container("web", ContainerState.EXITED, volume(ANONYMOUS));

        assertThat(remove(web, true).consequences(EngineSnapshot.EMPTY).effects())
                .extracting(Effect::name)
                .containsExactly("web");
    }

    @Test
    void oneOfTwoTagsGoesAlone() {
        var consequences = new RemoveImage(IMAGE, "web:1", false).consequences(picture(image("web:1", "web:2")));

        assertThat(consequences.effects())
                .containsExactly(Effect.destroys(ObjectKind.TAG, "web:1", List.of(), List.of()));
    }

    @Test
    void theLastTagTakesTheImageWithIt() {
        var user = container("user", ContainerState.EXITED);

        var consequences = new RemoveImage(IMAGE, "web:1", true).consequences(picture(image("web:1"), user));

        assertThat(consequences.effects())
                .containsExactly(
                        Effect.destroys(ObjectKind.IMAGE, "web:1", List.of(Loss.LAYERS), List.of("user")),
                        Effect.destroys(ObjectKind.TAG, "web:1", List.of(), List.of()));
    }

    @Test
    void anImageNamedByItsIdGoesWithAllItsTags() {
        var consequences = new RemoveImage(IMAGE, IMAGE, true).consequences(picture(image("web:1", "web:2")));

        assertThat(consequences.effects())
                .extracting(Effect::object, Effect::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ObjectKind.IMAGE, "web:1"),
                        org.assertj.core.groups.Tuple.tuple(ObjectKind.TAG, "web:1"),
                        org.assertj.core.groups.Tuple.tuple(ObjectKind.TAG, "web:2"));
    }

    @Test
    void aTagThatAnotherImageHasIsTakenFromIt() {
        var other = "sha256:" + "2".repeat(64);

        var consequences = new TagImage(other, "other", ImageName.parse("web:1")).consequences(picture(image("web:1")));

        assertThat(consequences.effects())
                .containsExactly(Effect.creates(ObjectKind.TAG, "web:1"), Effect.changes(ObjectKind.IMAGE, "web:1"));
        assertThat(consequences.destroys()).isFalse();
    }

    @Test
    void aRunMakesItsContainerAndTheNamedVolumesThatAreNew() {
        var spec = RunSpec.of("nginx:1")
                .with(it -> it.name("web")
                        .storage(files -> files.withVolumes(List.of(
                                new VolumeMapping("old", "/o", false),
                                new VolumeMapping("new", "/n", false),
                                new VolumeMapping("/host", "/h", false),
                                new VolumeMapping("", "/a", false)))));
        var volumes = new LinkedHashMap<>(Map.of("old", new Volume("old", "local", "/x", "local", null, Map.of())));
        var picture = new EngineSnapshot(new LinkedHashMap<>(), new LinkedHashMap<>(), volumes, new LinkedHashMap<>());

        assertThat(new RunContainer(spec).consequences(picture).effects())
                .containsExactly(Effect.creates(ObjectKind.CONTAINER, "web"), Effect.creates(ObjectKind.VOLUME, "new"));
    }

    private static RemoveContainer remove(Container container, boolean withVolumes) {
        return new RemoveContainer(ContainerRef.of(container), true, withVolumes);
    }

    private static Mount volume(String name) {
        return new Mount("volume", name, "", "/" + name, false);
    }

    private static Container container(String name, ContainerState state, Mount... mounts) {
        return new Container(
                name + "-id",
                name,
                "web:1",
                IMAGE,
                Instant.EPOCH,
                state,
                Health.NONE,
                state == ContainerState.EXITED ? 0 : null,
                List.of(),
                List.of(mounts),
                List.of(),
                Map.of());
    }

    private static Image image(String... tags) {
        return new Image(IMAGE, List.of(tags), List.of(), 1, Instant.EPOCH, Map.of());
    }

    private static EngineSnapshot picture(Container... containers) {
        return picture(image("web:1"), containers);
    }

    private static EngineSnapshot picture(Image image, Container... containers) {
        var byId = new LinkedHashMap<String, Container>();
        for (var container : containers) {
            byId.put(container.id(), container);
        }
        return new EngineSnapshot(
                byId, new LinkedHashMap<>(Map.of(image.id(), image)), new LinkedHashMap<>(), new LinkedHashMap<>());
    }
}
