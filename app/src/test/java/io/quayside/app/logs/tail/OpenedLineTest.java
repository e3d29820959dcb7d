package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TestUi;
import io.quayside.engine.log.TextTail;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A line near the end of a tail that is followed, opened. This thread is the UI thread.
final class OpenedLineTest {
    private static final int ROWS = 10;
    private static final long PROGRESS = 97;

    private final TestUi ui = new TestUi();
    private final TailModel model = new TailModel(
            ui,
            new Finder(new SimpleBooleanProperty(), new SimpleBooleanProperty()),
            new FilterModel(new SimpleStringProperty("")),
            List.of("shop"));
    private TextTail text;

    @BeforeEach
    void open(@TempDir Path folder) {
        text = TextTail.of(
                folder,
                IntStream.range(0, 100)
                        .mapToObj(i -> i == PROGRESS ? "1%\r2%\r3%\r".repeat(30) + "100%" : "line " + i)
                        .toList());
        model.open(text.tail());
        model.fit(ROWS, 0);
        ui.until("the end", () -> shown().equals(List.of(90L, 91L, 92L, 93L, 94L, 95L, 96L, 97L, 98L, 99L)));
    }

    @AfterEach
    void close() {
        model.close();
        text.close();
    }

    @Test
    void aLineThatIsOpenedStaysWhereItIsAndWhatIsBelowItComesIntoView() {
        model.toggleFields(PROGRESS);

        ui.until(
                "what is below it",
                () -> shown().stream().filter(line -> line == PROGRESS).count() == 3);
        assertThat(shown()).startsWith(90L, 91L, 92L, 93L, 94L, 95L, 96L, PROGRESS);
        assertThat(model.followingProperty().get()).isFalse();

        model.follow();
        ui.until("the end", () -> shown().getLast() == 99L);
    }

    @Test
    void aLineThatIsClosedAgainStaysInView() {
        model.toggleFields(PROGRESS);
        ui.until("what is below it", () -> shown().getLast() == PROGRESS);

        model.toggleFields(PROGRESS);

        ui.until("the others", () -> shown().getLast() == 99L);
        assertThat(shown()).startsWith(90L);
    }

    private List<Long> shown() {
        return model.frame().rows().stream().map(LogRow::index).toList();
    }
}
