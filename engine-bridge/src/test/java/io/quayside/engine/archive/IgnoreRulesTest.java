package io.quayside.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules are those of https://docs.docker.com/build/concepts/context/#dockerignore-files and of Go's
/// `filepath.Match`.
class IgnoreRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            */temp*            | somedir/temporary.txt somedir/temp       | temp a/b/temp
            */*/temp*          | somedir/subdir/temporary.txt a/b/temp/x  | temp somedir/temp
            temp?              | tempa tempb tempa/x                      | temp tempab dir/tempa
            foo/bar            | foo/bar foo/bar/x                        | foo bar x/foo/bar
            /foo/bar           | foo/bar                                  | foo
            foo/bar/           | foo/bar/x                                | foo
            ./foo//bar/../baz  | foo/baz                                  | foo/bar
            **                 | a a/b/c                                  |
            **/*.go            | a.go x/a.go x/y/a.go                     | a.goo go
            **/foo             | foo x/foo x/y/foo foo/x                  | xfoo
            foo/**             | foo/a foo/a/b                            | foo xfoo/a
            a/**/b             | a/b a/x/b a/x/y/b                        | ab a/xb
            **/a/**/b.txt      | a/b.txt x/a/y/z/b.txt                    | x/b.txt
            [a-c]x             | ax bx cx                                 | dx x
            [^a-c]x            | dx                                       | ax
            \\*                | *                                        | a
            a.b                | a.b                                      | axb
            ~a+(b)|c{d}$~      | ~a+(b)|c{d}$~                            | aab
            (x&&y)             | (x&&y)                                   | x
            ~ #no comment~     | ~#no comment~                            | #
            """)
    void aPatternKeepsBackWhatItNames(String pattern, String kept, String sent) {
        var rules = IgnoreRules.parse(".dockerignore", pattern);

        assertThat(words(kept)).allMatch(rules::excludes, "kept back by " + pattern);
        assertThat(words(sent)).noneMatch(rules::excludes);
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        var readmes = IgnoreRules.parse(".dockerignore", "*.md\n!README*.md\nREADME-secret.md\n");
        var noneButOne = IgnoreRules.parse(".dockerignore", "*.md\nREADME-secret.md\n!README*.md\n");

        assertThat(readmes.excludes("README-secret.md")).isTrue();
        assertThat(readmes.excludes("README.md")).isFalse();
        assertThat(readmes.excludes("other.md")).isTrue();
        assertThat(noneButOne.excludes("README-secret.md")).isFalse();
    }

    @Test
    void anExceptionHoldsWithinAFolderThatIsKeptBack() {
        var rules = IgnoreRules.parse(".dockerignore", "*\n!src\n! docs/**/*.md \nsrc/secret");

        assertThat(rules.excludes("src/a/b")).isFalse();
        assertThat(rules.excludes("src/secret/b")).isTrue();
        assertThat(rules.excludes("docs/a/b.md")).isFalse();
        assertThat(rules.excludes("docs/a/b.txt")).isTrue();
        assertThat(rules.mayHoldExceptions("docs")).isTrue();
        assertThat(rules.mayHoldExceptions("node_modules")).isFalse();
    }

    @Test
    void commentsAndBlankLinesAndAByteOrderMarkAreNoPatterns() {
        var rules = IgnoreRules.parse(".dockerignore", "\ufeff# all\n\n   \n*.log\r\n#!a.log");

        assertThat(rules.excludes("a.log")).isTrue();
        assertThat(rules.excludes("# all")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[a-", "a\\", "!", "a[]"})
    void aLineThatIsNoPatternIsNamed(String line) {
        assertThatThrownBy(() -> IgnoreRules.parse("/x/.dockerignore", "ok\n" + line))
                .isInstanceOf(EngineException.Local.class)
                .hasMessageStartingWith("Line 2 of /x/.dockerignore is not a pattern: " + line)
                .hasCauseInstanceOf(java.util.regex.PatternSyntaxException.class);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.contains("no comment") ? new String[] {text} : text.split(" "));
    }
}
