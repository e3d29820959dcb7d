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
        return new Container(
                "id of " + name,
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
