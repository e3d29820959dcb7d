package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.CommitContainer;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An engine whose disk is full: whatever it is asked to do, what fails says so and what to do about it.
@Timeout(60)
class FullDiskTest {
    private static final int BIG = 4 << 20;

    private static TestEngine engine;
    private static TestRegistry registry;
    private static Connected connected;
    private static ContainerRef box;
    private static Path archive;

    @BeforeAll
    static void start() {
        engine = TestEngine.startOnDisk("64m");
        registry = TestRegistry.start(engine);
        connected = Connected.to(engine.socket());
        box = new ContainerRef(engine.docker("create", "--name=box", TestImages.BUSYBOX), "box");
        var image = registry.address() + "/big:1";
        TestImages.build(engine, image, "FROM " + TestImages.BUSYBOX, "RUN dd if=/dev/urandom of=/big bs=1M count=4");
        engine.docker("push", image);
        archive = engine.folder().resolve("big.tar");
        engine.docker("save", "--output", archive.toString(), image);
        engine.docker("rmi", image);
    }

    @AfterAll
    static void stop() {
        connected.close();
        registry.close();
        engine.close();
    }

    @AfterEach
    void empty() {
        engine.emptyDisk();
    }

    @Test
    void pull() {
        assertToldWhenFull(new PullImage(ImageName.parse(registry.address() + "/big:1")));
    }

    @Test
    void load() {
        assertToldWhenFull(new LoadImages(archive));
    }

    @Test
    void importing() {
        assertToldWhenFull(new ImportImage(archive, ImageName.parse("imported:1"), "", List.of()));
    }

    @Test
    void build(@TempDir Path context) throws IOException {
        Files.write(context.resolve("big"), new byte[BIG]);
        Files.writeString(context.resolve("Dockerfile"), "FROM " + TestImages.BUSYBOX + "\nCOPY big /\n");

        assertToldWhenFull(new BuildImage(BuildSpec.of(context)));
    }

    /// The program in the step says it, not the engine.
    @Test
    void aStepOfABuild(@TempDir Path context) throws IOException {
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM " + TestImages.BUSYBOX + "\nRUN dd if=/dev/zero of=/big bs=1M count=100\n");

        assertTold(new BuildImage(BuildSpec.of(context)));
    }

    @Test
    void run() {
        assertToldWhenFull(new RunContainer(RunSpec.of(TestImages.BUSYBOX).with(it -> it.command(List.of("true")))));
    }

    @Test
    void copyIn(@TempDir Path folder) throws IOException {
        assertToldWhenFull(new CopyToContainer(box, Files.write(folder.resolve("big"), new byte[BIG]), "/"));
    }

    @Test
    void commit() {
        assertToldWhenFull(new CommitContainer(box, ImageName.parse("committed:1"), "", "", List.of(), true));
    }

    private static void assertToldWhenFull(EngineAction action) {
        engine.fillDisk();
        assertTold(action);
    }

    private static void assertTold(EngineAction action) {
        assertThatThrownBy(() -> connected.api().run(action, sign -> {}))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.advice())
                                .as(e.getMessage())
                                .startsWith("The engine's disk is full: remove "));
    }
}
