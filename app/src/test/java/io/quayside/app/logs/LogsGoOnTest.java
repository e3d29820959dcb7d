package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Logs that go on when containers come, go and are replaced, on a real engine.
class LogsGoOnTest extends OnLogsPage {
    @Override
    void prepare() {
        up("shop-web-1", "shop", "web begins");
        up("shop-db-1", "shop", "db begins");
        up("other", "", "not of the project");
    }

    @Test
    void aProjectIsJoinedByItsContainersAsTheyComeAndIsThereAgainAtTheNextStart() throws Exception {
        app.clickText("shop");
        awaitLines("web begins", "db begins");

        up("shop-mail-1", "shop", "mail begins");

        awaitLines("mail begins", "joined");
        app.awaitText("All of shop: what comes joins");
        app.snapshot("logs-joined");
        app.close();
        up("shop-cache-1", "shop", "cache begins");

        app = AppRunner.on(engine, folder, "--page", "logs");
        awaitLines("web begins", "db begins", "mail begins", "cache begins");
        up("shop-late-1", "shop", "late begins");
        awaitLines("late begins", "joined");
        assertThat(lines()).noneMatch(line -> line.contains("not of the project"));
    }

    @Test
    void aContainerThatIsReplacedAsComposeDoesIsFollowedInItsPlace() throws Exception {
        app.clickText("shop");
        awaitLines("web begins", "db begins");

        recreate("shop-web-1", "web of the next version");

        awaitLines("the container was removed", "replaced: the new container", "web of the next version");
        app.snapshot("logs-replaced");
        assertThat(lines()).filteredOn(line -> line.contains("web begins")).hasSize(1);
    }

    @Test
    void aContainerThatIsReplacedIsFollowedOnlyOnceSomebodyWantsThat() throws Exception {
        app.clickText("other");
        awaitLines("not of the project");
        app.robot().clickOn(app.node("logs.lines"));
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        recreate("other", "the next other");
        app.awaitText("other was removed. Its lines stay here until you choose another container.");
        app.snapshot("logs-removed");

        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);

        awaitLines("not of the project", "the next other");
    }

    @Test
    void aMergedTailIsFilteredByContainer() throws Exception {
        app.clickText("shop");
        awaitLines("web begins", "db begins");
        app.robot().clickOn(app.node("logs.lines"));
        app.press(KeyCode.END);
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);

        Await.until("one container's lines", () -> lines().size() == 1);
        app.snapshot("logs-one-container");
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        awaitLines("web begins", "db begins");
    }

    private void up(String name, String project, String words) {
        engine.docker(
                "run",
                "--detach",
                "--name",
                name,
                "--label",
                project.isEmpty() ? "none=" : "com.docker.compose.project=" + project,
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "echo " + words + "; sleep 600");
    }

    private void recreate(String name, String words) {
        String id = engine.docker("inspect", "--format", "{{.Id}}", name);
        String project =
                engine.docker("inspect", "--format", "{{index .Config.Labels \"com.docker.compose.project\"}}", name);
        String meanwhile = id.substring(0, 12) + "_" + name;
        engine.docker(
                "create",
                "--name",
                meanwhile,
                "--label",
                project.isEmpty() ? "none=" : "com.docker.compose.project=" + project,
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "echo " + words + "; sleep 600");
        engine.docker("stop", "--time", "0", name);
        engine.docker("rm", name);
        engine.docker("rename", meanwhile, name);
        engine.docker("start", name);
    }

    private void awaitLines(String... wanted) {
        Await.until(
                "lines",
                () -> List.of(wanted).stream()
                        .allMatch(words -> lines().stream().anyMatch(line -> line.contains(words))));
    }
}
