package io.quayside.engine.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
    private static final String DIGEST = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "nginx, nginx, latest",
        "' nginx:1.27 ', nginx, 1.27",
        "library/nginx:1, library/nginx, 1",
        "localhost:5000/web, localhost:5000/web, latest",
        "localhost:5000/team/web:v2, localhost:5000/team/web, v2",
        "Registry.Example/web:1, Registry.Example/web, 1",
        "[::1]:5000/web:1, [::1]:5000/web, 1",
        "a__b--c.d/e_f:X_1.2-3, a__b--c.d/e_f, X_1.2-3"
    })
    void aNameIsReadAsDockerDoes(String text, String repository, String tag) {
        assertThat(ImageName.parse(text)).isEqualTo(new ImageName(repository, tag, ""));
    }

    @ParameterizedTest
    @CsvSource({"web@, web, ''", "web:1@, web, 1"})
    void aDigestNeedsNoTag(String prefix, String repository, String tag) {
        assertThat(ImageName.parse(prefix + DIGEST)).isEqualTo(new ImageName(repository, tag, DIGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Nginx",
                "ngi nx",
                "nginx:",
                "nginx:-1",
                "nginx:a b",
                "/nginx",
                "nginx/",
                "a//b",
                "-a",
                "a_-b",
                "nginx@",
                "nginx@sha256:12",
                "nginx:1:2",
                "http://nginx"
            })
    void whatIsNoNameIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> ImageName.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not")
                .hasMessageMatching("(?s)“.*\\.");
    }

    @Test
    void whatDockerAddsInThoughtIsSaid() {
        assertThat(ImageName.parse("nginx").canonical()).isEqualTo("docker.io/library/nginx:latest");
        assertThat(ImageName.parse("grafana/loki:3").canonical()).isEqualTo("docker.io/grafana/loki:3");
        assertThat(ImageName.parse("localhost/web:1").canonical()).isEqualTo("localhost/web:1");
        assertThat(ImageName.parse("r.example:5000/a/b").registry()).isEqualTo("r.example:5000");
    }

    @Property
    void whatItSaysIsReadAsTheSame(@ForAll("names") ImageName name) {
        assertThat(ImageName.parse(name.toString())).isEqualTo(name);
    }

    @Provide
    Arbitrary<ImageName> names() {
        var component = Arbitraries.strings().withChars("abz09").ofMinLength(1).ofMaxLength(6);
        var registry = Arbitraries.of("", "localhost:5000/", "r.example/", "10.0.0.1:80/");
        var tag = Arbitraries.strings().withChars("aZ9_").ofMinLength(1).ofMaxLength(10);
        return Combinators.combine(
                        registry, component.list().ofMinSize(1).ofMaxSize(3), tag, Arbitraries.of("", DIGEST))
                .as((host, path, version, digest) -> new ImageName(host + String.join("/", path), version, digest));
    }
}
