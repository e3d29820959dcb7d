package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TestUi;
import io.quayside.engine.log.TextTail;
import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// This thread is the UI thread.
final class TailModelTest {
    private static final List<String> LINES = List.of(
            "INFO started",
            "ERROR payment failed",
            "java.lang.IllegalStateException: card declined",
            "\tat shop.Cards.charge(Cards.java:42)",
            "\tat shop.Till.ring(Till.java:7)",
            "INFO idle");

    private final TestUi ui = new TestUi();
    private final TailModel model = new TailModel(
            ui,
            new Finder(new SimpleBooleanProperty(), new SimpleBooleanProperty()),
            new FilterModel(new SimpleStringProperty("")),
            List.of("shop"));
    private TextTail text;

    @BeforeEach
    void open(@TempDir Path folder) {
        text = TextTail.of(folder, LINES);
        text.marks();
        model.dress(new LineDress(false, false, true, Set.of(), Set.of(), List.of()));
        model.open(text.tail());
        ui.until("the trace folded away", () -> shown().equals(List.of(0L, 1L, 5L)));
    }

    @AfterEach
    void close() {
        model.close();
        text.close();
    }

    private List<Long> shown() {
        return model.frame().rows().stream().map(LogRow::index).distinct().toList();
    }

    @Test
    void twoLinesOfOneTraceThatAreGoneToAtOnceAreBothSeen() {
        model.sleep(true);
        model.reveal(3);
        model.reveal(4);
        // No frame is made meanwhile: both have found the trace folded away.
        Await.until("both", () -> ui.waiting() >= 2);
        ui.until("the work", () -> ui.waiting() == 0);
        model.sleep(false);

        ui.until("the trace", () -> shown().size() == LINES.size());
        assertThat(shown()).contains(3L, 4L);
    }

    @Test
    void whoeverIsShownAFrameIsToldWhetherItFollows() {
        model.fit(2, 0);
        ui.until("the end", () -> model.frame().following() && shown().equals(List.of(1L, 5L)));
        List<Boolean> told = new ArrayList<>();
        model.frameProperty()
                .subscribe((before, now) ->
                        told.add(now.following() == model.followingProperty().get()));

        model.scrollTo(0);
        ui.until("a pause", () -> !model.frame().following());
        model.follow();
        ui.until("the end", () -> model.frame().following());

        assertThat(told).isNotEmpty().doesNotContain(false);
    }
}
