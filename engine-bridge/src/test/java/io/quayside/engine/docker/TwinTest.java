package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.CommitContainer;
import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.CreateNetwork;
import io.quayside.engine.action.CreateNetwork.AddressRange;
import io.quayside.engine.action.CreateVolume;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PruneBuildCache;
import io.quayside.engine.action.PruneContainers;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneFilter.LabelRule;
import io.quayside.engine.action.PruneImages;
import io.quayside.engine.action.PruneNetworks;
import io.quayside.engine.action.PruneSystem;
import io.quayside.engine.action.PruneVolumes;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.action.UpdateContainer;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action and its command line leave an engine in the same state: the state is prepared twice, changed by the
/// action and by the real `docker`, and everything that the engine then says of everything is compared.
@ExtendWith(EngineExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinTest {
    private static final PruneFilter ALL = PruneFilter.NONE;
    private static final String RUNNING = "run --detach --name=web " + TestImages.BUSYBOX + " sleep 600";
    private static final String CREATED =
            "create --name=web --volume=/anonymous --volume=kept:/kept " + TestImages.BUSYBOX + " sleep 600";
    private static final String NETWORK = "network create --label=tier=back back";

    private TestEngine engine;
    private Connected connected;
    private EngineState state;

    /// @param prepare lines of the `docker` command line, divided by " ; "
    private record Case(String name, String prepare, Function<TwinTest, EngineAction> action) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                on("start", CREATED, StartContainer::new),
                on("stop", RUNNING, StopContainer::new),
                on("stop at once", RUNNING, web -> new StopContainer(web, 0)),
                on("restart", RUNNING, RestartContainer::new),
                on("restart at once", RUNNING, web -> new RestartContainer(web, 0)),
                on("pause", RUNNING, PauseContainer::new),
                on("unpause", RUNNING + " ; pause web", UnpauseContainer::new),
                on("kill", RUNNING, KillContainer::new),
                on("kill by a signal", RUNNING, web -> new KillContainer(web, "SIGQUIT")),
                on("wait", "run --detach --name=web " + TestImages.BUSYBOX + " sleep 1", WaitContainer::new),
                on("rename", CREATED, web -> new RenameContainer(web, "renamed")),
                on("remove", CREATED, web -> new RemoveContainer(web, false, false)),
                on("remove by force, with volumes", RUNNING, web -> new RemoveContainer(web, true, true)),
                on("remove with volumes", CREATED, web -> new RemoveContainer(web, false, true)),
                on("update the restart policy", CREATED, web -> new UpdateContainer(web, RestartPolicy.ALWAYS)),
                on(
                        "update the restart policy to on-failure",
                        CREATED,
                        web -> new UpdateContainer(web, RestartPolicy.parse("on-failure:4"))),
                on(
                        "update the restart policy to no",
                        "create --name=web --restart=always " + TestImages.BUSYBOX,
                        web -> new UpdateContainer(web, RestartPolicy.NO)),
                on("update limits", RUNNING, TwinTest::limits),
                on(
                        "update processors by period and quota",
                        RUNNING,
                        web -> new UpdateContainer(
                                web,
                                Cpu.UNLIMITED.withPeriod(50_000).withQuota(25_000),
                                Memory.UNLIMITED,
                                0,
                                -1L,
                                null)),
                on("commit", CREATED, web -> new CommitContainer(web, null, "", "", List.of(), true)),
                on(
                        "commit with everything",
                        RUNNING,
                        web -> new CommitContainer(
                                web,
                                ImageName.parse("localhost:5000/team/committed:2"),
                                "why it's so",
                                "Ada <ada@example.org>",
                                List.of("CMD [\"echo\", \"a b\"]", "ENV X=1"),
                                false)),
                on("copy a file in", CREATED, web -> new CopyToContainer(web, Path.of("/etc/hostname"), "/tmp")),
                imageCase("tag", "", test -> new TagImage(test.busybox(), TestImages.BUSYBOX, name("again:2"))),
                imageCase("tag anew", "", test -> new TagImage(test.busybox(), TestImages.BUSYBOX, name("two:1"))),
                imageCase("remove a tag", "tag one:1 one:2", test -> new RemoveImage(test.id("one:1"), "one:1", false)),
                imageCase("remove an image", "", test -> new RemoveImage(test.id("one:1"), "one:1", false)),
                imageCase("load", "rmi one:1", test -> new LoadImages(test.archive)),
                imageCase(
                        "import",
                        "",
                        test -> new ImportImage(
                                test.files, name("imported:1"), "from files", List.of("CMD [\"sh\"]", "ENV Y=2"))),
                imageCase("import plainly", "", test -> new ImportImage(test.files, name("imported"), "", List.of())),
                new Case("create a volume", "", test -> new CreateVolume("data")),
                new Case(
                        "create a volume with everything",
                        "",
                        test -> new CreateVolume(
                                "data",
                                "local",
                                Map.of("type", "tmpfs", "device", "tmpfs", "o", "size=1m"),
                                Map.of("owner", "it's me", "empty", ""))),
                new Case("remove a volume", "volume create data", test -> new RemoveVolume("data", false)),
                new Case("remove a volume that is gone", "", test -> new RemoveVolume("gone", true)),
                new Case("create a network", "", test -> new CreateNetwork("back")),
                new Case(
                        "create a network with everything",
                        "",
                        test -> new CreateNetwork(
                                "back",
                                "bridge",
                                true,
                                true,
                                true,
                                List.of(
                                        new AddressRange("10.77.0.0/16", "10.77.0.9", "10.77.4.0/24"),
                                        new AddressRange("fd00:77::/64", "", "")),
                                Map.of("com.docker.network.bridge.enable_icc", "false"),
                                Map.of("tier", "back"))),
                new Case("remove a network", NETWORK, test -> new RemoveNetwork(test.network("back"), "back")),
                on("connect", RUNNING + " ; " + NETWORK, web -> new ConnectNetwork("back", web)),
                on(
                        "connect with everything",
                        RUNNING + " ; network create --subnet=10.78.0.0/16 back",
                        web -> new ConnectNetwork("back", web, List.of("w", "www"), "10.78.3.3", "")),
                on(
                        "disconnect",
                        NETWORK + " ; run --detach --name=web --network=back " + TestImages.BUSYBOX + " sleep 600",
                        web -> new DisconnectNetwork("back", web, false)),
                on(
                        "disconnect by force",
                        NETWORK + " ; create --name=web --network=back " + TestImages.BUSYBOX,
                        web -> new DisconnectNetwork("back", web, true)),
                prune("containers", new PruneContainers(ALL)),
                prune("containers by label", new PruneContainers(label("keep", null, false))),
                prune("containers by age", new PruneContainers(new PruneFilter(Instant.EPOCH, List.of()))),
                prune("networks", new PruneNetworks(ALL)),
                prune("networks by label", new PruneNetworks(label("tier", "back", true))),
                prune("dangling images", new PruneImages(false, ALL)),
                prune("all images", new PruneImages(true, ALL)),
                prune("volumes", new PruneVolumes(true, false, ALL)),
                prune("volumes by label", new PruneVolumes(true, false, label("owner", "me", true))),
                prune("the build cache", new PruneBuildCache(true)),
                prune("the system", new PruneSystem(false, false, false)),
                prune("the system with everything", new PruneSystem(true, true, false)));
    }

    private Path archive = Path.of("/");
    private Path files = Path.of("/");
    private Path busybox = Path.of("/");

    @BeforeAll
    void makeArchives(@Private TestEngine engine) {
        archive = engine.folder().resolve("one.tar");
        files = engine.folder().resolve("files.tar");
        busybox = engine.folder().resolve("saved-busybox.tar");
        engine.docker("save", "--output", busybox.toString(), TestImages.BUSYBOX);
        TestImages.build(engine, "one:1", "FROM " + TestImages.BUSYBOX, "ENV ONE=1");
        engine.docker("save", "--output", archive.toString(), "one:1");
        var id = engine.docker("create", "one:1");
        engine.docker("export", "--output", files.toString(), id);
        engine.docker("rm", id);
        engine.docker("rmi", "one:1");
    }

    @BeforeEach
    void connect(@Private TestEngine engine) {
        this.engine = engine;
        this.connected = Connected.to(engine.socket());
        this.state = new EngineState(connected);
    }

    @AfterEach
    void disconnect() {
        connected.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theActionAndItsTwinLeadToTheSameState(Case test) {
        prepare(test);
        var action = test.action().apply(this);
        connected.api().run(action, step -> {});
        var ours = state.read();

        prepare(test);
        var twin = test.action().apply(this).command().arguments();
        engine.docker(twin.subList(1, twin.size()).toArray(String[]::new));

        assertThat(ours).containsExactlyElementsOf(state.read());
    }

    private void prepare(Case test) {
        state.clear(engine, busybox);
        for (var line : test.prepare().split(" ; ", -1)) {
            if (!line.isEmpty()) {
                var words = line.replace("ONE.TAR", archive.toString()).replace("FILES.TAR", files.toString());
                engine.docker(words.split(" ", -1));
            }
        }
    }

    private static Case on(String name, String prepare, Function<ContainerRef, EngineAction> action) {
        return new Case(name, prepare, test -> action.apply(new ContainerRef(test.container("web"), "web")));
    }

    private static Case imageCase(String name, String prepare, Function<TwinTest, EngineAction> action) {
        var images = "import FILES.TAR two:1 ; load --input ONE.TAR";
        return new Case(name, prepare.isEmpty() ? images : images + " ; " + prepare, action);
    }

    /// Of every kind some that an engine prunes and some that it keeps.
    private static Case prune(String name, EngineAction action) {
        return new Case("prune " + name, String.join(" ; ", EngineState.CLUTTER), test -> action);
    }

    private static PruneFilter label(String key, String value, boolean present) {
        return new PruneFilter(null, List.of(new LabelRule(key, value, present)));
    }

    private static EngineAction limits(ContainerRef web) {
        return new UpdateContainer(
                web,
                Cpu.UNLIMITED.withNanos(Cpu.nanosOf("0.5")).withShares(512).withProcessors("0"),
                Memory.UNLIMITED.withLimit(64 << 20).withReservation(32 << 20).withMemoryAndSwap(128 << 20),
                0,
                100L,
                RestartPolicy.UNLESS_STOPPED);
    }

    private static ImageName name(String text) {
        return ImageName.parse(text);
    }

    private String busybox() {
        return id(TestImages.BUSYBOX);
    }

    private String id(String image) {
        return engine.docker("image", "inspect", "--format", "{{.Id}}", image);
    }

    private String container(String name) {
        return engine.docker("container", "inspect", "--format", "{{.Id}}", name);
    }

    private String network(String name) {
        return engine.docker("network", "inspect", "--format", "{{.Id}}", name);
    }
}
