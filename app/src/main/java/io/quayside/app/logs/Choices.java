package io.quayside.app.logs;

import io.quayside.app.fx.ListUpdate;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which containers there are, which of them are listed, and which are chosen: running ones first, those of a compose
/// project together. What is chosen goes on by itself, where somebody wants that: containers of a [Scope] are chosen as
/// they come, and one that was removed is replaced by the next one of its name. UI thread only.
final class Choices {
    private static final Comparator<Choice.OfContainer> ORDER = Comparator.comparing(
                    (Choice.OfContainer choice) -> !choice.container().state().isAlive())
            .thenComparing(choice -> choice.container().name(), NaturalOrder.NAMES);

    private static final String LABEL = "label:";

    private final SequencedMap<String, Choice.OfContainer> containers = new LinkedHashMap<>();
    private final Map<String, Choice.Project> projects = new HashMap<>();
    private final ObservableList<Choice> shown = FXCollections.observableArrayList();
    private final ObservableList<Choice> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final SequencedMap<String, ContainerRef> chosen = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<ContainerRef>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(new Scope.Fixed());
    private final BooleanProperty followsOn = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Set<String>> awaited = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean byItself;

    Choices() {
        search.subscribe((before, now) -> arrange());
        followsOn.subscribe((before, now) -> goOn());
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

    /// What is chosen by itself.
    ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// The names of containers that are chosen as soon as they are there.
    ReadOnlyObjectProperty<Set<String>> awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// What is chosen, in few words; empty for nothing.
    String title() {
        return switch (scope.get()) {
            case Scope.Project(var name) when !name.isEmpty() -> name;
            case Scope.Found(var wanted) when !wanted.isEmpty() -> wanted;
            default ->
                String.join(
                        ", ", chosen.values().stream().map(ContainerRef::name).toList());
        };
    }

    /// Whether a container that was removed is replaced by the next one of its name.
    BooleanProperty followsOnProperty() {
        return followsOn;
    }

    /// Whether the newest selection is not somebody's choice: containers have come or were replaced. Those before are
    /// in their places.
    boolean isByItself() {
        return byItself;
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
        goOn();
    }

    /// Chooses the containers of these names, and those of a scope, as soon as the engine is seen to have them, unless
    /// somebody chooses others before.
    void await(Collection<String> names, Scope wanted) {
        awaited.set(Set.copyOf(names));
        scope.set(wanted);
        goOn();
    }

    private void goOn() {
        SequencedMap<String, ContainerRef> next = new LinkedHashMap<>();
        chosen.values().stream().map(this::successor).forEach(ref -> next.put(ref.id(), ref));
        containers.values().stream()
                .filter(choice -> awaited.get().contains(choice.container().name()) || joins(choice))
                .filter(choice -> !isNameTaken(next.values(), choice.container().name()))
                .sorted(ORDER)
                .map(Choice.OfContainer::ref)
                .forEach(ref -> next.putIfAbsent(ref.id(), ref));
        Set<String> stillAwaited = new HashSet<>(awaited.get());
        next.values().forEach(ref -> stillAwaited.remove(ref.name()));
        awaited.set(Set.copyOf(stillAwaited));
        if (!List.copyOf(next.keySet()).equals(List.copyOf(chosen.keySet()))) {
            chosen.clear();
            chosen.putAll(next);
            byItself = true;
            publish();
        }
    }

    /// Whether it comes by itself: compose makes a container with a name for the time being, and starts it under its
    /// own
    /// once the one before has gone.
    private boolean joins(Choice.OfContainer choice) {
        return choice.container().state() != ContainerState.CREATED && isInScope(choice);
    }

    /// Older ones give the one before another name, and remove it when the next one runs.
    private boolean isNameTaken(Collection<ContainerRef> taken, String name) {
        return taken.stream().anyMatch(ref -> ref.name().equals(name) && containers.containsKey(ref.id()));
    }

    /// The container itself, or else the one that has its name now.
    private ContainerRef successor(ContainerRef ref) {
        if (!followsOn.get() || containers.containsKey(ref.id())) {
            return ref;
        }
        return containers.values().stream()
                .map(Choice.OfContainer::ref)
                .filter(other -> other.name().equals(ref.name()) && !chosen.containsKey(other.id()))
                .findFirst()
                .orElse(ref);
    }

    private boolean isInScope(Choice.OfContainer choice) {
        return switch (scope.get()) {
            case Scope.Fixed() -> false;
            case Scope.Project(var name) -> projectOf(choice).equals(name);
            case Scope.Found(var wanted) -> matches(choice, wanted);
        };
    }

    /// Chooses these and no others.
    void choose(Collection<ContainerRef> refs) {
        choose(new Scope.Fixed(), refs);
    }

    /// Chooses these and no others, and those of a scope that come.
    void choose(Scope wanted, Collection<ContainerRef> refs) {
        awaited.set(Set.of());
        byItself = false;
        scope.set(wanted);
        chosen.clear();
        refs.forEach(ref -> chosen.put(ref.id(), ref));
        publish();
    }

    void toggle(ContainerRef ref) {
        awaited.set(Set.of());
        byItself = false;
        scope.set(new Scope.Fixed());
        if (chosen.remove(ref.id()) == null) {
            chosen.put(ref.id(), ref);
        }
        publish();
    }

    /// Chooses a project's containers, and those that come; all that belong to none for an empty name.
    void chooseProject(String project) {
        choose(
                new Scope.Project(project),
                containers.values().stream()
                        .filter(choice -> projectOf(choice).equals(project))
                        .sorted(ORDER)
                        .map(Choice.OfContainer::ref)
                        .toList());
    }

    /// Chooses all that are listed, such as those that a search for a label has left, and those that come.
    void chooseListed() {
        choose(
                new Scope.Found(search.get().strip()),
                shown.stream()
                        .filter(Choice.OfContainer.class::isInstance)
                        .map(it -> ((Choice.OfContainer) it).ref())
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
                .collect(Collectors.groupingBy(
                        Choices::projectOf, () -> new TreeMap<>(NaturalOrder.NAMES), Collectors.toList()));
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
        return matches(choice, search.get().strip());
    }

    private static boolean matches(Choice.OfContainer choice, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        var container = choice.container();
        if (wanted.startsWith(LABEL)) {
            return hasLabel(container, wanted.substring(LABEL.length()).strip());
        }
        return wanted.isEmpty()
                || container.name().toLowerCase(Locale.ROOT).contains(wanted)
                || container.image().toLowerCase(Locale.ROOT).contains(wanted)
                || projectOf(choice).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// @param wanted the begin of a label, or of `label=value`
    private static boolean hasLabel(Container container, String wanted) {
        return container.labels().entrySet().stream()
                .anyMatch(label -> (label.getKey() + "=" + label.getValue())
                        .toLowerCase(Locale.ROOT)
                        .startsWith(wanted));
    }

    private static String projectOf(Choice.OfContainer choice) {
        return choice.container().project().orElse("");
    }
}
