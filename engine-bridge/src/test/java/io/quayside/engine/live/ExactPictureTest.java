package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.EngineSnapshot;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ExactPictureTest {
    @Test
    void afterHundredsOfChangesAndSeveralCrashesThePictureIsWhatTheEngineLists(@Private TestEngine test) {
        long seed = Long.getLong("quayside.seed", System.nanoTime());
        var changes = new RandomChanges(test, seed);
        var versions = new CopyOnWriteArrayList<Long>();
        try (var engine = Watching.engineOf(test)) {
            engine.subscribe(view -> versions.add(view.version()));
            changes.make(100);
            Truth.await(engine::view, test, "seed " + seed);
            for (int crash = 0; crash < 3; crash++) {
                changes.make(30);
                test.kill();
                test.startAgain();
                changes.make(30);
                Truth.await(engine::view, test, "seed " + seed);
            }
            assertThat(changes.done()).as("changes done, seed %d", seed).isGreaterThan(150);
            // Containers start and end by themselves between the two questions.
            Await.until("the command line to say the same, seed " + seed, () -> {
                assertThat(namesAndStates(engine.view().snapshot()))
                        .isEqualTo(test.docker("ps", "--all", "--format", "{{.Names}} {{.State}}")
                                .lines()
                                .sorted()
                                .toList());
                return true;
            });
            assertThat(versions).isSorted().doesNotHaveDuplicates();
        }
    }

    private static List<String> namesAndStates(EngineSnapshot snapshot) {
        return snapshot.containers().values().stream()
                .map(container ->
                        container.name() + " " + container.state().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
