package io.quayside.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowChoiceTest {
    private final List<String> items = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    private final RowChoice<String> choice = new RowChoice<>(items);

    @Test
    void aRangeGrowsAndShrinksFromWhereItBegan() {
        choice.only(1);
        choice.extend(3);
        assertThat(choice.selected()).containsExactly("b", "c", "d");

        choice.extend(0);
        assertThat(choice.selected()).containsExactly("a", "b");
    }

    @Test
    void whatIsSelectedIsToldInTheOrderOfTheTable() {
        choice.toggle(3);
        choice.toggle(0);
        assertThat(choice.selected()).containsExactly("a", "d");

        choice.toggle(3);
        assertThat(choice.selected()).containsExactly("a");
    }

    @Test
    void rowsThatMoveStaySelectedAndKeepTheKeyboard() {
        choice.only(1);
        items.remove("b");
        items.addLast("b");
        choice.itemsChanged();

        assertThat(choice.selected()).containsExactly("b");
        assertThat(choice.current()).isEqualTo(4);
    }

    @Test
    void theKeyboardGoesOnFromThePlaceOfARowThatHasGone() {
        choice.only(4);
        items.remove("e");
        choice.itemsChanged();

        assertThat(choice.isEmpty()).isTrue();
        assertThat(choice.current()).isEqualTo(3);
        assertThat(choice.currentRow()).isEqualTo("d");

        items.clear();
        choice.itemsChanged();
        assertThat(choice.current()).isEqualTo(-1);
    }

    @Test
    void aSelectionThatIsTakenOverLeadsTheKeyboardThere() {
        choice.only(0);
        assertThat(choice.set(List.of("d", "c"))).isTrue();

        assertThat(choice.current()).isEqualTo(3);
        assertThat(choice.set(List.of("c", "d"))).isFalse();
    }
}
