package io.quayside.app.containers.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.containers.files.FileNode.Note;
import io.quayside.app.containers.files.FileNode.Reading;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.ActionRunner;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.task.Notice;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.files.Change;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Container;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The files of a container as the tab has them, on a real engine.
@ExtendWith(EngineExtension.class)
class FilesModelTest {
    private static TestEngine engine;
    private static Engine connected;

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final BackgroundTasks background = new BackgroundTasks(ui);
    private final List<Notice> notices = new ArrayList<>();
    private final List<Consequences> confirmed = new ArrayList<>();
    private final ActionRunner actions = new ActionRunner(
            current,
            ui,
            new Texts(Locale.ENGLISH),
            new ActivityLog(),
            (offer, what, yes) -> {
                confirmed.add(what.apply(offer.deeds().apply(Set.of())));
                yes.accept(offer.deeds().apply(Set.of()));
            },
            notices::add);
    private final FilesModel model = new FilesModel(current, background, ui);
    private final PreviewModel preview = new PreviewModel(current, background, actions);
    private final FileDeeds deeds = new FileDeeds(model, current, background, actions, failure -> {
        throw new AssertionError(failure);
    });
    private final DragOut out = new DragOut(deeds, preview, actions, background);
    private String id = "";

    @BeforeAll
    static void connect(TestEngine shared) {
        engine = shared;
        engine.removeAllContainers();
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(engine.socket()));
        connected = new Engines(Surroundings.ofThisProcess()).connect(place);
    }

    @AfterAll
    static void disconnect() {
        connected.close();
    }

    @BeforeEach
    void show() {
        current.show(connected);
        ui.until("the connection", () -> current.view().connection() instanceof ConnectionState.Connected);
        id = engine.docker("run", "--detach", "--name=web", "--volume=kept:/kept", TestImages.BUSYBOX, "sleep", "600");
        sh("mkdir -p /data/sub/deep && cd /data && echo one > file && chown 12:34 file && chmod 640 file"
                + " && printf 'a\\r\\nb\\r\\n' > crlf && printf 'a\\r\\nb\\n' > mixed && printf 'a\\000b' > binary"
                + " && ln -s ../data/sub link && echo x >> /etc/passwd && rm /bin/vi");
        show("running");
        ui.until("the root", () -> model.tree().root().reading() == Reading.WHOLE && !busy());
    }

    @AfterEach
    void clean() {
        current.show(null);
        engine.removeAllContainers();
        engine.docker("volume", "rm", "--force", "kept");
    }

    private static String shown(FileNode node) {
        return node.toString();
    }

    private String sh(String script) {
        return engine.docker("exec", "web", "sh", "-c", script);
    }

    private Container container() {
        return current.view().snapshot().container(id).orElseThrow();
    }

    private void show(String state) {
        ui.until(
                "web to be " + state,
                () -> current.view()
                        .snapshot()
                        .container(id)
                        .filter(it -> it.state().name().equalsIgnoreCase(state))
                        .isPresent());
        model.show(container());
        preview.container(model.container(), model.runningProperty().get());
    }

    private boolean busy() {
        return model.busyProperty().get();
    }

    private FileNode node(String path) {
        var at = model.tree().root();
        for (var part : path.substring(1).split("/")) {
            open(at);
            var next = (at.path().equals("/") ? "" : at.path()) + "/" + part;
            var folder = at;
            at = folder.children().stream()
                    .filter(it -> it.isFile() && it.path().equals(next))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + next + " in " + folder.children()));
        }
        return at;
    }

    private FileNode open(FileNode folder) {
        model.open(folder);
        ui.until("what is in " + folder, () -> folder.reading().isKnown() && !busy());
        return folder;
    }

    private Preview select(String path) {
        var node = node(path);
        model.select(List.of(node));
        preview.show(model.selected());
        ui.until("the preview", () -> !(preview.preview() instanceof Preview.Loading));
        return preview.preview();
    }

    private @Nullable String goal() {
        var node = model.goalProperty().get();
        return node == null ? null : node.path();
    }

    private void settle(String what, BooleanSupplier condition) {
        ui.until(what, () -> condition.getAsBoolean() && !busy());
    }

    @Test
    void foldersAreReadWhenTheyAreOpenedAndMarkWhatHasChanged() {
        assertThat(node("/data").reading()).isEqualTo(Reading.UNREAD);
        assertThat(node("/data").change()).isEqualTo(Change.ADDED);
        assertThat(node("/etc/passwd").change()).isEqualTo(Change.CHANGED);
        assertThat(node("/bin/vi").isDeleted()).isTrue();
        assertThat(node("/kept").mount()).isNotNull();
        assertThat(model.tree().mountOf("/kept/x")).isPresent();
        assertThat(node("/tmp").change()).isNull();

        assertThat(open(node("/data")).children())
                .extracting(FilesModelTest::shown)
                .containsExactly("/data/sub", "/data/binary", "/data/crlf", "/data/file", "/data/link", "/data/mixed");
        assertThat(open(node("/data/sub/deep")).children())
                .extracting(FileNode::note)
                .containsExactly(Note.EMPTY);
    }

    @Test
    void aStoppedContainerIsReadOnceForAllFoldersAndNothingOfItCanBeDeleted() {
        var data = node("/data");
        engine.docker("stop", "web");
        show("exited");
        settle("the archive", () -> model.tree().root().source() == Source.ARCHIVE);

        assertThat(node("/data")).as("the same line").isSameAs(data);
        model.open(data);
        assertThat(busy()).as("asked again").isFalse();
        assertThat(data.children()).hasSize(6);
        assertThat(deeds.canChange(List.of(data))).isFalse();
    }

    @Test
    void whatIsNewIsSeenOnceSomebodyReadsAgainAndOpenFoldersStay() {
        var file = node("/data/file");
        sh("echo two > /data/new; rm -r /data/sub");

        model.refresh();

        settle("the new file", () -> open(node("/data")).children().size() == 6 && !busy());
        assertThat(node("/data/new").change()).isEqualTo(Change.ADDED);
        assertThat(node("/data/file")).isSameAs(file);
    }

    @Test
    void aPathLeadsThroughLinksToItsFile() {
        model.reveal("/data/link/deep");

        settle("the file", () -> "/data/sub/deep".equals(goal()));
        sh("echo later > /data/later");
        model.reveal("/data/later");
        settle("the newer file", () -> "/data/later".equals(goal()));
        model.reveal("/data/nothing");
        settle("the trouble", () -> !model.troubleProperty().get().isEmpty());
        assertThat(model.troubleProperty().get()).contains("There is no /data/nothing in web");
    }

    @Test
    void readingStopsWhenSomebodyWants() {
        var data = node("/data");
        model.open(data);
        model.stop();

        assertThat(busy()).isFalse();
        assertThat(data.reading()).isEqualTo(Reading.UNREAD);
        assertThat(open(data).children()).hasSize(6);
    }

    @Test
    void aTextIsChangedAndItsLineEndsPermissionsAndOwnerStay() {
        select("/data/crlf");
        preview.edit("a\nc\n");
        assertThat(preview.write().orElseThrow().command())
                .hasToString("docker exec --interactive --user 0 web sh -c 'cat > \"$1\"' sh /data/crlf < ./crlf");
        preview.save();
        settle("the end", () -> !preview.dirtyProperty().get() && preview.preview() instanceof Preview.Text);
        assertThat(sh("od -c /data/crlf | head -1")).contains("a  \\r  \\n   c  \\r  \\n");

        select("/data/file");
        preview.edit("other\n");
        preview.save();
        settle("the end", () -> !preview.dirtyProperty().get() && preview.preview() instanceof Preview.Text);
        assertThat(sh("cat /data/file; stat -c %a:%u:%g /data/file")).isEqualTo("other\n640:12:34");
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotOverwrittenAndTheTextStays() {
        select("/data/file");
        preview.edit("mine\n");
        sh("echo theirs > /data/file");

        preview.save();

        settle("the refusal", () -> !preview.troubleProperty().get().isEmpty());
        assertThat(preview.troubleProperty().get()).contains("was changed in the container since it was read");
        assertThat(preview.draftProperty().get()).isEqualTo("mine\n");
        assertThat(sh("cat /data/file")).isEqualTo("theirs");
        preview.reload();
        ui.until("the text", () -> preview.draftProperty().get().equals("theirs\n"));
        assertThat(preview.dirtyProperty().get()).isFalse();
    }

    @Test
    void aTextThatWasNotSavedStaysWhateverIsLookedAt() {
        select("/data/file");
        preview.edit("mine\n");

        preview.show(List.of(node("/data/crlf")));
        assertThat(preview.draftProperty().get()).isEqualTo("mine\n");

        preview.container(new io.quayside.engine.action.ContainerRef("other", "other"), true);
        assertThat(preview.preview()).isInstanceOf(Preview.Nothing.class);
        preview.container(model.container(), model.runningProperty().get());
        assertThat(preview.draftProperty().get()).isEqualTo("mine\n");
        assertThat(preview.dirtyProperty().get()).isTrue();
    }

    @Test
    void whatIsNoTextOrWouldBeLostCannotBeEdited() {
        assertThat(select("/data/binary")).isInstanceOf(Preview.Binary.class);
        assertThat(select("/data/mixed"))
                .isInstanceOfSatisfying(
                        Preview.Text.class,
                        it -> assertThat(it.obstacle()).isEqualTo(Preview.Obstacle.CONTROL_CHARACTERS));
        sh("yes | head -c 300000 > /data/long");
        model.refresh();
        settle("the file", () -> node("/data").children().size() == 7);
        assertThat(select("/data/long"))
                .isInstanceOfSatisfying(
                        Preview.Text.class, it -> assertThat(it.obstacle()).isEqualTo(Preview.Obstacle.TOO_LONG));
        preview.edit("no");
        assertThat(preview.dirtyProperty().get()).isFalse();
    }

    @Test
    void filesAreDeletedOnceTheyWereNamed() {
        var nodes = List.of(node("/data/sub"), node("/data/sub/deep"), node("/data/file"));

        deeds.run(deeds.removal(nodes));

        settle("the end", () -> open(node("/data")).children().size() == 4);
        assertThat(confirmed.getFirst().effects())
                .extracting(Effect::name)
                .containsExactly("web:/data/sub", "web:/data/file");
        assertThat(sh("ls /data")).isEqualTo("binary\ncrlf\nlink\nmixed");
    }

    @Test
    void anUploadThatWouldReplaceSomethingIsConfirmedFirst(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("file"), "from here");
        Files.writeString(folder.resolve("fresh"), "new");

        deeds.upload(List.of(folder.resolve("file"), folder.resolve("fresh")), node("/data"));

        settle("the end", () -> open(node("/data")).children().size() == 7);
        assertThat(confirmed.getFirst().effects())
                .filteredOn(it -> it.kind() == Consequences.Kind.DESTROY)
                .extracting(Effect::name)
                .containsExactly("web:/data/file");
        ui.until("both", () -> sh("cat /data/file /data/fresh").equals("from herenew"));
        assertThat(notices).isEmpty();
    }

    @Test
    void aFolderIsMadeAndAFileRenamedAndNamesThatCannotBeAreKnown() {
        var data = open(node("/data"));

        assertThat(deeds.problem(data, "file")).isEqualTo(FileDeeds.NameProblem.TAKEN);
        assertThat(deeds.problem(data, "a/b")).isEqualTo(FileDeeds.NameProblem.SLASH);
        assertThat(deeds.problem(data, "..")).isEqualTo(FileDeeds.NameProblem.DOTS);
        assertThat(deeds.problem(data, "new")).isEqualTo(FileDeeds.NameProblem.NONE);

        deeds.run(deeds.making(data, "new"));
        settle("the folder", () -> data.children().size() == 7);
        deeds.run(deeds.renaming(node("/data/file"), "moved"));
        settle(
                "the name",
                () -> data.children().stream().anyMatch(it -> it.path().equals("/data/moved")));
        assertThat(sh("ls -d /data/new /data/moved /data/file 2>/dev/null; true"))
                .isEqualTo("/data/moved\n/data/new");
    }

    @Test
    void whatIsDraggedIsFetchedFirstUnlessItIsInThePreview() {
        var sub = List.of(node("/data/sub"));
        assertThat(out.drag(sub)).isEmpty();
        ui.until("the files", () -> out.stageProperty().get() == DragOut.Stage.READY);
        assertThat(out.drag(sub))
                .singleElement()
                .satisfies(it -> assertThat(it.resolve("deep")).isDirectory());

        select("/data/file");
        out.press(model.selected());
        ui.until("the file", () -> !out.drag(model.selected()).isEmpty());
        assertThat(out.drag(model.selected()))
                .singleElement()
                .satisfies(it -> assertThat(it).hasFileName("file").hasContent("one"));
    }
}
