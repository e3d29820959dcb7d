package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.Engine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.model.Container;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// An engine with more containers, and more happening at a time, than anybody has.
@ExtendWith(EngineExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(400)
class CrowdedEngineTest {
    private static final int CONTAINERS = 2_000;
    private static final int AT_A_TIME = 8;
    /// Each name is changed this often in the storm.
    private static final int ROUNDS = 100;
    private static final int RENAMED = 50;

    private TestEngine test;
    private Engine engine;

    @BeforeAll
    void crowd(@Private TestEngine test) throws Exception {
        this.test = test;
        engine = Watching.engineOf(test);
        Watching.awaitConnected(engine);
        all(IntStream.range(0, CONTAINERS).boxed().toList(), number -> {
            var spec = RunSpec.of(TestImages.BUSYBOX).with(it -> it.name("crowd-" + number));
            engine.run(new CreateContainer(spec), progress -> {});
        });
    }

    @AfterAll
    void leave() {
        engine.close();
    }

    @Test
    void twoThousandContainersThatCameOneByOneAreAllInThePicture() {
        Truth.await(engine::view, test, "after 2,000 containers were made");
        assertThat(engine.view().snapshot().containers()).hasSize(CONTAINERS);
    }

    @Test
    void aStormOfEventsLosesNoChangeAndLeavesNoGhost() throws Exception {
        var containers = List.copyOf(engine.view().snapshot().containers().values());
        all(containers.subList(0, RENAMED), container -> {
            for (int round = 0; round < ROUNDS; round++) {
                engine.run(new RenameContainer(ContainerRef.of(container), container.name() + "-" + round), it -> {});
            }
            engine.run(new RenameContainer(ContainerRef.of(container), container.name()), it -> {});
        });
        all(containers.subList(CONTAINERS - RENAMED, CONTAINERS), this::removeAndMakeAgain);
        Truth.await(engine::view, test, "after a storm");
    }

    private void removeAndMakeAgain(Container container) {
        engine.run(new RemoveContainer(ContainerRef.of(container), true, true), progress -> {});
        var spec = RunSpec.of(TestImages.BUSYBOX).with(it -> it.name(container.name()));
        engine.run(new CreateContainer(spec), progress -> {});
    }

    private static <T> void all(List<T> items, Consumer<T> deed) throws Exception {
        try (var workers =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var under = new ArrayList<Future<?>>();
            for (T item : items) {
                under.add(workers.submit(() -> deed.accept(item)));
            }
            for (var one : under) {
                one.get();
            }
        }
    }
}
