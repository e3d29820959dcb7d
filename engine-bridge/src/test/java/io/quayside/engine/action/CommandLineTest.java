package io.quayside.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    /// A real shell reads what was copied as the words that were meant.
    @Property(tries = 40)
    void aShellReadsTheTextAsTheSameWords(@ForAll("words") List<String> words) throws IOException {
        var line = CommandLine.docker(words.toArray(String[]::new));

        assertThat(readByShell(line.text())).isEqualTo(line.arguments());
        assertThat(line.toString()).isEqualTo(line.text());
    }

    @Property
    void aSecretIsNeverShown(@ForAll("secrets") String secret) {
        var line = CommandLine.docker("run", "--env")
                .andSecret("DB_PASSWORD=", secret)
                .and("nginx");

        assertThat(line.toString())
                .isEqualTo("docker run --env DB_PASSWORD=•••• nginx")
                .doesNotContain(secret);
        assertThat(line.words()).allSatisfy(word -> assertThat(word.toString()).doesNotContain(secret));
        assertThat(line.arguments()).contains("DB_PASSWORD=" + secret);
    }

    @Test
    void plainWordsStandWithoutQuotes() {
        assertThat(CommandLine.docker("run", "--publish", "127.0.0.1:80:80/tcp", "a b", "it's", "")
                        .text())
                .isEqualTo("docker run --publish 127.0.0.1:80:80/tcp 'a b' 'it'\\''s' ''");
    }

    @Provide
    Arbitrary<List<String>> words() {
        // What a shell may stumble over, and everything else that an argument may hold: all but NUL.
        var awkward = Arbitraries.of(
                "'", "\"", "$HOME", "`id`", "\\", "*", "~", "!", "\n", " ", "", "#", "é", "-", "&", ";", "•");
        var any = Arbitraries.strings().withCharRange('\u0001', '\ud7ff').ofMaxLength(8);
        return Arbitraries.oneOf(awkward, any, awkward.list().ofMaxSize(4).map(parts -> String.join("", parts)))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(8).ofMaxLength(30);
    }

    private static List<String> readByShell(String text) throws IOException {
        var shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + text).start();
        try (var output = shell.getInputStream()) {
            var words = new String(output.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1);
            return List.of(words).subList(0, words.length - 1);
        }
    }
}
