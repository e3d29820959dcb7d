package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import io.quayside.testkit.RealEngine;
import io.quayside.testkit.TestImages;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An address of a container's own choice that another one has.
@ExtendWith(EngineExtension.class)
class TakenAddressTest {
    private static final String NETWORK = "addresses";
    private static final String TAKEN = "10.83.0.9";
    private static final String WHO = "The address 10.83.0.9 on the network addresses belongs to holder.";

    @ParameterizedTest
    @EnumSource(
            value = EngineRelease.class,
            names = {"DOCKER_20_10", "DOCKER_26_1", "PODMAN"})
    void whoHasItIsNamedWhicheverWayItIsAskedFor(EngineRelease release, EngineMatrix matrix) {
        var on = matrix.engine(release);
        on.docker("network", "create", "--subnet=10.83.0.0/24", NETWORK);
        try (var its = Connected.to(on.socket())) {
            on.docker(
                    "run",
                    "--detach",
                    "--name=holder",
                    "--network=" + NETWORK,
                    "--ip=" + TAKEN,
                    TestImages.BUSYBOX,
                    "sleep",
                    "600");
            var place = new NetworkUse(NETWORK).withIp(TAKEN);
            var spec = RunSpec.of(TestImages.BUSYBOX)
                    .with(it -> it.name("late").command("sleep", "600").networking(net -> net.withNetwork(place)));

            assertRefused(its, new RunContainer(spec)).hasMessageContaining(WHO);
            assertRefused(its, new StartContainer(ref(its, "late"))).hasMessageContaining(WHO);
            if (release.isDocker()) {
                on.docker("run", "--detach", "--name=other", TestImages.BUSYBOX, "sleep", "600");
                assertRefused(its, new ConnectNetwork(place, ref(its, "other"))).hasMessageContaining(WHO);
            }
        } finally {
            clean(on);
        }
    }

    private static ContainerRef ref(Connected its, String name) {
        return ContainerRef.of(its.api().containers().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Connected its, EngineAction action) {
        return assertThatThrownBy(() -> its.api().run(action, step -> {}))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.advice())
                                .as(e.getMessage())
                                .contains("take holder off that network")
                                .doesNotContainIgnoringCase("port"));
    }

    private static void clean(RealEngine on) {
        on.removeAllContainers();
        on.docker("network", "rm", NETWORK);
    }
}
