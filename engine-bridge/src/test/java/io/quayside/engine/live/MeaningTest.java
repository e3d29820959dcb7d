package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.docker.EngineEvent;
import io.quayside.engine.live.Meaning.Kind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create",
                "start",
                "die",
                "stop",
                "kill",
                "pause",
                "unpause",
                "rename",
                "destroy",
                "remove",
                "update",
                "oom",
                "restart",
                "health_status: healthy",
                "something new"
            })
    void whatHappensToAContainerIsLookedAt(String action) {
        assertThat(Meaning.of(event("container", action, "abc")).container()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec_create: sh -c true",
                "exec_start: sh",
                "exec_die",
                "top",
                "archive-path",
                "resize",
                "attach",
                "detach",
                "export",
                "extract-to-dir"
            })
    void noiseMeansNothing(String action) {
        assertThat(Meaning.of(event("container", action, "abc")).isNothing()).isTrue();
    }

    @Test
    void aCommitMakesAnImage() {
        assertThat(Meaning.of(event("container", "commit", "abc")).kinds()).containsExactly(Kind.IMAGES);
    }

    @Test
    void joiningANetworkChangesTheContainer() {
        var event = new EngineEvent("network", "connect", "net", Map.of("container", "abc"), 0);
        assertThat(Meaning.of(event)).isEqualTo(new Meaning("abc", Set.of()));
    }

    @Test
    void aMountChangesNoVolume() {
        assertThat(Meaning.of(event("volume", "mount", "v")).isNothing()).isTrue();
        assertThat(Meaning.of(event("volume", "destroy", "v")).kinds()).containsExactly(Kind.VOLUMES);
    }

    @Test
    void imagesAndNetworksAreListedAgain() {
        assertThat(Meaning.of(event("image", "untag", "i")).kinds()).containsExactly(Kind.IMAGES);
        assertThat(Meaning.of(event("network", "create", "n")).kinds()).containsExactly(Kind.NETWORKS);
    }

    @Test
    void kindsThatAreNotShownMeanNothing() {
        assertThat(Meaning.of(event("builder", "prune", "")).isNothing()).isTrue();
    }

    private static EngineEvent event(String type, String action, String id) {
        return new EngineEvent(type, action, id, Map.of(), 0);
    }
}
