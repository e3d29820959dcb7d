package io.quayside.engine.log.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FastRegexTest {
    private static final String[] ATOMS = {
        "a",
        "b",
        "c",
        "A",
        "B",
        "0",
        " ",
        "_",
        "-",
        ".",
        "\\.",
        "\\d",
        "\\w",
        "\\s",
        "\\D",
        "\\W",
        "\\S",
        "[ab]",
        "[^a]",
        "[a-c0-9]",
        "[^\\d]",
        "[\\w-]",
        "[]a]",
        "\\bab",
        "ab\\b",
        "\\B",
        "^",
        "$",
        "\\A",
        "\\z",
        "(?i:b)",
        "é",
        "{",
        "a{2}",
        "[A-B]",
        "\\-",
        "\\[",
        "(?s:.)",
        "[^é]"
    };
    private static final String[] TAILS = {"", "", "", "", "", "*", "+", "?", "*?", "{2}", "{1,}", "{0,2}", "{,2}"};
    private static final String LETTERS = "aabbccAB01 _-.[{é\t";

    /// What it says is what RE2/J says, for expressions and lines of all kinds.
    @Property(tries = 3_000)
    void itSaysWhatRe2Says(@ForAll long seed, @ForAll boolean matchCase) {
        var random = new Random(seed);
        String expression = expression(random, 3);
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression, matchCase ? 0 : Pattern.CASE_INSENSITIVE);
        } catch (com.google.re2j.PatternSyntaxException e) {
            return;
        }
        var fast = new FastRegex(pattern, expression, matchCase);
        for (int i = 0; i < 20; i++) {
            String text = line(random);
            byte[] line = text.getBytes(StandardCharsets.UTF_8);
            boolean expected = pattern.matcher(text).find();
            assertThat(fast.matches(line, 0, line.length))
                    .as("%s in “%s”", expression, text)
                    .isEqualTo(expected);
            var required = fast.required();
            if (expected && required != null) {
                assertThat(required.find(line, 0, line.length))
                        .as("what %s needs in “%s”", expression, text)
                        .isNotNegative();
            }
        }
    }

    @Example
    void aLineHasOneBeginningWhateverLettersAreInIt() {
        var expression = "\\A{0,2}(\\A\\A\\D\\z?){1,}";
        byte[] line = "1.\t-é-a0Aa".getBytes(StandardCharsets.UTF_8);

        assertThat(new FastRegex(Pattern.compile(expression), expression, true).matches(line, 0, line.length))
                .isFalse();
        assertThat(new FastRegex(Pattern.compile("é|" + expression), "é|" + expression, true)
                        .matches(line, 0, line.length))
                .isTrue();
    }

    @Property(tries = 2_000)
    void aTextIsFoundWhereItIsFirst(@ForAll long seed, @ForAll boolean matchCase) {
        var random = new Random(seed);
        String text = letters(random, 1 + random.nextInt(4));
        String line = letters(random, random.nextInt(60));
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        int from = random.nextInt(bytes.length + 1);
        int expected = -1;
        for (int at = from; at + text.length() <= line.length() && expected < 0; at++) {
            expected = line.regionMatches(!matchCase, at, text, 0, text.length()) ? at : -1;
        }

        assertThat(new LiteralScan(text.getBytes(StandardCharsets.ISO_8859_1), matchCase)
                        .find(bytes, from, bytes.length))
                .isEqualTo(expected);
        assertThat(LiteralScan.contains(bytes, from, bytes.length, (byte) 'b')).isEqualTo(line.indexOf('b', from) >= 0);
    }

    @Example
    void tooManyStatesAreLeftToRe2() {
        String expression = "(a|b)*a(a|b){12}c$";
        var pattern = Pattern.compile(expression);
        var fast = new FastRegex(pattern, expression, true);
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            var line = new StringBuilder();
            random.ints(2_000, 0, 2).forEach(bit -> line.append(bit == 0 ? 'a' : 'b'));
            byte[] bytes = line.append(i % 2 == 0 ? "c" : "").toString().getBytes(StandardCharsets.US_ASCII);

            assertThat(fast.matches(bytes, 0, bytes.length))
                    .isEqualTo(pattern.matcher(line).find());
        }
    }

    private static String expression(Random random, int depth) {
        var text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            if (depth > 0 && random.nextInt(4) == 0) {
                String open = random.nextInt(3) == 0 ? "(?:" : "(";
                text.append(open)
                        .append(expression(random, depth - 1))
                        .append(random.nextBoolean() ? "|" + expression(random, depth - 1) : "")
                        .append(')');
            } else {
                text.append(ATOMS[random.nextInt(ATOMS.length)]);
            }
            text.append(TAILS[random.nextInt(TAILS.length)]);
        }
        return text.toString();
    }

    private static String line(Random random) {
        return letters(random, random.nextInt(16));
    }

    private static String letters(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
