package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.text.LogLevel;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class FilterModelTest {
    private final SimpleStringProperty remembered = new SimpleStringProperty("");
    private final FilterModel filter = new FilterModel(remembered);

    @Test
    void aFilterIsThereAgainAtTheNextStart() {
        filter.add(LogTerm.include(new LogQuery("order [0-9]+", true, false)));
        filter.add(LogTerm.exclude(new LogQuery("health check", false, true)));
        filter.toggle(LogLevel.ERROR);
        filter.context(2);

        assertThat(new FilterModel(remembered).criteria()).isEqualTo(filter.criteria());
    }

    @Test
    void whatWasKeptAndCannotBeReadIsLeftOut() {
        remembered.set("levels NOISY\n+r (\ncontext x\n+ word\nnonsense");

        assertThat(new FilterModel(remembered).criteria())
                .isEqualTo(LogCriteria.ALL.withTerms(List.of(LogTerm.include(new LogQuery("word", false, false)))));
    }

    @Test
    void aTermTurnsAroundAndGoes() {
        var term = LogTerm.include(new LogQuery("a", false, false));
        filter.add(term);
        filter.turn(term);
        assertThat(filter.criteria().terms()).containsExactly(LogTerm.exclude(term.query()));

        filter.remove(LogTerm.exclude(term.query()));
        assertThat(filter.criteria().isAll()).isTrue();
    }
}
