package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectedWordsTest {
    private static final String SECRET = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

    @Test
    void wordsThatStandInTheLineAreLookedForAsTheyAre() {
        assertThat(query("order 1", "INFO order 1 stored")).contains(new LogQuery("order 1", false, true));
        assertThat(query("a.*b", "what a.*b is")).contains(new LogQuery("a.*b", false, true));
        assertThat(query("order", "\u001b[1mor\u001b[0mder")).contains(new LogQuery("order", false, true));
    }

    @Test
    void whatIsHiddenIsNeitherLookedForNorTold() {
        String line = "user=ann token=" + SECRET + " stored";

        assertThat(query("token=••••••••", line)).contains(new LogQuery("token=", false, true));
        var around = query("ann token=•••••••• stored", line).orElseThrow();
        assertThat(around.regex()).isTrue();
        assertThat(around.text()).doesNotContain("ghp");
        assertThat(around.find(line)).hasSize(1);
    }

    @Test
    void ofWhatIsAllHiddenNothingIsLookedFor() {
        assertThat(query("••••••••", "token=" + SECRET)).isEmpty();
    }

    @Test
    void tabsAndControlCharactersThatAreSeenOtherwiseAreFound() {
        assertThat(found("name    value", "name\tvalue")).isTrue();
        assertThat(found("bell ␇ rings", "the bell \u0007 rings")).isTrue();
    }

    @Test
    void ofFieldsInColumnsTheLongestIsFound() {
        String line = "{\"level\":\"warn\",\"msg\":\"stock is low\",\"item\":7}";

        assertThat(query("WARN  stock is low          ", line)).contains(new LogQuery("stock is low", false, true));
    }

    @Test
    void toTypeIntoASearchThereIsOnlyWhatTheLineHas() {
        String line = "user=ann token=" + SECRET;

        assertThat(words("ann token=••••", line).text()).contains("ann token=");
        assertThat(words("user=ann", line).text()).contains("user=ann");
        assertThat(words("••••", line).text()).isEmpty();
    }

    private static boolean found(String seen, String line) {
        return !query(seen, line).orElseThrow().find(line).isEmpty();
    }

    private static Optional<LogQuery> query(String seen, String line) {
        return words(seen, line).query();
    }

    private static SelectedWords words(String seen, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        var head = new LineHead(0, 0, LogStream.STDOUT, true, bytes.length);
        return new SelectedWords(seen, new LogLine(0, head, bytes));
    }
}
