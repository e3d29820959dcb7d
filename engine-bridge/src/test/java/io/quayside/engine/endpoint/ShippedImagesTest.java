package io.quayside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedImagesTest {
    private static final Path HOME = Path.of("/home/somebody");

    @Test
    void takesTheImagesThatCameWithQuayside() {
        assertThat(in(Map.of()).withShippedImages("/opt/quayside/vm").vmImages())
                .isEqualTo(Path.of("/opt/quayside/vm"));
    }

    @Test
    void takesThoseThatSomebodyNamedBeforeThoseThatCameWithQuayside() {
        var named = in(Map.of("QUAYSIDE_VM_IMAGES", "/srv/images"));

        assertThat(named.withShippedImages("/opt/quayside/vm").vmImages()).isEqualTo(Path.of("/srv/images"));
    }

    @Test
    void takesThoseThatWereBuiltHereWhereNoneCame() {
        assertThat(in(Map.of()).withShippedImages(null).vmImages())
                .isEqualTo(HOME.resolve(".cache/quayside/vm/images"));
    }

    private static Surroundings in(Map<String, String> environment) {
        return new Surroundings(environment, HOME, Path.of("/"), Optional.empty());
    }
}
