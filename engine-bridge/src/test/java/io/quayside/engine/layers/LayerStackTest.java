package io.quayside.engine.layers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.layers.FileChange.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayerStackTest {
    private final LayerStack stack = new LayerStack();
    private final LayerEntries upper = new LayerEntries();

    @BeforeEach
    void lowest() {
        var lowest = new LayerEntries();
        lowest.add("./etc/", 0, true);
        lowest.add("./etc/a", 10, false);
        lowest.add("./etc.d", 5, false);
        lowest.add("./etc/sub/", 0, true);
        lowest.add("./etc/sub/b", 20, false);
        stack.add("lowest", "", lowest);
    }

    private LayerFiles laid() {
        return stack.add("upper", "", upper);
    }

    @Test
    void anOpaqueFolderHidesWhatIsBelowAndNotWhatComesWithIt() {
        upper.add("etc/c", 1, false);
        upper.add("etc/.wh..wh..opq", 0, false);
        assertThat(laid().changes())
                .containsExactly(
                        new FileChange(Kind.DELETED, "etc/sub/b", 20, 20),
                        new FileChange(Kind.DELETED, "etc/a", 10, 10),
                        new FileChange(Kind.ADDED, "etc/c", 1, 0));
    }

    @Test
    void aWhiteoutTakesAFolderWithAllThatIsInIt() {
        upper.add(".wh.etc", 0, false);
        var layer = laid();
        assertThat(layer.deleted()).isEqualTo(2);
        assertThat(layer.wasted()).isEqualTo(30);
    }

    @Test
    void aFileInPlaceOfAFolderHidesWhatWasInIt() {
        upper.add("etc", 3, false);
        var layer = laid();
        assertThat(layer.deleted()).isEqualTo(2);
        assertThat(layer.added()).isEqualTo(1);
    }

    @Test
    void whatTheStorageDriverKeepsForItselfIsNoFile() {
        upper.add(".wh..wh.plnk/123", 0, false);
        upper.add(".wh..wh.aufs", 0, false);
        assertThat(laid().deleted()).isZero();
    }
}
