package io.quayside.app.ui;

import static io.quayside.app.testing.AppRunner.onUi;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.PathLook;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.testkit.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class PathFieldTest {
    private final CountDownLatch back = new CountDownLatch(1);
    private final PathLook hanging = path -> {
        try {
            back.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return PathLook.OF_SYSTEM.at(path);
    };

    @TempDir
    private Path folder;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static PathField field(PathField.Kind kind, PathLook look) {
        return onUi(() -> new PathField(kind, "field", "Folder", "Choose…", UiThread.javafx(), look));
    }

    @Test
    void aFolderThatHangsHoldsNothingAndIsToldOf() {
        var field = field(PathField.Kind.FOLDER, hanging);
        var words = onUi(() -> field.words(new Texts(Locale.ENGLISH), "builds.wrong.folder"));
        onUi(() -> {
            field.show(folder);
            return true;
        });
        Await.until("a word on the wait", () -> onUi(words::getValue).startsWith("Looking what is there."));
        assertThat(onUi(field::path)).isEmpty();

        back.countDown();

        Await.until("the answer", () -> onUi(field::path).equals(Optional.of(folder)));
        assertThat(onUi(words::getValue)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        var field = field(PathField.Kind.OPEN, PathLook.OF_SYSTEM);
        var words = onUi(() -> field.words(new Texts(Locale.ENGLISH), "images.load.no-file"));
        onUi(() -> {
            field.show(folder.resolve("missing.tar"));
            return true;
        });

        Await.until("the answer", () -> !onUi(words::getValue).isEmpty());
        assertThat(onUi(field::isWrong)).isTrue();
    }

    @Test
    void aFileToBeMadeMayBeThereButNotAsAFolder() throws Exception {
        var file = Files.createFile(folder.resolve("there.tar"));
        var field = field(PathField.Kind.SAVE, PathLook.OF_SYSTEM);
        onUi(() -> {
            field.show(file);
            return true;
        });
        Await.until(
                "the answer",
                () -> onUi(() -> {
                    var found = field.foundProperty().getValue();
                    return found != null && found.there() && found.usable().isPresent();
                }));

        onUi(() -> {
            field.show(folder);
            return true;
        });
        Await.until("the other answer", () -> onUi(field::isWrong));
    }
}
