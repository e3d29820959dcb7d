package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.logs.tail.SelectedRange.Shape;
import io.quayside.app.logs.tail.SelectedRange.Spot;
import io.quayside.engine.log.TextTail;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copying while lines of JSON and logfmt are shown by their fields.
class LineCopyTest {
    private static final List<String> LINES = List.of(
            "{\"level\":\"warn\",\"msg\":\"stock is low\",\"item\":7}",
            "level=info msg=\"order stored\" token=ghp_0123456789abcdefghijABCDEFGHIJ012345",
            "plain words");
    private static final int ITEM = 6 + 44 + 1;

    private TextTail text;

    @BeforeEach
    void open(@TempDir Path folder) {
        text = TextTail.of(folder, LINES);
        text.marks();
    }

    @AfterEach
    void close() {
        text.close();
    }

    @Test
    void aPartOfLinesInColumnsIsCopiedAsItIsSeen() {
        assertThat(copy(true, Shape.TEXT, 0, 6, 0, 18)).isEqualTo("stock is low");
        assertThat(copy(true, Shape.TEXT, 0, ITEM, 2, 5)).isEqualTo("item=7\n" + shown(1) + "\nplain");
    }

    @Test
    void aBlockTakesTheColumnsThatAreSeen() {
        assertThat(copy(true, Shape.BLOCK, 0, 0, 1, 4)).isEqualTo("WARN\nINFO");
    }

    @Test
    void wholeLinesInColumnsAreCopiedAsTheyWereWritten() {
        assertThat(copy(false, Shape.LINES, 0, 3, 2, 0)).isEqualTo(String.join("\n", LINES) + "\n");
    }

    @Test
    void secretsAreHiddenInEitherForm() {
        assertThat(copy(true, Shape.LINES, 1, 0, 1, 0))
                .startsWith("level=info msg=\"order stored\" token=•")
                .doesNotContain("ghp_");
        assertThat(copy(true, Shape.TEXT, 1, 0, 2, 0)).contains("order stored").doesNotContain("ghp_");
    }

    private String copy(boolean masked, Shape shape, long line, int column, long lastLine, int lastColumn) {
        var range = new SelectedRange(shape, new Spot(line, column), new Spot(lastLine, lastColumn));
        return new LineCopy(text.tail(), new TailLines(text.tail(), 0), columns(masked), false).text(range);
    }

    private String shown(long line) {
        var reader = new LineReader(
                text.tail(),
                new TailLines(text.tail(), 0),
                null,
                null,
                columns(true),
                new Rewrites(text.tail().store()));
        return reader.read(line).text().text();
    }

    private static LineDress columns(boolean masked) {
        return new LineDress(masked, true, false, Set.of(), Set.of(), List.of());
    }
}
