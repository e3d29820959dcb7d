package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Search jumps over bytes, borders of lines and stretches: what it finds is what looking at each line would find.
class SearchedLinesTest {
    @TempDir
    Path base;

    @ParameterizedTest
    @ValueSource(strings = {"none", "some", "all"})
    void whatIsFoundIsWhatLookingAtEachLineWouldFind(String colours) {
        var random = new Random(colours.hashCode());
        var lines = new ArrayList<String>();
        for (int i = 0; i < 40_000; i++) {
            boolean coloured = switch (colours) {
                case "none" -> false;
                case "some" -> random.nextInt(30_000) == 0;
                default -> true;
            };
            String text = i + " item " + random.nextInt(5_000) + "\0 state ok " + "-".repeat(random.nextInt(90));
            lines.add(coloured ? text.replace("item", "it\u001b[31mem\u001b[0m") : text);
        }
        try (var text = TextTail.of(base, lines)) {
            for (String query : List.of("item 77", "\0", "e", "\u0001", "4999\0")) {
                assertThat(found(text, new LogQuery(query, false, true)))
                        .isEqualTo(expected(lines, Pattern.quote(query)));
            }
            for (String query :
                    List.of("item 7{2}\\d", "^39\\d+ item", "(1|2)3\\d* .*ok -$", "ok $", "state|item 12")) {
                assertThat(found(text, new LogQuery(query, true, true))).isEqualTo(expected(lines, query));
            }
        }
    }

    @Test
    void linesThatArriveAreFoundToo() throws Exception {
        try (var folder = new LogFolder(base);
                var tail = LogTail.open(
                        new RecordedEngine(500_000), List.of("a"), new LogOptions(LogOptions.ALL, false), folder);
                var search = LogSearch.start(tail, new LogQuery("needle99", false, true), 0, () -> {})) {
            Await.until("all lines", () -> tail.store().size() == 500_000 && search.isUpToDate());

            assertThat(search.hits().count()).isEqualTo(500 * 11);
        }
    }

    private static List<Long> found(TextTail text, LogQuery query) {
        try (var search = LogSearch.start(text.tail, query, 0, () -> {})) {
            Await.until("the end", search::isUpToDate);
            List<Long> found = new ArrayList<>();
            for (long line = search.hits().next(0);
                    line >= 0;
                    line = search.hits().next(line + 1)) {
                found.add(line);
            }
            return found;
        }
    }

    private static List<Long> expected(List<String> lines, String regex) {
        Pattern pattern = Pattern.compile(regex);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String plain = lines.get(i).replaceAll("\u001b\\[\\d*m", "");
            if (pattern.matcher(plain).find()) {
                expected.add((long) i);
            }
        }
        return expected;
    }
}
