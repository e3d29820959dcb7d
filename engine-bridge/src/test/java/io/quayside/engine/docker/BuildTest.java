package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionProgress.Output;
import io.quayside.engine.action.ActionProgress.Step;
import io.quayside.engine.action.ActionProgress.StepCached;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Local;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest extends WithEngine {
    private final List<ActionProgress> signs = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aBuildTellsItsStepsAndMakesTheImage() throws IOException {
        dockerfile("""
                FROM quayside/busybox:1

                # says something
                RUN echo out; echo err >&2
                LABEL a=b
                """);

        var result = build(spec("quayside/built:steps"));

        assertThat(engine.docker("image", "inspect", "--format", "{{.Id}}", "quayside/built:steps"))
                .isEqualTo(result.createdId());
        assertThat(signs)
                .containsSubsequence(
                        new Step(1, 3, 1, "FROM quayside/busybox:1"),
                        new Step(2, 3, 4, "RUN echo out; echo err >&2"),
                        new Step(3, 3, 5, "LABEL a=b"))
                .contains(new Output(2, "out", false), new Output(2, "err", true))
                .noneMatch(StepCached.class::isInstance);

        signs.clear();
        build(spec("quayside/built:steps"));
        assertThat(signs).contains(new StepCached(2), new StepCached(3)).noneMatch(Output.class::isInstance);
    }

    @Test
    void everyOptionReachesTheEngine() throws IOException {
        Files.createDirectory(folder.resolve("docker"));
        Files.writeString(folder.resolve("docker/Own.Dockerfile"), """
                FROM quayside/busybox:1 AS first
                ARG WHO
                RUN echo "$WHO" > /who
                FROM quayside/busybox:1
                RUN false
                """);
        var spec = new BuildSpec(
                folder,
                Path.of("docker/Own.Dockerfile"),
                List.of(ImageName.parse("quayside/built:one"), ImageName.parse("quayside/built:two")),
                Map.of("WHO", "me & you"),
                Map.of("made.by", "quayside \"x\""),
                "first",
                "linux/" + engine.docker("version", "--format", "{{.Server.Arch}}"),
                true,
                false);

        build(spec);

        assertThat(engine.docker("run", "--rm", "quayside/built:two", "cat", "/who"))
                .isEqualTo("me & you");
        assertThat(engine.docker(
                        "image", "inspect", "--format", "{{index .Config.Labels \"made.by\"}}", "quayside/built:one"))
                .isEqualTo("quayside \"x\"");
    }

    // The engine gets Dockerfile and .dockerignore all the same, and leaves them out itself.
    @Test
    void theFolderArrivesAsItIsButForWhatIsIgnored() throws IOException {
        dockerfile("FROM quayside/busybox:1\nCOPY . /context\n");
        var longName = "n".repeat(120) + "ü";
        Files.writeString(folder.resolve(longName), "long");
        Files.createDirectories(folder.resolve("out/deep/er"));
        Files.writeString(folder.resolve("out/deep/er/kept"), "kept");
        Files.writeString(folder.resolve("out/deep/er/left"), "left");
        Files.createDirectory(folder.resolve("empty"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere/at all"));
        Files.setPosixFilePermissions(
                Files.writeString(folder.resolve("script"), "#!"), PosixFilePermissions.fromString("rwx--x---"));
        try (var sparse = new RandomAccessFile(folder.resolve("big").toFile(), "rw")) {
            sparse.setLength(20 << 20);
        }
        Files.writeString(folder.resolve(".dockerignore"), "out\n!out/**/kept\nDockerfile\n.dockerignore\n");

        build(spec("quayside/built:context"));

        var listed = engine.docker(
                "run",
                "--rm",
                "quayside/built:context",
                "sh",
                "-c",
                "cd /context; find . | sort; stat -c %a:%u script; readlink link; stat -c %s big");
        assertThat(listed.lines())
                .containsExactlyInAnyOrder(
                        ".",
                        "./big",
                        "./empty",
                        "./link",
                        "./" + longName,
                        "./out",
                        "./out/deep",
                        "./out/deep/er",
                        "./out/deep/er/kept",
                        "./script",
                        "710:0",
                        "nowhere/at all",
                        Integer.toString(20 << 20));
    }

    @Test
    void theSameFilesArriveAsByTheCommandLine() throws IOException {
        dockerfile("FROM quayside/busybox:1\nCOPY . /context\nRUN find /context | sort | md5sum > /sum\n");
        for (var file :
                List.of("a.go", "a.md", "src/a.go", "src/x/README.md", "src/x/y.txt", "tmp/a/b", "z/tmp", "#x")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file);
        }
        Files.writeString(
                folder.resolve(".dockerignore"), "# c\n**/*.go\n*.md\n/tmp/**\n!tmp/a\nsrc/?\n!src/x\nsrc/*/y*\n");

        build(spec("quayside/built:ours"));
        engine.docker("build", "--tag", "quayside/built:theirs", folder.toString());

        assertThat(files("ours")).isEqualTo(files("theirs")).contains("/context/src/x/README.md", "/context/#x");
    }

    @Test
    void aDockerfileMayLieElsewhere(@TempDir Path elsewhere) throws IOException {
        var file = Files.writeString(elsewhere.resolve("Other"), "FROM quayside/busybox:1\nCOPY a /a\n");
        Files.writeString(folder.resolve("a"), "a");
        var spec = new BuildSpec(folder, file, List.of(), Map.of(), Map.of(), "", "", false, false);

        assertThat(build(spec).createdId()).startsWith("sha256:");
    }

    @Test
    void aStepThatFailsIsNamedWithItsLine() throws IOException {
        dockerfile("FROM quayside/busybox:1\nARG TOKEN\n\n\nRUN echo no; exit 3\n");
        var spec = new BuildSpec(
                folder,
                BuildSpec.USUAL_DOCKERFILE,
                List.of(),
                Map.of("TOKEN", "s3cret"),
                Map.of(),
                "",
                "",
                false,
                false);

        assertThatThrownBy(() -> build(spec))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(
                        "Building " + folder
                                + " did not work at step 3 of 3 (line 5 of the Dockerfile, “RUN echo no; exit 3”). The engine says: ")
                .hasMessageContaining("returned a non-zero code: 3")
                .hasMessageNotContaining("s3cret");
        assertThat(signs).contains(new Output(3, "no", false));
    }

    @Test
    void aMalformedDockerfileIsToldByItsLine() throws IOException {
        dockerfile("FROM quayside/busybox:1\nRUM true\n");

        assertThatThrownBy(() -> build(spec("quayside/built:never")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.advice()).isEqualTo("Mend line 2 of the Dockerfile."))
                .hasMessageContaining("RUM");
    }

    @Test
    void whatIsMissingOnThisMachineIsSaidBeforeTheEngineIsAsked() {
        assertThatThrownBy(() -> build(spec("a:1")))
                .isInstanceOf(Local.class)
                .hasMessage("There is no Dockerfile at " + folder.resolve("Dockerfile") + ".");
        assertThatThrownBy(() -> build(BuildSpec.of(folder.resolve("nowhere"))))
                .isInstanceOf(Local.class)
                .hasMessageStartingWith("There is no folder ");
    }

    @Test
    void anInterruptEndsABuildAndItsStep() throws Exception {
        dockerfile("FROM quayside/busybox:1\nRUN echo begun; sleep 617\n");
        var failure = new AtomicReference<EngineException>();
        var building = Thread.ofVirtual().start(() -> {
            try {
                build(spec("quayside/built:never"));
            } catch (EngineException e) {
                failure.set(e);
            }
        });
        Await.until("the step", () -> signs.contains(new Output(2, "begun", false)));

        var start = System.nanoTime();
        building.interrupt();
        building.join();

        // Far from any deadline; CancelTest holds the hundred milliseconds, by medians.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(failure.get()).isInstanceOf(Cancelled.class);
        Await.until(
                "the end of the step", () -> !engine.docker("ps", "--no-trunc").contains("sleep 617"));
    }

    private String files(String tag) {
        return engine.docker("run", "--rm", "quayside/built:" + tag, "find", "/context")
                .lines()
                .sorted()
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private void dockerfile(String text) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), text);
    }

    private BuildSpec spec(String tag) {
        return BuildSpec.of(folder, ImageName.parse(tag));
    }

    private ActionResult build(BuildSpec spec) {
        return connected.api().run(new BuildImage(spec), signs::add);
    }
}
