package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersInNamesCountAsNumbers() {
        assertThat(sorted("crowd10", "crowd2", "crowd1")).containsExactly("crowd1", "crowd2", "crowd10");
        assertThat(sorted("shop-web-10", "shop-web-9", "shop-db-11"))
                .containsExactly("shop-db-11", "shop-web-9", "shop-web-10");
    }

    @Test
    void whatANameBeginsWithComesBeforeIt() {
        assertThat(sorted("web2", "web-old", "web")).containsExactly("web", "web-old", "web2");
    }

    @Test
    void upperAndLowerCaseStandTogether() {
        assertThat(sorted("Zebra", "apple", "Mango")).containsExactly("apple", "Mango", "Zebra");
    }

    @Test
    void numbersMayBeLongerThanAnyNumberOfTheMachine() {
        assertThat(sorted("x100000000000000000000000000001", "x99999999999999999999"))
                .containsExactly("x99999999999999999999", "x100000000000000000000000000001");
    }

    @Test
    void namesThatDifferInZerosOrCaseAloneAreTwoNames() {
        assertThat(sorted("a2", "a02", "A2")).containsExactly("A2", "a02", "a2");
    }

    @Test
    void itIsOneOrderWhateverTheNames() {
        var order = NaturalOrder.NAMES;
        var names = List.of(
                "", "0", "00", "1", "10", "2", "02", "a", "A", "a-", "a1", "A1", "a01", "a1b", "a1B", "a10b", "a2b",
                "-1");
        for (String one : names) {
            for (String two : names) {
                assertThat(Integer.signum(order.compare(one, two))).isEqualTo(-Integer.signum(order.compare(two, one)));
                assertThat(order.compare(one, two) == 0).isEqualTo(one.equals(two));
                for (String three : names) {
                    if (order.compare(one, two) <= 0 && order.compare(two, three) <= 0) {
                        assertThat(order.compare(one, three)).isNotPositive();
                    }
                }
            }
        }
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(NaturalOrder.NAMES).toList();
    }
}
