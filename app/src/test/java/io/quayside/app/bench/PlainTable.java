package io.quayside.app.bench;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// What JavaFX's own table costs: a window with nothing but one, of as many rows and columns as the containers have.
/// Says when it has drawn itself once.
public final class PlainTable {
    private PlainTable() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    public static final class Window extends Application {
        private static final List<String> COLUMNS =
                List.of("State", "Name", "Image", "Ports", "Created", "CPU", "Memory");

        @Override
        public void start(Stage stage) {
            var table = new TableView<String>();
            for (var title : COLUMNS) {
                var column = new TableColumn<String, String>(title);
                column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(title + " of " + cell.getValue()));
                table.getColumns().add(column);
            }
            table.getItems()
                    .setAll(IntStream.range(0, 20).mapToObj(i -> "web-" + i).toList());
            var scene = new Scene(table, 1200, 800);
            stage.setScene(scene);
            FirstFrame.tell(scene);
            stage.show();
        }
    }
}
