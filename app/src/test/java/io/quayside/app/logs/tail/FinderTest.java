package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.LogQuery;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class FinderTest {
    private final Finder finder = new Finder(new SimpleBooleanProperty(), new SimpleBooleanProperty());

    @Test
    void nothingIsLookedForWhileTheBarIsClosed() {
        finder.textProperty().set("needle");
        assertThat(finder.queryProperty().get()).isNull();

        finder.openProperty().set(true);
        assertThat(finder.queryProperty().get()).isEqualTo(new LogQuery("needle", false, false));
    }

    @Test
    void anInvalidExpressionIsSaidAndNotLookedFor() {
        finder.openProperty().set(true);
        finder.regexProperty().set(true);
        finder.textProperty().set("a(b");

        assertThat(finder.queryProperty().get()).isNull();
        assertThat(finder.problemProperty().get()).contains("missing closing )");

        finder.textProperty().set("a(b)");
        assertThat(finder.problemProperty().get()).isEmpty();
    }
}
