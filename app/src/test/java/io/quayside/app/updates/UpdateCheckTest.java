package io.quayside.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TestUi;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.BackgroundTasks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateCheckTest {
    private static final Instant MORNING = Instant.parse("2026-11-26T08:00:00Z");

    private final TestUi ui = new TestUi();
    private final Settings settings = new Settings();
    private final List<Release> told = new ArrayList<>();
    private Instant now = MORNING;

    @AutoClose
    private ReleaseServer server;

    @BeforeEach
    void begin() throws IOException {
        server = ReleaseServer.plain().with("1.4.0");
    }

    private UpdateCheck check(String own, String builtIn) {
        return new UpdateCheck(
                own, builtIn, new ReleaseFeed(), new BackgroundTasks(ui), settings, () -> now, told::add);
    }

    private UpdateCheck check() {
        return check("1.3.0", server.address().toString());
    }

    private void answered(UpdateCheck check) {
        ui.until("the answer", () -> !(check.stateProperty().get() instanceof UpdateState.Asking));
    }

    private UpdateCheck asked() {
        var check = check();
        check.askIfDue();
        answered(check);
        return check;
    }

    @Test
    void withoutAnAddressNobodyIsAskedAndItIsOff() {
        var check = check("1.3.0", "");
        check.askIfDue();
        check.askNow();

        assertThat(check.wantedProperty().get()).isFalse();
        assertThat(check.stateProperty().get()).isInstanceOf(UpdateState.NoAddress.class);
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void aNewerVersionIsToldOnceWithItsPage() {
        var check = asked();

        assertThat(check.stateProperty().get()).isEqualTo(new UpdateState.Newer(told.getFirst(), MORNING));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().page()).hasToString("https://example.org/releases/1.4.0");
    }

    @Test
    void itIsAskedAtMostOnceADayOverRestartsToo() {
        asked();
        now = MORNING.plus(Duration.ofHours(23));
        var again = asked();
        assertThat(server.questions()).hasSize(1);
        assertThat(again.stateProperty().get()).isInstanceOf(UpdateState.Newer.class);

        now = MORNING.plus(Duration.ofHours(24));
        asked();
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void aFailureIsNotToldAndNotTriedAgainOnTheSameDay() {
        server.with(500, "");
        var check = asked();
        asked();

        assertThat(told).isEmpty();
        assertThat(server.questions()).hasSize(1);
        assertThat(check.stateProperty().get())
                .isEqualTo(new UpdateState.Failed("localhost answered with status 500.", MORNING));
        assertThat(check().stateProperty().get()).isInstanceOf(UpdateState.Failed.class);
    }

    @Test
    void anEndBeforeTheAnswerIsNoAnswer() {
        server.silent();
        check().askIfDue();

        assertThat(check().stateProperty().get())
                .isEqualTo(new UpdateState.Failed("Quayside ended before localhost had answered.", MORNING));
    }

    @Test
    void whoSwitchesItOffIsNotAskedFor() {
        var check = check();
        check.wantedProperty().set(false);
        check.askIfDue();

        assertThat(check.stateProperty().get()).isInstanceOf(UpdateState.Off.class);
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void whoAsksIsAnsweredAtOnceAndNotToldBeside() {
        asked();
        told.clear();
        server.with("1.5.0");
        var check = check();
        check.askNow();
        answered(check);

        assertThat(((UpdateState.Newer) check.stateProperty().get())
                        .release()
                        .version()
                        .text())
                .isEqualTo("1.5.0");
        assertThat(told).isEmpty();
    }

    @Test
    void aVersionThatWasInstalledMeanwhileIsNotNewer() {
        asked();
        assertThat(check("1.4.0", server.address().toString()).stateProperty().get())
                .isEqualTo(new UpdateState.Newest(MORNING));
    }

    @Test
    void anOlderOneIsNotTold() {
        server.with("1.2.9");
        var check = asked();

        assertThat(check.stateProperty().get()).isEqualTo(new UpdateState.Newest(MORNING));
        assertThat(told).isEmpty();
    }

    @Test
    void theAddressOfAPersonComesBeforeTheBuiltInOneAndOldNewsGo() throws IOException {
        asked();
        try (var other = ReleaseServer.plain().with("3.0")) {
            var check = check();
            check.addressProperty().set(other.address().toString());
            assertThat(check.stateProperty().get()).isInstanceOf(UpdateState.NotYet.class);
            check.askIfDue();
            answered(check);

            assertThat(other.questions()).hasSize(1);
            assertThat(server.questions()).hasSize(1);
        }
    }

    @Test
    void anAddressThatWouldTellWhoAsksOrGoesWithoutTlsIsNone() {
        for (var address : List.of(
                "http://example.org/latest",
                "https://me:secret@example.org/",
                "ftp://localhost/",
                "example.org",
                "x y")) {
            assertThat(UpdateAddress.parse(address)).as(address).isEmpty();
        }
    }

    @Test
    void aClockThatWasWrongDoesNotSilenceItForEver() {
        now = MORNING.plus(Duration.ofDays(4000));
        asked();
        now = MORNING;
        asked();

        assertThat(server.questions()).hasSize(2);
    }
}
