package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionProgress.Layer;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
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
class PushTest {
    private static final long MEGABYTE = 1024 * 1024;

    private final List<ActionProgress> signs = new CopyOnWriteArrayList<>();
    private TestEngine engine;
    private TestRegistry registry;
    private Connected connected;

    @BeforeEach
    void connect(TestEngine engine) {
        this.engine = engine;
        registry = TestRegistry.start(engine);
        connected = Connected.to(engine.socket());
    }

    @AfterEach
    void close() {
        connected.close();
        registry.close();
    }

    @Test
    void aPushTellsHowFarEachLayerIsAndTheRegistryHasTheImage() {
        var image = built("pushed", "RUN dd if=/dev/urandom of=/a bs=1M count=3");

        push(image);

        engine.docker("rmi", image);
        engine.docker("pull", image);
        var layers = signs.stream()
                .filter(Layer.class::isInstance)
                .map(Layer.class::cast)
                .toList();
        assertThat(layers)
                .filteredOn(layer -> layer.status().equals("Pushed"))
                .extracting(Layer::layer)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(layers)
                .filteredOn(layer -> layer.status().equals("Pushing"))
                .anyMatch(layer -> layer.total() >= 3 * MEGABYTE);
        assertThat(signs)
                .anyMatch(sign -> sign instanceof ActionProgress.Message(var text) && text.contains("digest: sha256:"));
    }

    @Test
    void anInterruptEndsAPushAtOnce() throws InterruptedException {
        var image = built("interrupted", "RUN dd if=/dev/urandom of=/a bs=1M count=100");
        var failure = new AtomicReference<EngineException>();
        var pushing = Thread.ofVirtual().start(() -> {
            try {
                push(image);
            } catch (EngineException e) {
                failure.set(e);
            }
        });
        Await.until(
                "the first bytes",
                () -> signs.stream().anyMatch(sign -> sign instanceof Layer layer && layer.current() > 0));

        var start = System.nanoTime();
        pushing.interrupt();
        pushing.join();

        // Far from any deadline; CancelTest holds the hundred milliseconds, by medians.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(failure.get()).isInstanceOf(Cancelled.class);
    }

    @Test
    void aTagThatTheEngineDoesNotHaveIsSaid() {
        var image = registry.address() + "/nothing:1";

        assertThatThrownBy(() -> push(image))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.advice()).isNotEmpty())
                .hasMessageStartingWith("Pushing " + image + " did not work. The engine says: ");
    }

    @Test
    void aDigestCannotBePushed() {
        var digest = ImageName.parse("web@sha256:" + "0".repeat(64));

        assertThatThrownBy(() -> new PushImage(digest)).hasMessageContaining("cannot be pushed");
    }

    private void push(String image) {
        connected.api().run(new PushImage(ImageName.parse(image)), signs::add);
    }

    private String built(String name, String line) {
        var image = registry.address() + "/" + name + ":1";
        TestImages.build(engine, image, "FROM " + TestImages.BUSYBOX, line);
        return image;
    }
}
