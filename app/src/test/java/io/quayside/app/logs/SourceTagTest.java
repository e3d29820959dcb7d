package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTagTest {
    @Test
    void whatAllNamesShareIsLeftOut() {
        assertThat(SourceTag.of(List.of("shop-web-1", "shop-api-1")))
                .extracting(SourceTag::name)
                .containsExactly("web", "api");
        assertThat(SourceTag.of(List.of("shop", "shop-api")))
                .extracting(SourceTag::name)
                .containsExactly("shop", "shop-api");
        assertThat(SourceTag.of(List.of("web-1", "web-2")))
                .extracting(SourceTag::name)
                .containsExactly("1", "2");
    }

    @Test
    void everyContainerHasALetterOfItsOwn() {
        var names = IntStream.range(0, 200).mapToObj(i -> "c" + i).toList();

        var letters = SourceTag.of(names).stream().map(SourceTag::letter).toList();

        assertThat(letters).doesNotHaveDuplicates().startsWith("A", "B").contains("Z", "AA");
    }
}
