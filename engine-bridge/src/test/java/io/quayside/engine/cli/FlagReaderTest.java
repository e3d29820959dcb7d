package io.quayside.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.RunFlag;
import io.quayside.engine.cli.FlagReader.Given;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagReaderTest {
    private final FlagReader reader = new FlagReader();

    @Test
    void everythingThatASpecificationSaysIsReadBackFromItsFlags() {
        Specs.all("/host").forEach((name, change) -> {
            var spec = RunSpec.of("web").with(change);
            var flags = RunFlag.of(spec).stream()
                    .map(flag -> new Given(flag.plainName(), flag.plainValue()))
                    .toList();

            assertThat(reader.read("web", spec.command(), flags)).as(name).isEqualTo(spec);
        });
    }

    @Test
    void aWrongValueIsToldByItself() {
        assertThat(reader.problem(new Given("--memory", "lots")))
                .hasValueSatisfying(it -> assertThat(it).contains("“lots” is not a size"));
        assertThat(reader.problem(new Given("--memory", "64m"))).isEmpty();
    }

    @Test
    void aFlagThatNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> reader.read("web", List.of(), List.of(new Given("--frobnicate", "1"))))
                .hasMessageContaining("--frobnicate");
    }
}
