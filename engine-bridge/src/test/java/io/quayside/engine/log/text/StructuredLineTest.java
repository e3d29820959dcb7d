package io.quayside.engine.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.text.StructuredLine.Role;
import org.junit.jupiter.api.Test;

class StructuredLineTest {
    @Test
    void jsonIsReadInItsOrderWithTimeLevelAndMessageRecognised() {
        var line = StructuredLine.read(
                        "{\"ts\":1.5,\"level\":\"info\",\"msg\":\"a \\\"b\\\"\",\"user\":{\"id\":7},\"time\":\"x\"}")
                .orElseThrow();

        assertThat(line.fields())
                .extracting(StructuredLine.Field::name)
                .containsExactly("ts", "level", "msg", "user", "time");
        assertThat(line.value(Role.TIME)).contains("1.5");
        assertThat(line.value(Role.LEVEL)).contains("info");
        assertThat(line.value(Role.MESSAGE)).contains("a \"b\"");
        assertThat(line.fields().get(3).value()).isEqualTo("{\"id\":7}");
    }

    @Test
    void logfmtIsReadWithItsQuotes() {
        var line = StructuredLine.read("time=2026-11-23T04:05:06Z level=warn msg=\"slow \\\"db\\\"\" empty= n=3")
                .orElseThrow();

        assertThat(line.value(Role.MESSAGE)).contains("slow \"db\"");
        assertThat(line.fields()).hasSize(5);
        assertThat(line.fields().get(3).value()).isEmpty();
    }

    @Test
    void whatIsNeitherIsLeftAlone() {
        assertThat(StructuredLine.read("plain text a=1")).isEmpty();
        assertThat(StructuredLine.read("{not json}")).isEmpty();
        assertThat(StructuredLine.read("")).isEmpty();
        assertThat(StructuredLine.pretty("{\"a\":[1,2]}").orElseThrow().lines()).hasSizeGreaterThan(2);
        assertThat(StructuredLine.pretty("x")).isEmpty();
    }
}
