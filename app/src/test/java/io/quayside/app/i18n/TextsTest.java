package io.quayside.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/io/quayside/app/i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+\\.[A-Za-z0-9_.-]*)\"");
    private static final Pattern ASKED = Pattern.compile("exts(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*([,)])");

    @Test
    void everyTextThatTheCodeAsksForIsThere() throws IOException {
        var bundles = bundles();
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            var asked = ASKED.matcher(source);
            while (asked.find()) {
                if (!bundles.containsKey(asked.group(1))) {
                    missing.add(asked.group(1) + "=");
                }
            }
        }
        assertThat(missing).as("lines to add to the bundles").isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var literals = new TreeSet<String>();
        for (var source : sources()) {
            LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1)));
        }
        var unused = bundles().keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(it -> it.endsWith(".") && key.startsWith(it)))
                .toList();

        assertThat(unused).as("texts that nobody asks for").isEmpty();
    }

    @Test
    void everyTextIsInTheBundleOfItsFeatureAndIsAPattern() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                var feature = file.getFileName().toString().replace(".properties", "");
                read(file).forEach((key, text) -> {
                    assertThat(key).startsWith(feature + ".");
                    assertThat(text)
                            .as(key + ": write ’, which patterns leave alone")
                            .doesNotContain("'");
                    assertThat(new MessageFormat(text, Locale.ROOT)).isNotNull();
                });
            }
        }
    }

    @Test
    void aMissingTextIsItsKey() {
        assertThat(new Texts(Locale.ENGLISH).get("nowhere.to-be-found")).isEqualTo("nowhere.to-be-found");
    }

    private static Map<String, String> bundles() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                all.putAll(read(file));
            }
        }
        return all;
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static ArrayList<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
