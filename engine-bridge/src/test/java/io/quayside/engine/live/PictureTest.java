package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Health;
import io.quayside.engine.model.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureTest {
    private final Picture picture = new Picture(new ConnectionState.Connecting(Instant.EPOCH));

    @Test
    void whatDidNotChangeKeepsItsIdentity() {
        picture.containers(List.of(container("a", "one"), container("b", "two")));
        var before = picture.view().snapshot();
        picture.containers(List.of(container("a", "one"), container("b", "renamed")));
        var after = picture.view().snapshot();

        assertThat(after.containers().get("a")).isSameAs(before.containers().get("a"));
        assertThat(after.containers().get("b").name()).isEqualTo("renamed");
    }

    @Test
    void nothingIsPublishedWhereNothingChanged() {
        picture.containers(List.of(container("a", "one")));
        picture.volumes(List.of(volume("v")));
        var before = picture.view();

        picture.containers(List.of(container("a", "one")));
        picture.put(container("a", "one"));
        picture.removeContainer("unknown");
        picture.volumes(List.of(volume("v")));

        assertThat(picture.view()).isSameAs(before);
    }

    @Test
    void versionsGrowWithEveryView() {
        long start = picture.view().version();
        picture.put(container("a", "one"));
        picture.put(container("b", "two"));
        assertThat(picture.view().version()).isEqualTo(start + 2);
    }

    @Test
    void aNewContainerStandsFirstAndAChangedOneStaysInItsPlace() {
        picture.containers(List.of(container("a", "one"), container("b", "two")));
        picture.put(container("c", "three"));
        picture.put(container("b", "renamed"));
        assertThat(picture.view().snapshot().containers().keySet()).containsExactly("c", "a", "b");
    }

    @Test
    void anotherConnectionLeavesThePictureAsItWas() {
        picture.put(container("a", "one"));
        var before = picture.view().snapshot();
        picture.connection(new ConnectionState.Closed(Instant.EPOCH));
        assertThat(picture.view().snapshot()).isSameAs(before);
    }

    private static Container container(String id, String name) {
        return new Container(
                id,
                name,
                "image",
                "sha256:0",
                Instant.EPOCH,
                ContainerState.RUNNING,
                Health.NONE,
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static Volume volume(String name) {
        return new Volume(name, "local", "/v", "local", null, Map.of());
    }
}
