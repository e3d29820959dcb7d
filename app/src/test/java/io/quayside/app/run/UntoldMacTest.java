package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.Samples;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.Container;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UntoldMacTest {
    private static final Set<Capability> BEFORE_28 = Set.of(Capability.MAC_OF_EACH_NETWORK, Capability.MAC_OF_IP);
    private static final Set<Capability> SINCE_28 = Set.of(Capability.MAC_OF_EACH_NETWORK);
    private static final RunSpec SPEC = RunSpec.of("web")
            .with(it -> it.networking(net -> net.withNetworks(List.of(
                    new NetworkUse("front"),
                    new NetworkUse("back"),
                    new NetworkUse("side").withMacAddress("02:42:0a:51:00:63")))));

    private static List<String> untold(Container container, Set<Capability> engine) {
        return UntoldMac.networks(container, SPEC, engine::contains);
    }

    @Test
    void whereMacAddressesAreRandomThatOfARunningContainerMayHaveBeenChosen() {
        assertThat(untold(Samples.running("web"), SINCE_28)).containsExactly("back");
        assertThat(untold(Samples.running("web"), BEFORE_28)).isEmpty();
    }

    @Test
    void whatHasStoppedHasLostItWhateverTheEngineMakes() {
        assertThat(untold(Samples.exited("web", 0), SINCE_28)).containsExactly("back");
        assertThat(untold(Samples.exited("web", 0), BEFORE_28)).containsExactly("back");
    }

    @Test
    void whereNoneCanBeChosenNoneIsLost() {
        assertThat(untold(Samples.exited("web", 0), Set.of(Capability.MAC_OF_IP)))
                .isEmpty();
    }
}
