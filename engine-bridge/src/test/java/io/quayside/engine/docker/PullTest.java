package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionProgress.Layer;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class PullTest {
    private static final long MEGABYTE = 1024 * 1024;

    private final List<ActionProgress> steps = new CopyOnWriteArrayList<>();
    private TestEngine engine;
    private Connected connected;

    @BeforeEach
    void connect(@Private TestEngine engine) {
        this.engine = engine;
        this.connected = Connected.to(engine.socket());
    }

    @AfterEach
    void close() {
        connected.close();
    }

    @Test
    void aPullTellsHowFarEachLayerIsAndBringsTheImage() {
        try (var registry = TestRegistry.start(engine)) {
            var image = pushed(registry, "layers", "RUN dd if=/dev/urandom of=/a bs=1M count=3", "RUN echo small > /b");

            pull(image);

            assertThat(connected.api().images()).anyMatch(it -> it.tags().contains(image));
            var layers = steps.stream()
                    .filter(Layer.class::isInstance)
                    .map(Layer.class::cast)
                    .toList();
            assertThat(layers)
                    .filteredOn(layer -> layer.status().equals("Pull complete"))
                    .extracting(Layer::layer)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(layers)
                    .filteredOn(layer -> layer.status().equals("Downloading"))
                    .allMatch(layer -> layer.current() <= layer.total())
                    .anyMatch(layer -> layer.total() >= 3 * MEGABYTE);
            assertThat(steps)
                    .anyMatch(step -> step instanceof ActionProgress.Message(var text) && text.startsWith("Digest: "));
        }
    }

    @Test
    void anInterruptCancelsAPullAtOnceAndTheEngineStops() throws InterruptedException {
        try (var registry = TestRegistry.start(engine)) {
            var big = pushed(registry, "big", "RUN dd if=/dev/urandom of=/big bs=1M count=100");
            var small = pushed(registry, "small", "RUN echo small > /small");
            var failure = new AtomicReference<EngineException>();
            var pulling = Thread.ofVirtual().start(() -> {
                try {
                    pull(big);
                } catch (EngineException e) {
                    failure.set(e);
                }
            });
            Await.until(
                    "the first bytes",
                    () -> steps.stream().anyMatch(step -> step instanceof Layer layer && layer.current() > 0));

            var start = System.nanoTime();
            pulling.interrupt();
            pulling.join();
            var took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(failure.get()).isInstanceOf(Cancelled.class);
            // Far from any deadline; CancelTest holds the hundred milliseconds, by medians.
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            pull(small);
            assertThat(connected.api().images())
                    .anyMatch(it -> it.tags().contains(small))
                    .noneMatch(it -> it.tags().contains(big));
        }
    }

    @Test
    void aTagThatTheRegistryDoesNotHaveIsSaid() {
        try (var registry = TestRegistry.start(engine)) {
            var image = registry.address() + "/nothing:1";

            assertThatThrownBy(() -> pull(image))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("Pulling " + image + " did not work. The engine says: ")
                    .extracting(e -> ((Refused) e).advice())
                    .isEqualTo("There is no such image or tag at the registry: see to the spelling.");
        }
    }

    @Test
    void aRegistryThatWantsAPasswordIsSaid() {
        try (var registry = TestRegistry.startWithPassword(engine)) {
            assertThatThrownBy(() -> pull(registry.address() + "/private:1"))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.UNAUTHORIZED))
                    .extracting(e -> ((Refused) e).advice())
                    .isEqualTo("Sign in to the registry with `docker login`.");
        }
    }

    @Test
    void aRegistryThatDoesNotAnswerIsSaid() {
        assertThatThrownBy(() -> pull("127.0.0.1:1/nothing:1"))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).advice())
                .isEqualTo("The engine cannot reach that host: see to the name and to the engine's network and proxy.");
    }

    private void pull(String image) {
        connected.api().run(new PullImage(ImageName.parse(image)), steps::add);
    }

    private String pushed(TestRegistry registry, String name, String... lines) {
        var image = registry.address() + "/" + name + ":1";
        var dockerfile = new java.util.ArrayList<>(List.of("FROM " + TestImages.BUSYBOX));
        dockerfile.addAll(List.of(lines));
        TestImages.build(engine, image, dockerfile.toArray(String[]::new));
        engine.docker("push", image);
        engine.docker("rmi", image);
        return image;
    }
}
