package io.quayside.engine.live;

import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineProxy;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes by the real command line, and everything that goes wrong with engines and networks, at random, for as long
/// as
/// `-Dquayside.soak=PT10M` says. `-Dquayside.seed=N` repeats a run.
@ExtendWith(EngineExtension.class)
class SoakTest {
    private static final Logger LOG = LoggerFactory.getLogger(SoakTest.class);

    @Test
    void thePictureIsExactAfterEveryRoundOfChangesAndFaults(@Private TestEngine test) {
        var time = Duration.parse(System.getProperty("quayside.soak", "PT90S"));
        long seed = Long.getLong("quayside.seed", System.nanoTime());
        var random = new Random(seed);
        var changes = new RandomChanges(test, seed);
        long end = System.nanoTime() + time.toNanos();
        int rounds = 0;
        try (var network = new EngineProxy(test);
                var picture = new LivePicture(
                        Watching.route(network.socket()), new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2)))) {
            while (System.nanoTime() < end) {
                changes.make(6 + random.nextInt(20));
                var fault = Fault.values()[random.nextInt(Fault.values().length)];
                var strike = Thread.ofVirtual().start(() -> fault.strike(test, network));
                changes.make(6 + random.nextInt(20));
                join(strike);
                changes.make(random.nextInt(6));
                Truth.await(picture::view, test, "seed " + seed + ", round " + rounds + ", " + fault);
                rounds++;
            }
        } finally {
            test.removeAllContainers();
        }
        LOG.info("Soaked for {}: {} rounds, {} changes, seed {}", time, rounds, changes.done(), seed);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private enum Fault {
        NONE {
            @Override
            void strike(TestEngine test, EngineProxy network) {}
        },
        DROP {
            @Override
            void strike(TestEngine test, EngineProxy network) {
                network.drop();
            }
        },
        STALL {
            @Override
            void strike(TestEngine test, EngineProxy network) {
                network.stall();
                pass(Duration.ofSeconds(3));
                network.flow();
            }
        },
        CRAWL {
            @Override
            void strike(TestEngine test, EngineProxy network) {
                network.slow(30_000);
                pass(Duration.ofSeconds(2));
                network.slow(Integer.MAX_VALUE);
            }
        },
        FREEZE {
            @Override
            void strike(TestEngine test, EngineProxy network) {
                test.pause();
                pass(Duration.ofSeconds(1));
                test.resume();
            }
        },
        CRASH {
            @Override
            void strike(TestEngine test, EngineProxy network) {
                test.kill();
                test.startAgain();
            }
        },
        RESTART {
            @Override
            void strike(TestEngine test, EngineProxy network) {
                test.restart();
            }
        };

        abstract void strike(TestEngine test, EngineProxy network);

        static void pass(Duration time) {
            long end = System.nanoTime() + time.toNanos();
            Await.until("time to pass", time.plusSeconds(5), () -> System.nanoTime() > end);
        }
    }
}
