package io.quayside.app.builds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.PathLook;
import io.quayside.app.fx.PathLook.There;
import io.quayside.app.sample.TestUi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form, with the files of this machine, and with a folder that hangs as one on the network does.
class BuildFormTest {
    private static final Path HANGING = Path.of("/network/shop");

    private final TestUi ui = new TestUi();
    private final CountDownLatch back = new CountDownLatch(1);
    private final PathLook look = path -> {
        if (!path.startsWith(HANGING)) {
            return PathLook.OF_SYSTEM.at(path);
        }
        try {
            back.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return path.equals(HANGING) ? There.FOLDER : There.FILE;
    };
    private final BuildForm form = new BuildForm(ui, look);

    @TempDir
    private Path folder;

    @Test
    void aFolderOnTheNetworkIsWaitedForWithoutHoldingAnybody() {
        form.folder.set(HANGING.toString());
        assertThat(form.problem()).isNull();
        assertThat(form.spec()).isEmpty();
        ui.until("a word on the wait", () -> form.slowProperty().get());

        back.countDown();
        ui.until("the answer", () -> form.problem() != null);

        assertThat(form.problem()).isEmpty();
        assertThat(form.spec())
                .hasValueSatisfying(it -> assertThat(it.context()).isEqualTo(HANGING));
        assertThat(form.slowProperty().get()).isFalse();
    }

    @Test
    void anotherFolderIsLookedAtWhileTheFirstHangs() throws Exception {
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        form.folder.set(HANGING.toString());
        ui.until("a word on the wait", () -> form.slowProperty().get());

        form.folder.set(folder.toString());
        ui.until("the other’s answer", () -> "".equals(form.problem()));
        back.countDown();
        form.dockerfile.set("Other");
        ui.until("the newest answer", () -> form.problem() != null);

        assertThat(form.problem()).isEqualTo("builds.wrong.dockerfile");
    }

    @Test
    void aDockerfileThatIsMadeMeanwhileIsFoundByLookingAgain() throws Exception {
        form.folder.set(folder.toString());
        ui.until("the answer", () -> "builds.wrong.dockerfile".equals(form.problem()));

        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
        form.look();

        ui.until("the new answer", () -> "".equals(form.problem()));
    }
}
