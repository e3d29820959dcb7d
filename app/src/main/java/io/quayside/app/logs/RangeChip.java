package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.FilterModel;
import io.quayside.app.ui.Buttons;
import io.quayside.engine.log.LogCriteria;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Between which times lines are shown. The cross takes it away.
final class RangeChip extends HBox {
    RangeChip(LogCriteria criteria, FilterModel filter, Texts texts) {
        getStyleClass().add("term-chip");
        var zone = ZoneId.systemDefault();
        String from = criteria.from() == Long.MIN_VALUE ? "…" : Moment.text(criteria.from(), zone);
        String until = criteria.until() == Long.MAX_VALUE ? "…" : Moment.text(criteria.until(), zone);
        getChildren()
                .addAll(
                        new Label(texts.get("logs.filter.range", from, until)),
                        Buttons.iconOnly(
                                "mdi2c-close",
                                texts.get("logs.filter.range.remove"),
                                () -> filter.within(Long.MIN_VALUE, Long.MAX_VALUE)));
    }
}
