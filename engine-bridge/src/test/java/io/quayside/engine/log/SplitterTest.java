package io.quayside.engine.log;

import static io.quayside.engine.log.LogStream.STDERR;
import static io.quayside.engine.log.LogStream.STDOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.log.Recorded.Line;
import io.quayside.engine.model.EngineException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SplitterTest {
    private static final String LONG = "x".repeat(40_000);

    private final Recorded found = new Recorded();

    @Property(tries = 300)
    void linesAreTheSameHoweverAFramedStreamIsCut(
            @ForAll("written") String written,
            @ForAll List<@net.jqwik.api.constraints.IntRange(max = 70_000) Integer> cuts) {
        var recorded = new Recorded();
        byte[] stream = Recorded.framed(STDOUT, 5, written);

        Recorded.feed(
                new FramedSplitter(recorded, FramedSplitter.Joining.BY_TIME),
                stream,
                cuts.stream().sorted().toList());

        assertThat(together(recorded)).isEqualTo(written);
        assertThat(recorded.texts()).noneMatch(text -> text.contains("\n"));
    }

    @Property(tries = 300)
    void linesAreTheSameHoweverARawStreamIsCut(
            @ForAll("written") String written,
            @ForAll List<@net.jqwik.api.constraints.IntRange(max = 70_000) Integer> cuts) {
        var recorded = new Recorded();
        byte[] stream = Recorded.raw(5, written);

        Recorded.feed(new RawSplitter(recorded), stream, cuts.stream().sorted().toList());

        assertThat(together(recorded)).isEqualTo(written);
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\0', 'ÿ').ofMaxLength(60),
                Arbitraries.of("\n", "\r\n", "", "\n\n", "2026-01-01T13:15:10.123456789Z ", "\1\0\0\0\0\0\0\5hello"),
                Arbitraries.of(16_383, 16_384, 16_385, 32_768, 40_000).map("y"::repeat));
        return part.list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Example
    void aJoinedLineHasTheTimeOfItsFirstPiece() {
        Recorded.feed(splitter(), Recorded.framed(STDERR, 7, LONG + "\nshort\n"), List.of());

        assertThat(found.lines)
                .containsExactly(
                        new Line(Recorded.time(7), STDERR, true, LONG),
                        new Line(Recorded.time(8), STDERR, true, "short"));
    }

    @Example
    void aLineWithoutItsEndIsHandedOnAtTheEndOfTheRun() {
        var splitter = splitter();
        byte[] stream = Recorded.framed(STDOUT, 0, "no newline");
        splitter.accept(stream, 0, stream.length);
        byte[] next = Recorded.framed(STDOUT, 9, "next run\n");
        splitter.accept(next, 0, next.length);

        assertThat(found.lines)
                .containsExactly(
                        new Line(Recorded.time(0), STDOUT, false, "no newline"),
                        new Line(Recorded.time(9), STDOUT, true, "next run"));
    }

    @Example
    void whatATerminalWroteWithoutNewlineIsNotMixedWithTheNextRun() {
        String own = "2026-01-01T00:00:00.000000000Z and 2999-01-01T00:00:00.000000000Z of its own";
        byte[] stream = Recorded.latin(Recorded.stamp(1) + "login: " + Recorded.stamp(9) + own + "\n");

        Recorded.feed(new RawSplitter(found), stream, List.of());

        assertThat(found.lines)
                .containsExactly(
                        new Line(Recorded.time(1), STDOUT, false, "login: "),
                        new Line(Recorded.time(9), STDOUT, true, own));
    }

    @Example
    void aLongLineThatAProcessLeftUnfinishedIsNotMixedWithTheNextRun() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Recorded.frame(STDOUT, Recorded.stamp(1) + "x".repeat(16_384)));
        out.writeBytes(Recorded.frame(STDOUT, Recorded.stamp(9) + "next\n"));

        Recorded.feed(splitter(), out.toByteArray(), List.of());

        assertThat(found.texts()).containsExactly("x".repeat(16_384), "next");
    }

    @Example
    void piecesOfTheTwoStreamsDoNotMix() {
        var out = new ByteArrayOutputStream();
        List<String> one = Recorded.pieces("1".repeat(20_000) + "\n");
        List<String> two = Recorded.pieces("2".repeat(20_000) + "\n");
        for (int i = 0; i < 2; i++) {
            out.writeBytes(Recorded.frame(STDOUT, Recorded.stamp(1) + one.get(i)));
            out.writeBytes(Recorded.frame(STDERR, Recorded.stamp(2) + two.get(i)));
        }

        Recorded.feed(splitter(), out.toByteArray(), List.of());

        assertThat(found.texts()).containsExactly("1".repeat(20_000), "2".repeat(20_000));
    }

    @Example
    void piecesFromPodmanAreJoinedWhateverTheirLength() {
        byte[] stream = Recorded.latin("");
        var splitter = new FramedSplitter(found, FramedSplitter.Joining.BY_NEWLINE);
        for (String piece : List.of("abc", "def", "\n")) {
            stream = Recorded.frame(STDOUT, "2026-11-22T14:15:00.5+01:00 " + piece);
            splitter.accept(stream, 0, stream.length);
        }

        assertThat(found.lines).containsExactly(new Line(Recorded.time(500_000_000), STDOUT, true, "abcdef"));
    }

    @Example
    void aStreamThatIsNotMultiplexedIsRefused() {
        assertThatThrownBy(() -> splitter().accept(Recorded.latin("GET / HTTP/1.1\n"), 0, 15))
                .isInstanceOf(EngineException.Garbled.class)
                .hasMessageContaining("not multiplexed");
    }

    @Example
    void aTimeStampIsReadToTheNanosecond() {
        var time = new EngineTime();
        byte[] text = Recorded.latin("2026-11-22T13:15:10.123456789Z hello");

        assertThat(time.read(text, 0, text.length)).isEqualTo(31);
        assertThat(time.nanos()).isEqualTo(Recorded.time(10_123_456_789L));
        assertThat(time.read(text, 1, text.length)).isZero();
        assertThat(time.read(text, 0, 30)).isZero();
    }

    private FramedSplitter splitter() {
        return new FramedSplitter(found, FramedSplitter.Joining.BY_TIME);
    }

    private static String together(Recorded recorded) {
        return recorded.lines.stream()
                .map(line -> line.text() + (line.terminated() ? "\n" : ""))
                .collect(Collectors.joining());
    }
}
