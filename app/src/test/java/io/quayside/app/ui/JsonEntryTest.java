package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonEntryTest {
    private static final String CONTAINER = """
            {"Id": "abc", "Config": {"Env": ["PASSWORD=hidden", "PATH"], "Labels": {"a.b": "x"}},
             "Mounts": [{"Source": "/data"}]}""";

    private final JsonEntry document = JsonEntry.parse(CONTAINER);
    private final JsonItem root = new JsonItem(document);

    private JsonItem at(int... indexes) {
        var item = root;
        for (var index : indexes) {
            item = (JsonItem) item.getChildren().get(index);
        }
        return item;
    }

    @Test
    void theTextOfTheWholeHidesEnvironmentValuesUntilTheyAreRevealed() {
        assertThat(document.text(false))
                .contains("PASSWORD=••••", "\"PATH\"", "/data")
                .doesNotContain("hidden");
        assertThat(document.text(true)).contains("PASSWORD=hidden");
        assertThat(JsonEntry.parse(document.text(true)).node())
                .isEqualTo(JsonEntry.parse(CONTAINER).node());
    }

    @Test
    void whatIsCopiedOfAVariableOrOfAllOfThemIsHiddenToo() {
        assertThat(at(1, 0).getValue().text(false)).doesNotContain("hidden");
        assertThat(at(1, 0, 0).getValue().text(false)).isEqualTo("PASSWORD=••••");
        assertThat(at(1, 0, 0).getValue().text(true)).isEqualTo("PASSWORD=hidden");
    }

    @Test
    void aPathLeadsFromTheRootToAnEntry() {
        assertThat(root.path()).isEqualTo(".");
        assertThat(at(2, 0, 0).path()).isEqualTo(".Mounts[0].Source");
        assertThat(at(1, 1, 0).path()).isEqualTo(".Config.Labels[\"a.b\"]");
    }
}
