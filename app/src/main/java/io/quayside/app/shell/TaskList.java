package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Everything that goes on, whatever page is shown, and what has ended and was not put away; above the right edge of
/// the
/// page while it is open.
public final class TaskList extends View {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int SHOWN = 50;
    private static final double HIGHEST = 380;

    private final ActivityLog log;
    private final Texts texts;
    private final Ticker ticker;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final VBox lines = new VBox();
    private final Label none = new Label();
    private final Button close;
    private final BorderPane root = new BorderPane();
    private final Disposables shown = new Disposables();

    /// @param all shows every deed of this session
    public TaskList(ActivityLog log, Texts texts, Ticker ticker, Runnable all) {
        this.log = log;
        this.texts = texts;
        this.ticker = ticker;
        var title = new Label(texts.get("shell.tasks.title"));
        title.getStyleClass().add("page-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var clear = Buttons.iconOnly("mdi2b-broom", texts.get("shell.tasks.clear"), log::putAwayFinished);
        clear.setId("tasks.clear");
        close = Buttons.iconOnly("mdi2c-close", texts.get("shell.close"), () -> open.set(false));
        close.setId("tasks.close");
        var header = new HBox(title, clear, close);
        header.getStyleClass().add("page-header");
        none.setText(texts.get("shell.tasks.none"));
        none.getStyleClass().addAll("muted", "task");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        lines.setId("tasks.list");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        // As high as its lines are once they are wrapped.
        lines.heightProperty().subscribe(height -> scroll.setMinHeight(Math.min(HIGHEST, height.doubleValue() + 2)));
        scroll.getStyleClass().add("edge-to-edge");
        var every = new Button(texts.get("shell.tasks.all"), Icons.of("mdi2h-history"));
        every.getStyleClass().add("flat");
        every.setOnAction(event -> all.run());
        root.getStyleClass().add("tasks");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(root, Pos.TOP_RIGHT);
        root.setTop(header);
        root.setCenter(scroll);
        root.setBottom(every);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                open.set(false);
            }
        });
    }

    /// Whether it is above the page.
    public BooleanProperty openProperty() {
        return open;
    }

    public void toggle() {
        open.set(!open.get());
    }

    /// A button that opens it and says how many pieces of work go on.
    Button button(Button plain) {
        var count = log.openWorksProperty();
        count.subscribe(() -> {
            plain.setText(count.get() == 0 ? null : Integer.toString(count.get()));
            plain.setAccessibleText(
                    count.get() == 0 ? texts.get("shell.tasks") : texts.get("shell.tasks.open", count.get()));
        });
        return plain;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return close;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.onInvalidation(log.works(), this::fill);
        held.onClose(shown::close);
        held.add(ticker.every(TICK, this::tick));
        fill();
    }

    private void fill() {
        shown.close();
        var next = log.works().stream()
                .limit(SHOWN)
                .map(work -> new TaskLine(work, texts, log::putAway, shown))
                .toList();
        lines.getChildren().setAll(next.isEmpty() ? List.of(none) : next);
    }

    // Running times grow.
    private void tick() {
        if (log.openWorksProperty().get() > 0) {
            lines.getChildren().forEach(line -> {
                if (line instanceof TaskLine task) {
                    task.refresh();
                }
            });
        }
    }
}
