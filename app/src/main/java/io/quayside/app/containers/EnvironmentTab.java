package io.quayside.app.containers;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Icons;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The environment, its values masked until somebody asks for one or for all.
final class EnvironmentTab implements DetailsTab {
    private static final String MASK = "••••••••";

    private final Texts texts;
    private final TableView<Variable> table = new TableView<>();
    private final ToggleButton revealAll;
    private final VBox root = new VBox();
    private final Set<String> revealed = new HashSet<>();
    private String shownId = "";

    private record Variable(String name, String value) {
        static Variable of(String text) {
            var equals = text.indexOf('=');
            return equals < 0
                    ? new Variable(text, "")
                    : new Variable(text.substring(0, equals), text.substring(equals + 1));
        }

        /// Without the value, which may be a secret.
        @Override
        public String toString() {
            return name;
        }
    }

    EnvironmentTab(Texts texts) {
        this.texts = texts;
        this.revealAll = new ToggleButton(texts.get("containers.env.reveal"), Icons.of("mdi2e-eye-outline"));
        revealAll.setId("env.reveal-all");
        revealAll.selectedProperty().subscribe((before, now) -> {
            revealed.clear();
            table.refresh();
        });
        var copy = new Button(texts.get("containers.env.copy"), Icons.of("mdi2c-content-copy"));
        copy.setId("env.copy");
        copy.setOnAction(event -> Clip.copy(table.getItems().stream()
                .map(it -> it.name() + "=" + it.value())
                .collect(Collectors.joining("\n"))));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(spring, revealAll, copy);
        bar.getStyleClass().add("pane-bar");
        var name = new TableColumn<Variable, Variable>(texts.get("containers.env.name"));
        name.setPrefWidth(240);
        name.setCellFactory(_ -> new NameCell());
        var value = new TableColumn<Variable, Variable>(texts.get("containers.env.value"));
        value.setPrefWidth(520);
        value.setCellFactory(_ -> new ValueCell());
        for (var column : List.of(name, value)) {
            column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
            column.setSortable(false);
        }
        table.getColumns().setAll(List.of(name, value));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(34);
        table.setId("env.table");
        table.setPlaceholder(new Label(texts.get("containers.env.none")));
        table.setAccessibleText(texts.get("containers.tab.environment"));
        table.setOnKeyPressed(event -> {
            var selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                toggle(selected);
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getChildren().addAll(bar, table);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        var id = container.id();
        if (!id.equals(shownId)) {
            shownId = id;
            revealed.clear();
            revealAll.setSelected(false);
        }
        var variables = details.environment().stream().map(Variable::of).toList();
        if (!variables.equals(table.getItems())) {
            table.getItems().setAll(variables);
        }
    }

    private boolean isRevealed(Variable variable) {
        return revealAll.isSelected() != revealed.contains(variable.name());
    }

    private void toggle(Variable variable) {
        if (!revealed.remove(variable.name())) {
            revealed.add(variable.name());
        }
        table.refresh();
    }

    private static final class NameCell extends TableCell<Variable, Variable> {
        @Override
        protected void updateItem(@Nullable Variable variable, boolean empty) {
            super.updateItem(variable, empty);
            setText(variable == null ? null : variable.name());
        }
    }

    private final class ValueCell extends TableCell<Variable, Variable> {
        private final Label value = new Label();
        private final Button eye =
                Buttons.iconOnly("mdi2e-eye-outline", texts.get("containers.env.reveal-one"), this::toggleThis);
        private final Button copy = Buttons.iconOnly(
                "mdi2c-content-copy",
                texts.get("containers.env.copy-one"),
                () -> Clip.copy(getItem() == null ? "" : getItem().value()));
        private final HBox line = new HBox(value, eye, copy);

        private ValueCell() {
            line.getStyleClass().add("secret-line");
            HBox.setHgrow(value, Priority.ALWAYS);
            value.setMaxWidth(Double.MAX_VALUE);
            eye.setFocusTraversable(false);
            copy.setFocusTraversable(false);
        }

        private void toggleThis() {
            if (getItem() != null) {
                toggle(getItem());
            }
        }

        @Override
        protected void updateItem(@Nullable Variable variable, boolean empty) {
            super.updateItem(variable, empty);
            if (variable == null) {
                setGraphic(null);
                return;
            }
            value.setText(isRevealed(variable) ? variable.value() : MASK);
            setGraphic(line);
        }
    }
}
