package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class TestEngineTest {
    @Test
    void twoEnginesSideBySideDoNotSeeEachOther(TestEngine shared, @Private TestEngine own) {
        String here = shared.docker("run", "--detach", "--publish", "8080:80", TestImages.BUSYBOX, "sleep", "600");
        String there = own.docker("run", "--detach", "--publish", "8080:80", TestImages.BUSYBOX, "sleep", "600");

        assertThat(shared.docker("ps", "--quiet", "--no-trunc")).isEqualTo(here);
        assertThat(own.docker("ps", "--quiet", "--no-trunc")).isEqualTo(there);
        assertThat(shared.docker("info", "--format", "{{.ID}}"))
                .isNotEqualTo(own.docker("info", "--format", "{{.ID}}"));
        shared.removeAllContainers();
        own.removeAllContainers();
    }

    @Test
    void aKilledEngineKeepsItsContainersOverTheNextStart(@Private TestEngine engine) {
        String id = engine.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");

        engine.kill();
        assertThatThrownBy(() -> engine.docker("ps")).hasMessageContaining("docker daemon");
        engine.startAgain();

        assertThat(engine.docker("ps", "--all", "--no-trunc", "--format", "{{.ID}} {{.Status}}"))
                .startsWith(id + " Exited (137)");
        engine.removeAllContainers();
    }

    @Test
    void aRestartedEngineStartsWhatShallAlwaysRun(@Private TestEngine engine) {
        String id = engine.docker("run", "--detach", "--restart=always", TestImages.BUSYBOX, "sleep", "600");

        engine.restart();

        assertThat(engine.docker("ps", "--quiet", "--no-trunc")).isEqualTo(id);
        engine.removeAllContainers();
    }

    @Test
    void aPausedEngineAcceptsAndAnswersOnlyOnceResumed(@Private TestEngine engine) throws Exception {
        try {
            engine.pause();
            assertThat(Ping.answers(engine.socket())).isFalse();
        } finally {
            engine.resume();
        }
        Await.until("an answer", () -> Ping.answers(engine.socket()));
    }

    @Test
    void aClosedEngineLeavesNothingBehind() {
        TestEngine engine = TestEngine.start();
        engine.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
        engine.docker("pause", engine.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600"));
        engine.pause();
        ProcessHandle dockerd = engine.process();
        Path cgroups = Path.of("/sys/fs/cgroup/memory" + engine.sandbox().cgroupParent());

        engine.close();

        assertThat(dockerd.isAlive()).isFalse();
        assertThat(engine.folder()).doesNotExist();
        assertThat(Files.exists(cgroups)).isFalse();
    }

    @Test
    void aDerivedImageIsBuiltFromADockerfile(TestEngine engine) {
        TestImages.build(engine, "quayside/hello:1", "FROM " + TestImages.BUSYBOX, "RUN echo hello > /greeting");

        assertThat(engine.docker("run", "--rm", "quayside/hello:1", "cat", "/greeting"))
                .isEqualTo("hello");
    }

    @Test
    void aFailingCommandSaysWhatDockerSaid(TestEngine engine) {
        assertThatThrownBy(() -> engine.docker("start", "nobody"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No such container: nobody");
    }
}
