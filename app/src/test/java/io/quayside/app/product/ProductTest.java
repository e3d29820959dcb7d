package io.quayside.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductTest {
    private final Product product = Product.read();

    @Test
    void itKnowsItsVersionAndItsRuntime() {
        assertThat(product.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(product.java()).startsWith("25");
    }

    @Test
    void everyLibraryThatIsShippedHasALicenceAndAHome() {
        assertThat(product.components())
                .extracting(Component::name)
                .contains("Jackson Core", "AtlantaFX", "RE2/J", "OpenJFX", "OpenJDK")
                .doesNotContain("JUnit");
        assertThat(product.components()).allSatisfy(component -> {
            assertThat(component.licence()).isNotEmpty();
            assertThat(component.home().isEmpty()).isEqualTo(component.name().startsWith("Quayside"));
        });
    }

    @Test
    void theVersionsAreThoseOfTheClassPath() {
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .collect(Collectors.toSet());
        var jackson = product.components().stream()
                .filter(component -> component.name().equals("Jackson Core"))
                .findFirst()
                .orElseThrow();

        assertThat(jars).contains("jackson-core-" + jackson.version() + ".jar");
    }

    @Test
    void aLibraryWithoutALineIsNamedAllTheSame() {
        var components = new Components("libs/strange-thing-2.0.jar:libs/javafx-base-26.jar", "# nothing\n");

        assertThat(components.list(new Product("1", "25", "26")))
                .extracting(Component::name)
                .containsExactly("strange-thing", "OpenJFX", "OpenJDK");
    }
}
