package io.quayside.app.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quayside.engine.action.ActionProgress.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TransferProgressTest {
    @Test
    void layersCountAsMuchAsTheyHaveBytes() {
        var progress = TransferProgress.of(
                List.of(new Layer("small", "Pull complete", 0, 100), new Layer("large", "Downloading", 450, 900)));
        assertThat(progress.fraction()).isCloseTo(0.1 + 0.9 * 0.35, within(0.001));
        assertThat(progress.total()).isEqualTo(1000);
        assertThat(progress.moved()).isEqualTo(550);
    }

    @Test
    void nothingIsKnownBeforeTheFirstLayer() {
        assertThat(TransferProgress.of(List.of()).fraction()).isEqualTo(-1);
    }

    @Test
    void allLayersDoneIsAll() {
        var progress = TransferProgress.of(
                List.of(new Layer("a", "Already exists", 0, 0), new Layer("b", "Pull complete", 0, 0)));
        assertThat(progress.fraction()).isEqualTo(1);
    }

    @Test
    void aPushCountsWhatItSendsAndWhatIsThereAlready() {
        var progress = TransferProgress.of(List.of(
                new Layer("sent", "Pushing", 30, 60),
                new Layer("there", "Layer already exists", 0, 0),
                new Layer("waits", "Waiting", 0, 0)));
        assertThat(progress.fraction()).isCloseTo(0.5, within(0.001));
        assertThat(progress.moved()).isEqualTo(30);
    }
}
