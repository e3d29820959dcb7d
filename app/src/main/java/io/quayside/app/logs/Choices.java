package io.quayside.app.logs;

import io.quayside.app.fx.ListUpdate;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which containers there are, which of them are listed, and which are chosen: running ones first, those of a compose
/// project together. UI thread only.
final class Choices {
    private static final Comparator<Choice.OfContainer> ORDER = Comparator.comparing(
                    (Choice.OfContainer choice) -> !choice.container().state().isAlive())
            .thenComparing(choice -> choice.container().name());

    private final SequencedMap<String, Choice.OfContainer> containers = new LinkedHashMap<>();
    private final Map<String, Choice.Project> projects = new HashMap<>();
    private final ObservableList<Choice> shown = FXCollections.observableArrayList();
    private final ObservableList<Choice> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final SequencedMap<String, ContainerRef> chosen = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<ContainerRef>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty search = new SimpleStringProperty("");

    Choices() {
        search.subscribe((before, now) -> arrange());
    }

    ObservableList<Choice> shown() {
        return readOnly;
    }

    StringProperty searchProperty() {
        return search;
    }

    /// In the order in which they were chosen. A container that has been removed stays until it is taken out.
    ReadOnlyObjectProperty<List<ContainerRef>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    void accept(EngineSnapshot snapshot) {
        containers.keySet().retainAll(snapshot.containers().keySet());
        for (Container container : snapshot.containers().values()) {
            var choice = containers.computeIfAbsent(container.id(), id -> {
                var made = new Choice.OfContainer(container);
                made.choose(chosen.containsKey(id));
                return made;
            });
            if (choice.container() != container) {
                choice.show(container);
            }
        }
        arrange();
    }

    /// Chooses these and no others.
    void choose(Collection<ContainerRef> refs) {
        chosen.clear();
        refs.forEach(ref -> chosen.put(ref.id(), ref));
        publish();
    }

    void toggle(ContainerRef ref) {
        if (chosen.remove(ref.id()) == null) {
            chosen.put(ref.id(), ref);
        }
        publish();
    }

    /// Chooses a project's containers; all that belong to none for an empty name.
    void chooseProject(String project) {
        choose(containers.values().stream()
                .filter(choice -> projectOf(choice).equals(project))
                .sorted(ORDER)
                .map(Choice.OfContainer::ref)
                .toList());
    }

    private void publish() {
        containers.forEach((id, choice) -> choice.choose(chosen.containsKey(id)));
        selection.set(List.copyOf(chosen.values()));
    }

    private void arrange() {
        Map<String, List<Choice.OfContainer>> byProject = containers.values().stream()
                .filter(this::isWanted)
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Choices::projectOf, TreeMap::new, Collectors.toList()));
        List<Choice> rows = new ArrayList<>();
        byProject.forEach((project, members) -> {
            if (byProject.size() > 1 || !project.isEmpty()) {
                rows.add(projects.computeIfAbsent(project, Choice.Project::new));
            }
            rows.addAll(members);
        });
        ListUpdate.apply(shown, rows);
    }

    private boolean isWanted(Choice.OfContainer choice) {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        var container = choice.container();
        return wanted.isEmpty()
                || container.name().toLowerCase(Locale.ROOT).contains(wanted)
                || container.image().toLowerCase(Locale.ROOT).contains(wanted)
                || projectOf(choice).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String projectOf(Choice.OfContainer choice) {
        return choice.container().project().orElse("");
    }
}
