package io.quayside.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.StopContainer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OutsideNoticesTest {
    private final List<Notice> inside = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final ActivityLog log = new ActivityLog();
    private final OutsideNotices notices =
            new OutsideNotices(inside::add, wanted::get, outside::add, new Texts(Locale.ENGLISH));

    private void end(State how, Duration after) {
        var action = new StopContainer(new ContainerRef("a".repeat(64), "web"));
        var entry = new ActivityEntry(action, "Stop web", Instant.now().minus(after), () -> {});
        log.add(new DeedsWork("Stop web", List.of(entry), () -> {}));
        entry.end(how, "API_TOKEN=open-sesame is wrong.", Instant.now());
    }

    @Test
    void theEndOfLongWorkIsToldWithoutTheWordsOfTheEngine() {
        notices.watch(log);
        end(State.DONE, Duration.ofSeconds(12));
        end(State.FAILED, Duration.ofSeconds(12));
        end(State.DONE, Duration.ofSeconds(1));
        end(State.CANCELLED, Duration.ofSeconds(12));
        assertThat(outside).containsExactly("Done: Stop web", "Failed: Stop web. The window says why.");
    }

    @Test
    void anAlertIsToldInsideAlwaysAndOutsideIfItIsWanted() {
        notices.alert(Notice.warning("error in web", ""));
        wanted.set(false);
        notices.alert(Notice.warning("error in db", ""));
        notices.show(Notice.info("nothing"));
        assertThat(inside).hasSize(3);
        assertThat(outside).containsExactly("error in web");
    }
}
