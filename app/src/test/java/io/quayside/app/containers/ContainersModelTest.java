package io.quayside.app.containers;

import static io.quayside.app.sample.Samples.exited;
import static io.quayside.app.sample.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.sample.RecordedActions;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.Offer;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.model.Container;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ContainersModelTest {
    private final SampleEngine engine = new SampleEngine();
    private final RecordedActions actions = new RecordedActions();
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final ContainersModel model =
            new ContainersModel(current, actions, InstantSource.fixed(Samples.THEN.plusSeconds(7200)));
    private final Disposables held = new Disposables();

    @BeforeEach
    void attach() {
        current.show(engine);
        model.attach(held);
    }

    @AfterEach
    void detach() {
        held.close();
    }

    private void show(Container... containers) {
        engine.containers(containers);
        ui.settle(current, engine);
    }

    private List<String> shown() {
        return model.rows().stream().map(Row::toString).toList();
    }

    private Row row(String name) {
        return model.rows().stream()
                .filter(row -> row.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void containersOfAProjectStandUnderItAndTheOthersForThemselves() {
        show(running("web", "shop"), running("alone"), exited("db", "shop"));
        assertThat(shown()).containsExactly("alone", "shop", "db", "web");
        assertThat(row("shop").face()).isEqualTo(new Face.OfProject("shop", 1, 2, 2, false));
    }

    @Test
    void numbersInNamesAreInTheOrderOfNumbers() {
        show(running("crowd10"), running("crowd2"), running("web-10", "crowd9"), running("web-9", "crowd9"));
        assertThat(shown()).containsExactly("crowd2", "crowd9", "web-9", "web-10", "crowd10");
    }

    @Test
    void aCollapsedProjectHidesItsContainers() {
        show(running("web", "shop"), exited("db", "shop"));
        model.toggle(row("shop"));
        assertThat(shown()).containsExactly("shop");
        model.toggle(row("shop"));
        assertThat(shown()).containsExactly("shop", "db", "web");
    }

    @Test
    void aContainerThatChangesKeepsItsRow() {
        show(running("web"));
        var row = row("web");
        show(exited("web", 137));
        assertThat(row("web")).isSameAs(row);
        assertThat(row.container().orElseThrow().exitCode()).isEqualTo(137);
    }

    @Test
    void theSearchWantsAllWordsInAnyField() {
        show(running("web"), exited("worker", 0), running("db", "shop"));
        model.searchProperty().set("running IMAGE/W");
        assertThat(shown()).containsExactly("web");
        model.searchProperty().set("8080 shop");
        assertThat(shown()).containsExactly("shop", "db");
        assertThat(model.countsProperty().get()).isEqualTo(new ContainersModel.Counts(1, 3));
    }

    @Test
    void theFilterTellsRunningFromStopped() {
        show(running("web"), exited("worker", 0));
        model.filterProperty().set(StateFilter.STOPPED);
        assertThat(shown()).containsExactly("worker");
        model.filterProperty().set(StateFilter.RUNNING);
        assertThat(shown()).containsExactly("web");
    }

    @Test
    void thePageSaysWhyItIsEmpty() {
        show();
        assertThat(model.contentProperty().get()).isEqualTo(Content.EMPTY);
        show(running("web"));
        model.searchProperty().set("nothing like that");
        assertThat(model.contentProperty().get()).isEqualTo(Content.NO_MATCH);
        model.searchProperty().set("");
        assertThat(model.contentProperty().get()).isEqualTo(Content.ROWS);
    }

    @Test
    void aSelectedProjectStandsForItsContainers() {
        show(running("web", "shop"), running("db", "shop"), running("alone"));
        model.select(List.of(row("shop")));
        model.run(Deed.STOP);
        assertThat(names()).containsExactlyInAnyOrder("db", "web");
    }

    @Test
    void aContainerSelectedTwiceIsStoppedOnce() {
        show(running("web", "shop"), running("db", "shop"));
        model.select(List.of(row("shop"), row("web")));
        model.run(Deed.STOP);
        assertThat(names()).containsExactlyInAnyOrder("db", "web");
    }

    @Test
    void aDeedIsDoneOnlyWhereItMakesSense() {
        show(running("web"), exited("worker", 0));
        model.select(List.of(row("web"), row("worker")));
        model.run(Deed.START);
        assertThat(names()).containsExactly("worker");
        model.select(List.of(row("web")));
        assertThat(model.can(Deed.START)).isFalse();
        assertThat(model.can(Deed.STOP)).isTrue();
    }

    @Test
    void whatIsUnderWayStandsBesideTheStateAndIsNotOne() {
        show(running("web"));
        model.select(List.of(row("web")));
        var stop = new StopContainer(new ContainerRef("id-of-web", "web"));
        actions.underWay.put("id-of-web", stop);
        assertThat(row("web").face())
                .isEqualTo(new Face.OfContainer(row("web").container().orElseThrow(), stop));
        assertThat(row("web").container().orElseThrow()).isEqualTo(running("web"));
        assertThat(model.can(Deed.STOP)).as("a second stop").isFalse();
        assertThat(model.can(Deed.KILL)).isTrue();
        actions.underWay.remove("id-of-web");
        assertThat(model.can(Deed.STOP)).isTrue();
    }

    @Test
    void aContainerThatIsGoneIsSelectedNoMore() {
        show(running("web"), running("db"));
        model.select(List.of(row("web")));
        show(running("db"));
        assertThat(model.selection()).isEqualTo(Selection.NONE);
        assertThat(model.can(Deed.STOP)).isFalse();
    }

    @Test
    void whatTheSearchHidesIsSelectedNoMore() {
        show(running("web"), running("db"));
        model.select(List.of(row("web"), row("db")));
        model.searchProperty().set("db");
        assertThat(model.selection().refs()).extracting(ContainerRef::name).containsExactly("db");
    }

    @Test
    void nothingCanBeDoneToALostEngine() {
        show(running("web"));
        model.select(List.of(row("web")));
        engine.lose();
        ui.settle(current, engine);
        assertThat(shown()).containsExactly("web");
        assertThat(model.can(Deed.STOP)).isFalse();
        model.run(Deed.STOP);
        assertThat(actions.asked).isEmpty();
    }

    @Test
    void theNewestComeFirstInTheirOrder() {
        show(running("b"), running("a"), exited("c", 0));
        model.orderProperty().set(new Order(SortKey.STATE, false));
        assertThat(shown()).containsExactly("c", "a", "b");
    }

    @Test
    void aContainerIsRevealedAsSoonAsTheEngineTellsOfIt() {
        show(running("db"));
        model.searchProperty().set("db");
        model.reveal("id-of-web");
        show(running("db"), running("web"));
        assertThat(model.selection().refs()).extracting(ContainerRef::name).containsExactly("web");
    }

    @Test
    void aRemovalOffersToKillOnlyWhereSomethingRuns() {
        show(running("web"), exited("worker", 0));
        var force = new Offer.Option("force", "", true);
        var volumes = new Offer.Option("volumes", "", false);
        model.select(List.of(row("worker")));
        model.remove(force, volumes);
        assertThat(Objects.requireNonNull(actions.offer).options()).containsExactly(volumes);
        model.select(List.of(row("web"), row("worker")));
        model.remove(force, volumes);
        var offer = Objects.requireNonNull(actions.offer);
        assertThat(offer.options()).containsExactly(force, volumes);
        assertThat(offer.deeds().apply(Set.of("force")).getFirst().command().text())
                .isEqualTo("docker rm --force web");
    }

    @Test
    void aNewNameIsCheckedBeforeTheEngineIsAsked() {
        show(running("web"), running("db"));
        var web = new ContainerRef("id-of-web", "web");
        assertThat(model.problem(web, "db")).isEqualTo(ContainersModel.NameProblem.TAKEN);
        assertThat(model.problem(web, "-x")).isEqualTo(ContainersModel.NameProblem.INVALID);
        assertThat(model.problem(web, "web")).isEqualTo(ContainersModel.NameProblem.SAME);
        assertThat(model.problem(web, "web2")).isEqualTo(ContainersModel.NameProblem.NONE);
    }

    private List<String> names() {
        return actions.asked.stream()
                .map(action -> ((ContainerAction) action).container().name())
                .toList();
    }
}
