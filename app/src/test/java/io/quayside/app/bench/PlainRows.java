package io.quayside.app.bench;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// What JavaFX's own table needs at least: a window with nothing but one, of as many rows and columns as the containers
/// have, with the same done to it.
///
/// Arguments: how many rows, [TablesProbe.Work].
public final class PlainRows extends Application {
    private static final double ROW_HEIGHT = 30;

    /// Not the application itself, which Java refuses to start from a class path.
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            FrameMeasure.launch(PlainRows.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        var arguments = getParameters().getRaw();
        var table = new TableView<String>();
        table.setFixedCellSize(ROW_HEIGHT);
        for (var title : List.of("State", "Name", "Image", "Ports", "Created", "CPU", "Memory")) {
            var column = new TableColumn<String, String>(title);
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(title + " of " + cell.getValue()));
            table.getColumns().add(column);
        }
        table.getItems()
                .setAll(IntStream.range(0, Integer.parseInt(arguments.getFirst()))
                        .mapToObj(i -> "crowd-" + i)
                        .toList());
        stage.setScene(new Scene(table, 1200, 800));
        stage.show();
        TablesProbe.Work.valueOf(arguments.get(1)).begin(LongTable.of(table), null);
        Thread.ofPlatform().start(() -> {
            try {
                FrameMeasure.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        });
    }
}
