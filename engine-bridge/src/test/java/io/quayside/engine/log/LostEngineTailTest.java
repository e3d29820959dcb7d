package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class LostEngineTailTest {
    @Test
    void noLineIsLostOrDoubledWhenTheEngineIsKilledAndRestarted(@Private TestEngine test) throws Exception {
        try (var on = new Tailing(test)) {
            String script = "i=0; while true; do echo out $i; echo err $i >&2; i=$((i+1)); usleep 500; done";
            String id = test.docker("run", "--detach", "--restart=always", TestImages.BUSYBOX, "sh", "-c", script);
            LogTail tail = on.open(LogOptions.everything(), id);
            for (int i = 0; i < 3; i++) {
                long before = tail.store().size();
                Await.until("lines", Duration.ofSeconds(30), () -> tail.store().size() > before + 300);
                if (i == 1) {
                    test.restart();
                } else {
                    test.kill();
                    test.startAgain();
                }
            }
            test.docker("stop", id);

            for (LogStream stream : new LogStream[] {LogStream.STDOUT, LogStream.STDERR}) {
                byte[] expected = on.dockerLogs(stream, id);
                Await.until("all of " + stream, () -> Tailing.bytes(tail, stream).length >= expected.length);
                assertThat(Tailing.bytes(tail, stream)).asString().isEqualTo(new String(expected));
            }
            assertThat(Tailing.notes(tail)).contains(LogNote.Kind.ENGINE_LOST, LogNote.Kind.ENGINE_BACK);
        }
    }

    @Test
    void aTailOfAnEngineThatDoesNotAnswerClosesAtOnce(@Private TestEngine test) {
        try (var on = new Tailing(test)) {
            String id = test.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
            test.pause();
            LogTail tail = on.open(LogOptions.everything(), id);

            tail.close();

            // Far from any deadline, while the engine still says nothing; CancelTest holds the hundred milliseconds.
            Await.until("the end of its threads", Duration.ofSeconds(5), tail::isClosed);
            test.resume();
        }
    }
}
