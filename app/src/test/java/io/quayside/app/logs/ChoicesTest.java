package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Health;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private final Choices choices = new Choices();

    @Test
    void runningOnesComeFirstAndProjectsStayTogether() {
        show(
                container("zoo", ContainerState.RUNNING, ""),
                container("ant", ContainerState.EXITED, ""),
                container("web", ContainerState.RUNNING, "shop"),
                container("db", ContainerState.EXITED, "shop"));

        assertThat(names()).containsExactly("[]", "zoo", "ant", "[shop]", "web", "db");
    }

    @Test
    void numbersInNamesAreInTheOrderOfNumbers() {
        show(
                container("crowd10", ContainerState.RUNNING, "team10"),
                container("crowd2", ContainerState.RUNNING, "team10"),
                container("crowd1", ContainerState.RUNNING, "team9"));

        assertThat(names()).containsExactly("[team9]", "crowd1", "[team10]", "crowd2", "crowd10");
    }

    @Test
    void aSearchLeavesWhatMatchesByNameImageOrProject() {
        show(container("zoo", ContainerState.RUNNING, ""), container("web", ContainerState.RUNNING, "shop"));

        choices.searchProperty().set(" SHOP ");

        assertThat(names()).containsExactly("[shop]", "web");
    }

    @Test
    void aProjectIsChosenAsAWhole() {
        show(
                container("zoo", ContainerState.RUNNING, ""),
                container("web", ContainerState.RUNNING, "shop"),
                container("db", ContainerState.RUNNING, "shop"));

        choices.chooseProject("shop");

        assertThat(chosen()).containsExactly("db", "web");
    }

    @Test
    void whatWasChosenStaysChosenWhenItIsRemovedUntilItIsTakenOut() {
        var zoo = container("zoo", ContainerState.RUNNING, "");
        show(zoo);
        choices.toggle(ContainerRef.of(zoo));

        show();
        assertThat(chosen()).containsExactly("zoo");

        choices.toggle(ContainerRef.of(zoo));
        assertThat(chosen()).isEmpty();
    }

    @Test
    void rowsStayTheSameObjectsWhileTheirContainersChange() {
        show(container("zoo", ContainerState.RUNNING, ""));
        Choice before = choices.shown().getFirst();

        show(container("zoo", ContainerState.EXITED, ""));

        assertThat(choices.shown().getFirst()).isSameAs(before);
        assertThat(((Choice.OfContainer) before).container().state()).isEqualTo(ContainerState.EXITED);
    }

    @Test
    void aContainerIsAwaitedUntilItIsThereOrOthersAreChosen() {
        var zoo = container("zoo", ContainerState.RUNNING, "");
        choices.await(List.of("zoo", "ant"), new Scope.Fixed());

        show(zoo);
        assertThat(choices.awaitedProperty().get()).containsExactly("ant");

        choices.choose(List.of(ContainerRef.of(zoo)));
        assertThat(choices.awaitedProperty().get()).isEmpty();
    }

    @Test
    void containersOfAChosenProjectJoinOnceTheyRun() {
        var web = container("web", ContainerState.RUNNING, "shop");
        show(web);
        choices.chooseProject("shop");

        show(web, container("other", ContainerState.RUNNING, ""), container("db", ContainerState.CREATED, "shop"));
        assertThat(chosen()).containsExactly("web");

        show(web, container("db", ContainerState.RUNNING, "shop"));
        assertThat(chosen()).containsExactly("web", "db");
        assertThat(choices.isByItself()).isTrue();
    }

    @Test
    void containersThatASearchForALabelFoundAreJoinedByOthers() {
        var web = container("web", ContainerState.RUNNING, "shop");
        show(web, container("other", ContainerState.RUNNING, ""));
        choices.searchProperty().set("label:com.docker.compose.project=shop");
        choices.chooseListed();
        choices.searchProperty().set("");
        var db = container("db", ContainerState.RUNNING, "shop");
        show(web, db, container("another", ContainerState.RUNNING, ""));

        assertThat(chosen()).containsExactly("web", "db");
    }

    @Test
    void nothingJoinsAnyMoreOnceSomebodyHasTakenOneOut() {
        var web = container("web", ContainerState.RUNNING, "shop");
        var db = container("db", ContainerState.RUNNING, "shop");
        show(web, db);
        choices.chooseProject("shop");
        choices.toggle(ContainerRef.of(db));

        show(web, db, container("mail", ContainerState.RUNNING, "shop"));

        assertThat(chosen()).containsExactly("web");
        assertThat(choices.scopeProperty().get()).isEqualTo(new Scope.Fixed());
    }

    @Test
    void aRemovedContainerIsReplacedByTheNextOneOfItsNameInItsPlace() {
        var web = container("web", ContainerState.RUNNING, "");
        var db = container("db", ContainerState.RUNNING, "");
        show(web, db);
        choices.choose(List.of(ContainerRef.of(web), ContainerRef.of(db)));
        // As compose does: under another name until the one before is gone.
        show(web, db, container("id of web_web", ContainerState.CREATED, ""));
        assertThat(chosen()).containsExactly("web", "db");

        var next = container("another web", "web", ContainerState.RUNNING, "");
        show(db, next);

        assertThat(choices.selectionProperty().get()).containsExactly(ContainerRef.of(next), ContainerRef.of(db));
    }

    @Test
    void aRemovedContainerIsReplacedOnlyWhereThatIsWanted() {
        choices.followsOnProperty().set(false);
        var web = container("web", ContainerState.RUNNING, "");
        show(web);
        choices.choose(List.of(ContainerRef.of(web)));
        var next = container("another web", "web", ContainerState.RUNNING, "");
        show(next);
        assertThat(choices.selectionProperty().get()).containsExactly(ContainerRef.of(web));

        choices.followsOnProperty().set(true);

        assertThat(choices.selectionProperty().get()).containsExactly(ContainerRef.of(next));
    }

    @Test
    void whatWasChosenLastComesBackOneByOne() {
        choices.await(List.of("web", "db"), new Scope.Fixed());
        var web = container("web", ContainerState.RUNNING, "");
        show(web);
        assertThat(chosen()).containsExactly("web");

        show(web, container("db", ContainerState.RUNNING, ""), container("mail", ContainerState.RUNNING, ""));

        assertThat(chosen()).containsExactly("web", "db");
    }

    @Test
    void aScopeIsReadAsItWasWritten() {
        for (var scope : List.of(new Scope.Fixed(), new Scope.Project(""), new Scope.Found("label:a=b c"))) {
            assertThat(Scope.read(scope.written())).isEqualTo(scope);
        }
        assertThat(Scope.read("edited")).isEqualTo(new Scope.Fixed());
    }

    private List<String> names() {
        return choices.shown().stream()
                .map(choice -> switch (choice) {
                    case Choice.Project project -> "[" + project.name() + "]";
                    case Choice.OfContainer it -> it.container().name();
                })
                .toList();
    }

    private List<String> chosen() {
        return choices.selectionProperty().get().stream()
                .map(ContainerRef::name)
                .toList();
    }

    private void show(Container... containers) {
        var byId = new LinkedHashMap<String, Container>();
        for (var container : containers) {
            byId.put(container.id(), container);
        }
        choices.accept(new EngineSnapshot(byId, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    private static Container container(String name, ContainerState state, String project) {
        return container("id of " + name, name, state, project);
    }

    private static Container container(String id, String name, ContainerState state, String project) {
        return new Container(
                id,
                name,
                "image",
                "sha256:1",
                Instant.EPOCH,
                state,
                Health.NONE,
                null,
                List.of(),
                List.of(),
                List.of(),
                project.isEmpty() ? Map.of() : Map.of("com.docker.compose.project", project));
    }
}
