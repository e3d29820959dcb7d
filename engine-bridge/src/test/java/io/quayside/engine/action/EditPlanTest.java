package io.quayside.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.EditPlan.Kind;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.RunSpecBuilder;
import io.quayside.engine.spec.Variable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class EditPlanTest {
    private static final ContainerRef WEB = new ContainerRef("0123456789abcdef", "web");
    private static final RunSpec BEFORE = RunSpec.of("nginx")
            .with(it -> it.name("web")
                    .variable(new Variable("A", "1"))
                    .variable(new Variable("TOKEN", "old"))
                    .limits(limits -> limits.withMemory(memory -> memory.withLimit(64 << 20))));

    private static EditPlan plan(UnaryOperator<RunSpecBuilder> change) {
        return EditPlan.of(WEB, BEFORE, BEFORE.with(change), true, false, true);
    }

    private static List<String> lines(EditPlan plan) {
        return plan.actions().stream().map(it -> it.command().text()).toList();
    }

    @Test
    void whatIsSoAlreadyNeedsNothing() {
        assertThat(plan(it -> it)).isEqualTo(new EditPlan(Kind.NOTHING, List.of()));
    }

    @Test
    void aNameIsChangedInPlace() {
        assertThat(lines(plan(it -> it.name("shop")))).containsExactly("docker rename web shop");
    }

    @Test
    void limitsAndTheRestartPolicyAreChangedWhileItRuns() {
        var plan = plan(it -> it.limits(limits ->
                        limits.withMemory(memory -> memory.withLimit(256 << 20)).withPids(100L))
                .lifecycle(life -> life.withRestart(RestartPolicy.ALWAYS)));

        assertThat(plan.kind()).isEqualTo(Kind.LIVE);
        // With the swap that an engine would have noted: it refuses more memory than that.
        assertThat(lines(plan))
                .containsExactly(
                        "docker update --memory 256m --memory-swap 512m --pids-limit 100 --restart always web");
    }

    @Test
    void aLimitThatIsTakenAwayTakesANewContainer() {
        assertThat(plan(it -> it.limits(limits -> limits.withMemory(memory -> memory.withLimit(0))))
                        .kind())
                .isEqualTo(Kind.REPLACE);
    }

    @Test
    void anythingElseTakesANewContainer() {
        var plan = plan(it -> it.label("a", "b"));

        assertThat(plan.kind()).isEqualTo(Kind.REPLACE);
        assertThat(lines(plan).getFirst())
                .startsWith("docker rename web web-aside-0123456789ab &&\ndocker create --name web ")
                .endsWith(
                        "&&\ndocker stop web-aside-0123456789ab &&\ndocker start web &&\ndocker rm web-aside-0123456789ab");
    }

    @Test
    void whatDiffersIsListedWithSecretsMasked() {
        var after = BEFORE.with(it -> it.image("nginx:2")
                .environment(List.of(new Variable("A", "2"), new Variable("TOKEN", "new"), new Variable("C", "3")))
                .command("nginx", "-g")
                .lifecycle(life -> life.withInit(true)));

        assertThat(SpecDifference.between(BEFORE, after))
                .extracting(it -> it.name() + " " + it.before() + " " + it.after())
                .containsExactlyInAnyOrder(
                        "image [nginx] [nginx:2]",
                        "--env [A=1] [A=2]",
                        "--env [TOKEN=••••] [TOKEN=••••]",
                        "--env [] [C=3]",
                        "--init [] [on]",
                        "command [] [nginx, -g]");
    }

    @Test
    void wordsOfACommandStandAsOneWouldTypeThem() {
        var before = RunSpec.of("web").with(it -> it.command("sh", "-c", "a; b"));
        var after = RunSpec.of("web").with(it -> it.command("sh", "-c", "a; b", "&&", "c"));

        assertThat(SpecDifference.between(before, after))
                .singleElement()
                .extracting(it -> it.after().stream().map(Object::toString).toList())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("sh", "-c", "'a; b'", "'&&'", "c");
    }
}
