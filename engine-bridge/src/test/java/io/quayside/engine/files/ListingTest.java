package io.quayside.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is in a container's folders, running or not.
@ExtendWith(EngineExtension.class)
class ListingTest {
    /// Names that break what takes a line for a name, an option for a name, or bytes for text.
    private static final String MAKE = "mkdir -p /data/sub/deep && cd /data && printf abc > 'a\nb' && printf x > -dash"
            + " && printf hi > \"$(printf 'odd\\377name')\" && printf é > é && ln -s /etc/passwd link"
            + " && ln -s 'no\nwhere' 'dangling\n' && mkfifo pipe && mknod dev c 1 3 && touch -d @1000000000 old"
            + " && chown 12:34 -- -dash && chmod 4751 -- -dash && ln 'a\nb' sub/hard && touch .hidden ...";

    private Box box;

    @BeforeEach
    void connect(TestEngine engine) {
        box = new Box(engine);
    }

    @AfterEach
    void clean() {
        box.engine.removeAllContainers();
        box.close();
    }

    private ContainerRef running() {
        var web = box.container("web", "run", "--detach", "--name=web", TestImages.BUSYBOX, "sleep", "600");
        box.sh(web, MAKE);
        return web;
    }

    private static void assertAll(FileListing listing) {
        var data = Box.byName(listing);
        assertThat(data)
                .containsOnlyKeys(
                        "a\nb",
                        "-dash",
                        "odd\udcffname",
                        "é",
                        "link",
                        "dangling\n",
                        "pipe",
                        "dev",
                        "old",
                        "sub",
                        ".hidden",
                        "...");
        assertThat(data.get("a\nb").size()).isEqualTo(3);
        assertThat(data.get("-dash").permissions()).isEqualTo("-rwsr-x--x");
        assertThat(data.get("-dash").owner() + ":" + data.get("-dash").group()).isEqualTo("12:34");
        assertThat(data.get("old").owner()).isEqualTo("root");
        assertThat(data.get("old").modified()).isEqualTo(Instant.ofEpochSecond(1_000_000_000));
        assertThat(data.get("link").target()).isEqualTo("/etc/passwd");
        assertThat(data.get("dangling\n").target()).isEqualTo("no\nwhere");
        assertThat(data.get("pipe").kind()).isEqualTo(FileKind.PIPE);
        assertThat(data.get("dev").permissions()).startsWith("crw");
        assertThat(data.get("sub").path()).isEqualTo("/data/sub");
        assertThat(listing.partial()).isFalse();
    }

    @Test
    void aRunningContainerIsListedByBusyboxWhateverItsNamesHold() {
        var listing = box.list(running(), true, "/data");

        assertThat(listing.source()).isEqualTo(Source.PROGRAM);
        assertAll(listing);
    }

    @Test
    void aRunningContainerIsListedByGnuFindWhateverItsNamesHold() {
        // This machine's programs in place of busybox's.
        var web = box.container(
                "web",
                "run",
                "--detach",
                "--name=web",
                "--volume=/usr:/usr:ro",
                "--volume=/usr/lib:/lib:ro",
                "--volume=/usr/lib64:/lib64:ro",
                "--env=PATH=/usr/bin:/bin",
                TestImages.BUSYBOX,
                "sleep",
                "600");
        box.sh(web, MAKE);
        assertThat(box.sh(web, "find --version")).contains("GNU");

        var listing = box.list(web, true, "/data");

        assertThat(listing.source()).isEqualTo(Source.PROGRAM);
        assertAll(listing);
    }

    @Test
    void aStoppedContainerIsListedFromItsArchiveWithAllThatLiesBelow() {
        var web = running();
        box.engine.docker("stop", "web");

        var listing = box.list(web, false, "/data");

        assertThat(listing.source()).isEqualTo(Source.ARCHIVE);
        assertAll(listing);
        assertThat(listing.below()).containsOnlyKeys("/data/sub", "/data/sub/deep");
        assertThat(listing.below().get("/data/sub"))
                .extracting(entry -> entry.name() + " " + entry.size())
                .containsExactlyInAnyOrder("deep 0", "hard 3");
        assertThat(box.byName(web, false, "/")).containsKeys("data", "bin", "etc", "tmp");
    }

    @Test
    void aContainerWithoutAShellIsListedWhileItRunsAndOneThatNeverRanToo() {
        TestImages.build(
                box.engine,
                "quayside/bare:1",
                "FROM quayside/busybox:1 AS all",
                "FROM scratch",
                "COPY --from=all /bin/busybox /sleep",
                "ENTRYPOINT [\"/sleep\", \"600\"]");
        var runs = box.container("runs", "run", "--detach", "--name=runs", "quayside/bare:1");
        var made = box.container("made", "create", "--name=made", "quayside/bare:1");

        for (var container : new ContainerRef[] {runs, made}) {
            var listing = box.list(container, container == runs, "/");
            assertThat(listing.source()).isEqualTo(Source.ARCHIVE);
            assertThat(Box.names(listing)).contains("sleep");
            assertThat(Box.byName(listing).get("sleep").owner()).isEqualTo("0");
        }
    }

    @Test
    void aLargeArchiveIsGivenUpAndTheUsualFoldersAreAskedFor() {
        var web = running();
        box.sh(web, "mkdir /bulk /var && dd if=/dev/zero of=/bulk/big bs=1M count=40 2>/dev/null");

        var begun = System.nanoTime();
        var bounds = new Bounds(4 << 20, Duration.ofSeconds(20), 1000);
        var listing = box.files.list(web, false, "/", bounds, bytes -> {});

        assertThat(listing.partial()).isTrue();
        assertThat(Box.names(listing))
                .contains("bin", "bulk", "etc", "tmp", "var")
                .doesNotContain("usr");
        assertThat(listing.below()).containsKey("/bin").doesNotContainKeys("/bulk", "/");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void noMoreEntriesAreListedThanAskedFor() {
        var web = running();
        var few = new Bounds(Long.MAX_VALUE, Duration.ofMinutes(1), 5);

        for (var running : new boolean[] {true, false}) {
            var listing = box.files.list(web, running, "/bin", few, bytes -> {});
            assertThat(listing.partial()).isTrue();
            assertThat(listing.entries()).hasSize(5);
        }
    }

    @Test
    void aLinkToAFolderIsFollowedAndItsRealPathFound() {
        var web = running();
        box.sh(web, "ln -s data /way && ln -s ../way/sub /data/again");

        assertThat(Box.names(box.list(web, true, "/data/again"))).containsExactly("deep", "hard");
        assertThat(Box.names(box.list(web, false, "/data/again"))).containsExactly("deep", "hard");
        assertThat(box.files.real(web, "/way/again/deep")).isEqualTo("/data/sub/deep");
        assertThatThrownBy(() -> box.files.real(web, "/way/nothing"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There is no /data/nothing in web");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        var web = running();

        assertThatThrownBy(() -> box.list(web, true, "/nowhere"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("/nowhere");
        assertThatThrownBy(() -> box.list(web, true, "/etc/passwd")).isInstanceOf(Refused.class);
    }

    @Test
    void mountsAreListedInAStoppedContainerToo() {
        var web = box.container(
                "web", "create", "--name=web", "--volume=kept:/kept", TestImages.BUSYBOX, "touch", "/kept/inside");
        box.engine.docker("start", "--attach", "web");

        assertThat(Box.names(box.list(web, false, "/kept"))).containsExactly("inside");
    }

    @Test
    void whatDiffersFromTheImageIsTold() {
        var web = running();
        box.sh(web, "echo x >> /etc/passwd; rm /bin/vi");

        assertThat(box.files.changes(web))
                .containsEntry("/data/sub", Change.ADDED)
                .containsEntry("/etc/passwd", Change.CHANGED)
                .containsEntry("/bin/vi", Change.DELETED);
        assertThat(box.files.changes(box.container("new", "create", "--name=new", TestImages.BUSYBOX)))
                .isEmpty();
    }
}
