package io.quayside.app.containers.events;

import io.quayside.app.containers.events.EventWords.Tone;
import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.log.text.SecretMask;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.FailureWords;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What has happened to the container, in words, with everything that the engine said of it beside.
public final class EventsTab implements DetailsTab {
    private static final double TIME_WIDTH = 204;
    private static final double RAW_WIDTH = 270;
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Texts texts;
    private final EventsModel model;
    private final EventWords words;
    private final TextTable<ContainerEvent> table;
    private final TextArea raw = new TextArea();
    private final Label note = new Label();
    private final ToggleButton everything;
    private final HBox split;
    private final StackPane place = new StackPane();
    private final VBox root = new VBox();

    public EventsTab(PageTools tools) {
        texts = tools.texts();
        words = new EventWords(texts);
        model = new EventsModel(tools.engine(), tools.ui());
        table = new TextTable<ContainerEvent>(texts.get("containers.tab.events"), texts.get("containers.events.none"))
                .column(
                        texts.get("containers.events.time"),
                        TIME_WIDTH,
                        event -> AgeText.absolute(event.time()),
                        Comparator.comparing(ContainerEvent::time))
                .column(texts.get("containers.events.what"), 420, words::of)
                .column(texts.get("containers.events.action"), 160, event -> SecretMask.mask(event.action()));
        table.setId("events.table");
        table.getColumns().getFirst().setMinWidth(TIME_WIDTH);
        table.setRowFactory(view -> row());
        table.getStyleClass().add("events");
        raw.setId("events.raw");
        raw.setEditable(false);
        raw.setWrapText(true);
        raw.setMinWidth(RAW_WIDTH);
        raw.setPrefWidth(RAW_WIDTH);
        raw.setPromptText(texts.get("containers.events.choose"));
        raw.setAccessibleText(texts.get("containers.events.raw"));
        raw.getStyleClass().add("raw-text");
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(event -> raw.setText(event == null ? "" : EventWords.raw(event)));
        HBox.setHgrow(table, Priority.ALWAYS);
        split = new HBox(table, raw);
        everything = new ToggleButton(texts.get("containers.events.everything"), Icons.of("mdi2f-filter-off-outline"));
        everything.setId("events.everything");
        everything.selectedProperty().subscribe((before, now) -> fill());
        note.setId("events.note");
        note.getStyleClass().add("muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        everything.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(note, spring, everything);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getChildren().addAll(bar, place);
        model.revisionProperty().subscribe((before, now) -> fill());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node focus() {
        return table;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        model.look(container, details);
        fill();
    }

    @Override
    public void hide() {
        model.leave();
    }

    private void fill() {
        // Reading makes the next change be noticed.
        model.revisionProperty().get();
        var events = model.events(everything.isSelected());
        note.setText(model.trouble()
                .map(why -> texts.get(
                        "containers.events.trouble", FailureWords.of(why).sentence()))
                .orElseGet(() -> texts.get(
                        model.kind() == EngineKind.PODMAN
                                ? "containers.events.bounds.podman"
                                : "containers.events.bounds")));
        if (!events.isEmpty()) {
            refill(events);
            put(split);
        } else if (model.trouble().isPresent()) {
            var why = model.trouble().get();
            put(new EmptyState(
                    "mdi2a-alert-circle-outline", FailureWords.of(why).sentence(), why.advice()));
        } else if (model.isAnswered()) {
            put(new EmptyState(
                    "mdi2h-history", texts.get("containers.events.none"), texts.get("containers.events.none.advice")));
        } else {
            put(new EmptyState("mdi2t-timer-sand", texts.get("containers.events.asking"), ""));
        }
    }

    // What was selected stays so while others come.
    private void refill(List<ContainerEvent> events) {
        var selected = table.getSelectionModel().getSelectedItem();
        table.show(events);
        if (selected != null && events.contains(selected)) {
            table.getSelectionModel().clearAndSelect(events.indexOf(selected));
        }
    }

    private void put(Node node) {
        if (place.getChildren().size() != 1 || place.getChildren().getFirst() != node) {
            place.getChildren().setAll(node);
        }
    }

    private static TableRow<ContainerEvent> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(@Nullable ContainerEvent event, boolean empty) {
                super.updateItem(event, empty);
                var tone = empty || event == null ? Tone.NEUTRAL : EventWords.tone(event);
                pseudoClassStateChanged(GOOD, tone == Tone.GOOD);
                pseudoClassStateChanged(BAD, tone == Tone.BAD);
            }
        };
    }
}
