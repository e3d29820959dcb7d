package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.task.Background;
import io.quayside.engine.model.Subscription;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HitWordsTest {
    private final Later later = new Later();
    private int arrivals;
    private final HitWords words = new HitWords(later, () -> arrivals++);

    @Test
    void wordsAreReadElsewhereAllThatAreWantedAtOnce() {
        words.readBy(line -> "line " + line);
        assertThat(words.of(1)).isNull();
        assertThat(words.of(2)).isNull();
        assertThat(words.of(3)).isNull();

        assertThat(later.runAll()).isEqualTo(2);
        assertThat(arrivals).isEqualTo(2);
        assertThat(words.of(1)).isEqualTo("line 1");
        assertThat(words.of(3)).isEqualTo("line 3");
    }

    @Test
    void wordsOfBeforeAreNotShownOnceLinesAreReadOtherwise() {
        words.readBy(line -> "token=secret");
        assertThat(words.of(1)).isNull();
        words.readBy(line -> "token=hidden");
        assertThat(words.of(1)).isNull();

        later.runAll();
        assertThat(words.of(1)).isEqualTo("token=hidden");
    }

    /// Runs work when the test says so.
    private static final class Later implements Background {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Subscription call(
                Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
            Runnable run = () -> {
                try {
                    onResult.accept(work.call());
                } catch (Exception e) {
                    onFailure.accept(e);
                }
            };
            waiting.add(run);
            return () -> waiting.remove(run);
        }

        /// How much there was.
        int runAll() {
            int count = 0;
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
                count++;
            }
            return count;
        }
    }
}
