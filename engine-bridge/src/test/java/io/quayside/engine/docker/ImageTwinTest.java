package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.SaveImages;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What moves images and files between engine, registry and this machine leaves the same behind as its command line:
/// in the engine, in the registry, in the archive.
@ExtendWith(EngineExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageTwinTest {
    /// Where among the facts of an entry its link is.
    private static final int LINK = 1;

    private TestEngine engine;
    private TestRegistry registry;
    private Connected connected;
    private EngineState state;
    private Path busybox = Path.of("/");

    @BeforeAll
    void startRegistry(@Private TestEngine engine) {
        this.engine = engine;
        registry = TestRegistry.start(engine);
        busybox = engine.folder().resolve("saved-busybox.tar");
        engine.docker("save", "--output", busybox.toString(), TestImages.BUSYBOX);
    }

    @AfterAll
    void stopRegistry() {
        registry.close();
    }

    @BeforeEach
    void connect() {
        connected = Connected.to(engine.socket());
        state = new EngineState(connected);
        state.clear(engine, busybox);
    }

    @AfterEach
    void disconnect() {
        connected.close();
    }

    @Test
    void aPullBringsWhatItsTwinBrings() {
        var image = name("pulled:1");
        TestImages.build(engine, image.toString(), "FROM " + TestImages.BUSYBOX, "RUN echo a > /a", "ENV A=b");
        engine.docker("push", image.toString());
        state.clear(engine, busybox);

        sameState(new PullImage(image));
    }

    @Test
    void aPullByDigestBringsWhatItsTwinBrings() {
        var image = name("pinned:1");
        TestImages.build(engine, image.toString(), "FROM " + TestImages.BUSYBOX, "RUN echo b > /b");
        engine.docker("push", image.toString());
        var pinned = engine.docker("image", "inspect", "--format", "{{index .RepoDigests 0}}", image.toString());
        state.clear(engine, busybox);

        sameState(new PullImage(ImageName.parse(pinned)));
    }

    @Test
    void aPushLeavesAtTheRegistryWhatItsTwinLeaves() {
        var ours = name("ours:1");
        var twins = name("twins:1");
        TestImages.build(engine, ours.toString(), "FROM " + TestImages.BUSYBOX, "RUN echo c > /c", "LABEL c=d");
        engine.docker("tag", ours.toString(), twins.toString());

        run(new PushImage(ours));
        var afterOurs = state.read();
        twin(new PushImage(twins));

        assertThat(manifest(ours)).contains("\"layers\"").isEqualTo(manifest(twins));
        // The engine notes for each which digest it has at the registry.
        assertThat(afterOurs).anyMatch(line -> line.contains(ours.repository() + "@sha256:ID"));
        assertThat(state.read()).anyMatch(line -> line.contains(twins.repository() + "@sha256:ID"));
    }

    @Test
    void aBuildMakesWhatItsTwinMakes(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("files/ignored"));
        Files.writeString(folder.resolve("files/kept"), "kept");
        Files.writeString(folder.resolve("files/ignored/left"), "left");
        Files.writeString(folder.resolve(".dockerignore"), "files/ignored\n");
        Files.writeString(folder.resolve("Own.Dockerfile"), """
                FROM quayside/busybox:1 AS first
                ARG WHO
                COPY files /files
                RUN echo "$WHO" > /who
                ENV OF="a b"
                FROM first
                RUN false
                """);
        var spec = new BuildSpec(
                folder,
                Path.of("Own.Dockerfile"),
                List.of(ImageName.parse("built:1"), ImageName.parse("built:again")),
                Map.of("WHO", "me & you's"),
                Map.of("made.by", "quayside \"x\""),
                "first",
                "linux/" + engine.docker("version", "--format", "{{.Server.Arch}}"),
                true,
                false);

        sameState(new BuildImage(spec), "find /files /who -type f -exec stat -c '%n %a %u:%g' {} + -exec cat {} +");
    }

    @Test
    void aPlainBuildMakesWhatItsTwinMakes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM quayside/busybox:1\nRUN echo plain > /plain\n");

        sameState(new BuildImage(BuildSpec.of(folder, ImageName.parse("built:1"))), "cat /plain");
    }

    @Test
    void anExportWritesTheFilesThatItsTwinWrites(@TempDir Path folder) throws IOException {
        var script = "mkdir /d; echo x > /d/x; ln -s x /d/y; ln /d/x /d/z; chmod 640 /d/x; chown 1:2 /d/x";
        engine.docker("run", "--name=web", "--volume=/left/out", TestImages.BUSYBOX, "sh", "-c", script);
        var web = new ContainerRef(engine.docker("container", "inspect", "--format", "{{.Id}}", "web"), "web");
        var before = state.read();

        run(new ExportContainer(web, folder.resolve("ours.tar")));
        assertThat(state.read()).isEqualTo(before);
        twin(new ExportContainer(web, folder.resolve("twins.tar")));

        var ours = entries(folder.resolve("ours.tar"));
        assertThat(ours).containsKeys("d/x", "d/y", "d/z", "bin/busybox");
        assertThat(ours).isEqualTo(entries(folder.resolve("twins.tar")));
    }

    @Test
    void imagesAreSavedAsByTheTwin(@TempDir Path folder) throws IOException {
        TestImages.build(engine, "one:1", "FROM " + TestImages.BUSYBOX, "ENV ONE=1");
        engine.docker("tag", "one:1", "one:2");
        var references = List.of("one:1", "one:2", TestImages.BUSYBOX);
        var before = state.read();

        run(new SaveImages(references, folder.resolve("ours.tar")));
        assertThat(state.read()).isEqualTo(before);
        twin(new SaveImages(references, folder.resolve("twins.tar")));

        var ours = images(folder.resolve("ours.tar"));
        assertThat(ours).containsKeys("manifest.json", "repositories");
        assertThat(ours).isEqualTo(images(folder.resolve("twins.tar")));
    }

    private void sameState(EngineAction action) {
        run(action);
        var ours = state.read();
        state.clear(engine, busybox);
        twin(action);

        assertThat(ours).containsExactlyElementsOf(state.read());
    }

    /// Also of what a program says of the image "built:1".
    private void sameState(EngineAction action, String script) {
        run(action);
        var ours = state.read();
        var says = inBuilt(script);
        state.clear(engine, busybox);
        twin(action);

        // What lies between two steps has no name by which an engine could list it in order.
        assertThat(ours).containsExactlyInAnyOrderElementsOf(state.read());
        assertThat(says).isNotEmpty().isEqualTo(inBuilt(script));
    }

    private String inBuilt(String script) {
        return engine.docker("run", "--rm", "built:1", "sh", "-c", script);
    }

    private void run(EngineAction action) {
        connected.api().run(action, sign -> {});
    }

    private void twin(EngineAction action) {
        var words = action.command().arguments();
        engine.docker(words.subList(1, words.size()).toArray(String[]::new));
    }

    private ImageName name(String repository) {
        return ImageName.parse(registry.address() + "/" + repository);
    }

    /// As the registry has it.
    private String manifest(ImageName image) {
        var repository = image.repository().substring(registry.address().length() + 1);
        return engine.inside(
                "/bin/busybox",
                "wget",
                "-q",
                "-O",
                "-",
                "--header",
                "Accept: application/vnd.docker.distribution.manifest.v2+json",
                "http://" + registry.address() + "/v2/" + repository + "/manifests/" + image.tag());
    }

    /// What an archive of an image holds, without the times: an engine writes the archive's own files anew. It lists
    /// images in no order.
    /// A layer that two of them share lies with the one that came first, and is a link at the other: a link counts
    /// for what it leads to.
    private static Map<String, List<Object>> images(Path archive) throws IOException {
        var images = new TreeMap<String, List<Object>>();
        var entries = entries(archive);
        for (var entry : entries.entrySet()) {
            var link = (String) entry.getValue().get(LINK);
            var facts =
                    new ArrayList<>(link.isEmpty() ? entry.getValue() : entries.get(link.replaceFirst("^\\.\\./", "")));
            facts.removeIf(FileTime.class::isInstance);
            images.put(entry.getKey(), facts);
        }
        try (var tar = new TarFile(archive)) {
            var listed = tar.getEntries().stream()
                    .filter(entry -> entry.getName().equals("manifest.json"))
                    .findFirst()
                    .orElseThrow();
            try (var content = tar.getInputStream(listed)) {
                images.put(
                        listed.getName(),
                        new JsonMapper()
                                .readTree(content.readAllBytes())
                                .valueStream()
                                .<Object>map(JsonNode::toString)
                                .sorted()
                                .toList());
            }
        }
        return images;
    }

    /// What an archive holds: of each entry its kind, rights, owner, time and content.
    private static Map<String, List<Object>> entries(Path archive) throws IOException {
        var entries = new TreeMap<String, List<Object>>();
        try (var tar = new TarFile(archive)) {
            for (var entry : tar.getEntries()) {
                entries.put(entry.getName(), facts(tar, entry));
            }
        }
        return entries;
    }

    private static List<Object> facts(TarFile tar, TarArchiveEntry entry) throws IOException {
        try (var content = tar.getInputStream(entry)) {
            return List.of(
                    entry.getLinkFlag(),
                    entry.getLinkName(),
                    Integer.toOctalString(entry.getMode()),
                    entry.getLongUserId(),
                    entry.getLongGroupId(),
                    entry.getLastModifiedTime(),
                    ByteBuffer.wrap(content.readAllBytes()));
        }
    }
}
