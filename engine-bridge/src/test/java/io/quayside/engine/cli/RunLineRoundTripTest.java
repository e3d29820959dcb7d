package io.quayside.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.RunSpecBuilder;
import io.quayside.engine.spec.Specs;
import io.quayside.engine.spec.Variable;
import io.quayside.engine.spec.VolumeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What a specification writes as a command line is read back as the same specification.
class RunLineRoundTripTest {
    @Property(tries = 400)
    void aLineIsReadAsTheSpecificationThatWroteIt(@ForAll("specs") RunSpec spec) {
        var run = RunLineParser.parse(new RunContainer(spec).command().text(), ShellContext.NOTHING);
        var create = RunLineParser.parse(new CreateContainer(spec).command().text(), ShellContext.NOTHING);

        assertThat(run).isEqualTo(new ParsedRun(spec, true, true, List.of()));
        assertThat(create).isEqualTo(new ParsedRun(spec, false, false, List.of()));
    }

    @Provide
    Arbitrary<RunSpec> specs() {
        var groups = Arbitraries.of(new ArrayList<>(Specs.all("/host").values()))
                .list()
                .ofMaxSize(6);
        return Combinators.combine(groups, words(), words(), names()).as(RunLineRoundTripTest::spec);
    }

    /// Together they may be what cannot be (a restart of what is removed): then each alone.
    private static RunSpec spec(
            List<UnaryOperator<RunSpecBuilder>> groups, List<String> command, List<String> values, String name) {
        var spec = RunSpec.of("registry.example:5000/team/web:1")
                .with(it -> it.name(name).command(command));
        for (var value : values) {
            spec = spec.with(it -> it.variable(new Variable("V" + value.length(), value))
                    .label("l" + value.length(), value)
                    .networking(net -> net.withPort(new PublishedPort("", null, 1 + value.length(), "udp")))
                    .storage(files -> files.withVolume(new VolumeMapping("/a b", "/c'd", List.of("ro")))));
        }
        for (var group : groups) {
            try {
                spec = spec.with(group);
            } catch (IllegalArgumentException e) {
                // As it was.
            }
        }
        return spec;
    }

    private static Arbitrary<List<String>> words() {
        var awkward = Arbitraries.of(
                "'", "\"", "$HOME", "`id`", "\\", "*", "~", "!", "\n", " ", "", "#", "é", "-", "&", ";", "--rm", "a=b",
                "^", "%PATH%", "\\\n", "$'x'", "😀");
        var any = Arbitraries.strings().withCharRange('\u0001', '\ud7ff').ofMaxLength(8);
        return Arbitraries.oneOf(awkward, any).list().ofMaxSize(4);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(2).ofMaxLength(12);
    }

    /// What every one of them writes alone; a failure names it.
    @Example
    void everyKindIsReadBack() {
        for (Map.Entry<String, UnaryOperator<RunSpecBuilder>> kind :
                Specs.all("/host").entrySet()) {
            var spec = RunSpec.of("web").with(kind.getValue());
            assertThat(RunLineParser.parse(new RunContainer(spec).command().text(), ShellContext.NOTHING)
                            .spec())
                    .as(kind.getKey())
                    .isEqualTo(spec);
        }
    }
}
