package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import io.quayside.testkit.RealEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// MAC addresses that somebody chose on several networks are found again, on engines that make their own of the IPv4
/// address and on those whose own are random.
@ExtendWith(EngineExtension.class)
class ChosenMacTest {
    private static final String FRONT = "02:42:0a:51:00:63";
    private static final String BACK = "02:42:0a:52:00:77";

    private RealEngine engine;
    private Connected its;

    private void connect(EngineRelease release, EngineMatrix matrix) {
        engine = matrix.engine(release);
        its = Connected.to(engine.socket());
        for (var network : List.of("front-of-mac", "back-of-mac", "side-of-mac")) {
            engine.docker("network", "create", network);
        }
    }

    @AfterEach
    void clean() {
        its.close();
        engine.removeAllContainers();
        engine.docker("network", "rm", "front-of-mac", "back-of-mac", "side-of-mac");
    }

    private static RunSpec on(String front, String back) {
        var networks = List.of(
                new NetworkUse("front-of-mac").withMacAddress(front),
                new NetworkUse("back-of-mac").withMacAddress(back),
                new NetworkUse("side-of-mac"));
        return RunSpec.of(TestImages.BUSYBOX)
                .with(it -> it.name("web").command("sleep", "600").networking(net -> net.withNetworks(networks)));
    }

    private List<String> read() {
        return its.api().specOf("web").networking().networks().stream()
                .map(NetworkUse::macAddress)
                .toList();
    }

    private List<String> used() {
        return Stream.of("front-of-mac", "back-of-mac")
                .map(it -> engine.docker(
                        "inspect", "--format={{(index .NetworkSettings.Networks \"" + it + "\").MacAddress}}", "web"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKER_26_1", "DOCKER_NEWEST"})
    void anEditKeepsThoseOfAllNetworksAndItsTwinToo(EngineRelease release, EngineMatrix matrix) {
        connect(release, matrix);
        its.api().run(new RunContainer(on(FRONT, BACK)), step -> {});
        var old = its.api().container("web").orElseThrow();
        var edit = new ReplaceContainer(
                ContainerRef.of(old),
                its.api().specOf("web").with(it -> it.label("a", "b")),
                true,
                true,
                Duration.ofSeconds(30));
        assertThat(edit.command().text()).contains("name=back-of-mac,mac-address=" + BACK);

        its.api().run(edit, step -> {});

        assertThat(used()).containsExactly(FRONT, BACK);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKER_26_1", "DOCKER_NEWEST"})
    void thoseThatNobodyChoseAreNotTakenForChosenOnes(EngineRelease release, EngineMatrix matrix) {
        connect(release, matrix);

        its.api().run(new RunContainer(on("", "")), step -> {});

        assertThat(read()).containsExactly("", "", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKER_26_1", "DOCKER_NEWEST"})
    void beforeTheFirstStartWhateverIsThereWasChosen(EngineRelease release, EngineMatrix matrix) {
        connect(release, matrix);

        its.api().run(new CreateContainer(on("", "ce:00:00:00:00:01")), step -> {});

        assertThat(read()).containsExactly("", "ce:00:00:00:00:01", "");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCKER_26_1", "DOCKER_NEWEST"})
    void whatLooksLikeARandomOneIsKnownOnlyWhereThereAreNone(EngineRelease release, EngineMatrix matrix) {
        connect(release, matrix);

        its.api().run(new RunContainer(on("", "ce:00:00:00:00:01")), step -> {});

        var known = release == EngineRelease.DOCKER_26_1 ? "ce:00:00:00:00:01" : "";
        assertThat(read()).containsExactly("", known, "");
    }
}
