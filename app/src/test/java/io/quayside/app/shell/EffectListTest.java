package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.i18n.Texts;
import io.quayside.app.testing.AppRunner;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class EffectListTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static EffectList shown(List<Effect> effects) {
        return AppRunner.onUi(() -> {
            var list = new EffectList(new Texts(Locale.ENGLISH));
            list.show(new Consequences(effects), Set.of());
            new Scene(list, 500, 330);
            list.applyCss();
            list.layout();
            return list;
        });
    }

    private static List<String> words(Node root) {
        return AppRunner.onUi(() -> root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(it -> ((Label) it).getText())
                .toList());
    }

    private static Effect image(String name, List<String> users) {
        return Effect.destroys(ObjectKind.IMAGE, name, List.of(Loss.LAYERS), users);
    }

    @Test
    void ofThousandsThatGoOnlyThoseInSightAreMade() {
        var effects = IntStream.range(0, 2000)
                .mapToObj(it -> image("web:" + it, List.of()))
                .toList();

        var list = shown(effects);

        assertThat(words(list)).contains("Image web:0").hasSizeLessThan(100);
        var all = (ListView<?>) list.lookup(".list-view");
        assertThat(all.getItems()).hasSize(2000);
    }

    @Test
    void ofThousandsThatUseItTheFirstAreNamedAndTheOthersCounted() {
        var users = IntStream.rangeClosed(1, 2000).mapToObj(it -> "web-" + it).toList();

        var words = words(shown(List.of(image("web:1", users.reversed()))));

        assertThat(words)
                .anySatisfy(it -> assertThat(it)
                        .startsWith("Used by web-1, web-2, web-3,")
                        .endsWith("web-12, +1,988"));
    }

    @Test
    void theTagByWhichAnImageIsNamedIsNotNamedTwice() {
        var tags = Stream.of("web:1", "web:2").map(it -> Effect.destroys(ObjectKind.TAG, it, List.of(), List.of()));

        var words = words(shown(
                Stream.concat(Stream.of(image("web:1", List.of())), tags).toList()));

        assertThat(words).contains("Image web:1", "Tag web:2").doesNotContain("Tag web:1");
    }
}
