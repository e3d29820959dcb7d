package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TestUi;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.TextTail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where one is in a paused tail while its filter is changed. This thread is the UI thread.
final class FilteredPlaceTest {
    private static final int LINES = 40_000;
    private static final int PLACE = 30_001;

    private final TestUi ui = new TestUi();
    private final FilterModel filter = new FilterModel(new SimpleStringProperty(""));
    private final TailModel model = new TailModel(
            ui, new Finder(new SimpleBooleanProperty(), new SimpleBooleanProperty()), filter, List.of("shop"));
    private final List<Long> tops = new ArrayList<>();
    private TextTail text;

    /// Every tenth line has an order, those of the first thousand a beginning.
    @BeforeEach
    void pause(@TempDir Path folder) {
        text = TextTail.of(
                folder,
                IntStream.range(0, LINES)
                        .mapToObj(i -> "line " + i + (i % 10 == 0 ? " order" : "") + (i < 1_000 ? " begin" : ""))
                        .toList());
        filter.criteriaProperty().subscribe((before, now) -> model.filter());
        model.open(text.tail());
        model.fit(20, 0);
        ui.until("the end", () -> top() == LINES - 20);
        model.scrollTo(PLACE);
        ui.until("the place", () -> top() == PLACE);
        model.frameProperty().subscribe((before, now) -> {
            if (!now.rows().isEmpty()) {
                tops.add(now.rows().getFirst().index());
            }
        });
    }

    @AfterEach
    void close() {
        model.close();
        text.close();
    }

    @Test
    void thePlaceIsKeptAndNothingElseIsSeenOnTheWayThere() {
        only("order");

        ui.until("the filter", () -> model.frame().filter().done() && top() != PLACE);
        assertThat(top()).isEqualTo(PLACE + 9);
        assertThat(model.frame().following()).isFalse();
        assertThat(tops).containsOnly((long) PLACE, PLACE + 9L);

        filter.clear();
        ui.until("all lines", () -> !model.frame().filter().active());
        assertThat(top()).isEqualTo(PLACE);
    }

    @Test
    void whereNoLineIsLeftBelowThePlaceTheLastOnesAreSeenAndThePlaceComesBackWithTheOthers() {
        only("begin");
        ui.until("the filter", () -> model.frame().filter().done() && top() < 1_000);
        assertThat(model.frame().rows().getLast().index()).isEqualTo(999);
        assertThat(model.frame().following()).isFalse();

        only("order");
        ui.until(
                "both",
                () -> model.frame().lines() == 100 && model.frame().filter().done());
        assertThat(model.frame().rows().getLast().index()).isEqualTo(990);

        filter.clear();
        ui.until("the place", () -> top() == PLACE);
    }

    @Test
    void whoeverMovesAmongFilteredLinesStaysThereWhenTheOthersComeBack() {
        only("order");
        ui.until("the filter", () -> top() == PLACE + 9);
        model.scrollBy(-100);
        ui.until("another place", () -> top() == PLACE + 9 - 1_000);

        filter.clear();

        ui.until("all lines", () -> !model.frame().filter().active());
        assertThat(top()).isEqualTo(PLACE + 9 - 1_000);
    }

    private void only(String words) {
        filter.add(LogTerm.include(new LogQuery(words, false, true)));
    }

    private long top() {
        var rows = model.frame().rows();
        return rows.isEmpty() ? -1 : rows.getFirst().index();
    }
}
