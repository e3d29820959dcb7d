package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class LogSearchTest {
    @Property
    void aLiteralIsFoundExactlyWhereItIs(
            @ForAll @CharRange(from = 'A', to = 'b') @StringLength(max = 30) String line,
            @ForAll @CharRange(from = 'A', to = 'b') @StringLength(min = 1, max = 3) String text) {
        assertThat(matches(new LogQuery(text, false, true), line)).isEqualTo(line.contains(text));
        assertThat(matches(new LogQuery(text, false, false), line))
                .isEqualTo(line.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    @Property
    void hitsAreCountedAndFoundInBothDirections(
            @ForAll List<@IntRange(max = 20_000) Integer> lines, @ForAll @IntRange(max = 21_000) int at) {
        HitMap map = new HitMap();
        TreeSet<Long> expected = new TreeSet<>();
        for (int line : lines) {
            map.add(line);
            expected.add((long) line);
        }
        Long next = expected.ceiling((long) at);
        Long previous = expected.floor((long) at);

        assertThat(map.count()).isEqualTo(expected.size());
        assertThat(map.before(at)).isEqualTo(expected.headSet((long) at).size());
        assertThat(map.next(at)).isEqualTo(next == null ? -1 : next);
        assertThat(map.previous(at)).isEqualTo(previous == null ? -1 : previous);
        assertThat(map.contains(at)).isEqualTo(expected.contains((long) at));
    }

    @Example
    void caseIsIgnoredBeyondAscii() {
        assertThat(matches(new LogQuery("ÄRGER", false, false), "so ein ärger")).isTrue();
        assertThat(matches(new LogQuery("ÄRGER", false, true), "so ein ärger")).isFalse();
    }

    @Example
    void aRegularExpressionThatBacktrackersHangOnEnds() {
        assertThat(matches(new LogQuery("(a+)+$", true, true), "a".repeat(5_000) + "!"))
                .isFalse();
        assertThat(matches(new LogQuery("^\\d{3} err", true, false), "404 ERROR"))
                .isTrue();
    }

    @Example
    void anInvalidExpressionSaysWhy() {
        assertThatThrownBy(() -> new LogQuery("a(b", true, true))
                .isInstanceOf(LogQuery.InvalidPattern.class)
                .hasMessageContaining("missing closing )");
    }

    @Example
    void controlSequencesArePassedOver() {
        List<String> found = new ArrayList<>();
        for (String line :
                List.of("a\u001b[1;31mb\u001b[0mc", "a\u001b]0;title\u0007bc", "a\u001b(Bbc", "ab\u001b[", "\u001b")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            byte[] plain = new byte[bytes.length];
            found.add(new String(plain, 0, Escapes.strip(bytes, 0, bytes.length, plain), StandardCharsets.UTF_8));
        }

        assertThat(found).containsExactly("abc", "abc", "abc", "ab", "");
    }

    private static boolean matches(LogQuery query, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return query.matcher().matches(bytes, 0, bytes.length);
    }
}
