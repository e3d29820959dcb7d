package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.FilterModel;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Tip;
import io.quayside.engine.log.LogTerm;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// Something that must be in a line, or must not be in it, with the signs of how it is looked for. A click turns it
/// around; the cross and the delete key take it away.
final class TermChip extends HBox {
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    TermChip(LogTerm term, FilterModel filter, Texts texts) {
        getStyleClass().add("term-chip");
        pseudoClassStateChanged(EXCLUDED, term.exclude());
        var marks = new QueryMarks(term.query(), texts);
        String shown = term.exclude() ? "logs.filter.without" : "logs.filter.with";
        var turn = new Button(texts.get(shown, term.query().text()));
        turn.setAccessibleText(texts.get(shown, marks.words()));
        turn.getStyleClass().addAll("flat", "small");
        Tip.on(turn, () -> texts.get("logs.filter.turn"));
        turn.setOnAction(event -> filter.turn(term));
        turn.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                filter.remove(term);
                event.consume();
            }
        });
        var remove = Buttons.iconOnly(
                "mdi2c-close", texts.get("logs.filter.remove", marks.words()), () -> filter.remove(term));
        remove.getStyleClass().add("small");
        getChildren().add(turn);
        getChildren().addAll(marks.labels());
        getChildren().add(remove);
    }
}
