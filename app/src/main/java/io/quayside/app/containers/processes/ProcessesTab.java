package io.quayside.app.containers.processes;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.EmptyState;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.ProcessTable;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The processes of the container, as the engine lists them, in whatever order somebody likes.
public final class ProcessesTab implements DetailsTab {
    private static final double ROW_HEIGHT = 28;
    private static final double COLUMN = 84;
    private static final double LEAST_COLUMN = 76;
    private static final double LAST_COLUMN = 300;
    private static final String PID = "PID";

    private final Texts texts;
    private final ProcessesModel model;
    private final Label command = new Label();
    private final Label count = new Label();
    private final ObservableList<List<String>> rows = FXCollections.observableArrayList();
    private final TableView<List<String>> table = new TableView<>();
    private final StackPane place = new StackPane();
    private final VBox root = new VBox();
    private List<String> columns = List.of();

    public ProcessesTab(PageTools tools) {
        texts = tools.texts();
        model = new ProcessesModel(tools.engine(), tools.background(), tools.ticker());
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("dense");
        table.setId("processes.table");
        table.setAccessibleText(texts.get("containers.tab.processes"));
        table.setPlaceholder(new Label(texts.get("containers.processes.none")));
        command.setId("processes.command");
        command.getStyleClass().add("command-line");
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(
                command,
                Buttons.iconOnly(
                        "mdi2c-content-copy", texts.get("containers.processes.copy"), () -> Clip.copy(model.command())),
                spring,
                count);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getChildren().addAll(bar, place);
        model.processesProperty().subscribe(this::tell);
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
        model.look(container);
        command.setText(model.command());
    }

    @Override
    public void hide() {
        model.leave();
    }

    private void tell(Processes now) {
        count.setText(
                now instanceof Processes.Listed listed
                        ? texts.get(
                                "containers.processes.count",
                                listed.table().rows().size())
                        : "");
        switch (now) {
            case Processes.Asking _ ->
                put(new EmptyState("mdi2t-timer-sand", texts.get("containers.processes.asking"), ""));
            case Processes.NotRunning stopped ->
                put(new EmptyState(
                        "mdi2f-format-list-bulleted",
                        texts.get(
                                stopped.state() == ContainerState.RESTARTING
                                        ? "containers.processes.restarting"
                                        : "containers.processes.stopped"),
                        texts.get("containers.processes.stopped.advice")));
            case Processes.Failed failed -> {
                var again = new Button(texts.get("containers.details.again"));
                again.setOnAction(event -> model.again());
                put(new EmptyState("mdi2a-alert-circle-outline", failed.sentence(), failed.advice(), again));
            }
            case Processes.Listed listed -> {
                fill(listed.table());
                put(table);
            }
        }
    }

    private void put(Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(List.of(node));
        }
    }

    // The line that was selected stays so.
    private void fill(ProcessTable now) {
        if (!now.columns().equals(columns)) {
            columns = now.columns();
            table.getColumns().setAll(columns.stream().map(this::column).toList());
        }
        var pid = columns.indexOf(PID);
        var selected = table.getSelectionModel().getSelectedItem();
        rows.setAll(now.rows());
        if (selected != null && pid >= 0) {
            rows.stream()
                    .filter(row -> Objects.equals(text(row, pid), text(selected, pid)))
                    .findFirst()
                    .ifPresent(row -> table.getSelectionModel().select(row));
        }
    }

    private TableColumn<List<String>, String> column(String title) {
        var index = columns.indexOf(title);
        var column = new TableColumn<List<String>, String>(title);
        column.setPrefWidth(index == columns.size() - 1 ? LAST_COLUMN : COLUMN);
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(text(features.getValue(), index)));
        column.setMinWidth(LEAST_COLUMN);
        column.setComparator(new ProcessOrder());
        return column;
    }

    // A program may call itself what it likes: a line may be shorter than it should be.
    private static String text(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
