package io.quayside.app.containers.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.containers.charts.UsageHistory.Point;
import io.quayside.app.sample.Samples;
import io.quayside.engine.model.StatsSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UsageHistoryTest {
    private Instant now = Samples.THEN;
    private final UsageHistory history = new UsageHistory(() -> now);

    @BeforeEach
    void follow() {
        history.follow("web");
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void measure(String id, double cpu, long received) {
        history.accept(List.of(new StatsSample(id, now, cpu, 1000, 0, received, 0, 0, 0, 1)));
    }

    private List<Point> points(String id) {
        return history.of(id).points();
    }

    @Test
    void ratesAreMadeOfTwoReadings() {
        measure("web", 10, 5000);
        pass(Duration.ofSeconds(2));
        measure("web", 20, 9000);

        assertThat(points("web")).extracting(Point::cpu).containsExactly(10.0, 20.0);
        assertThat(points("web").getFirst().received()).isNaN();
        assertThat(points("web").getLast().received()).isEqualTo(2000);
        assertThat(points("web").getLast().sent()).isZero();
    }

    @Test
    void whatWasNotMeasuredIsNotMadeUp() {
        measure("web", 10, 5000);
        pass(Duration.ofSeconds(2));
        // Started anew: its counters begin again.
        measure("web", 20, 100);
        pass(Duration.ofMinutes(2));
        measure("web", Double.NaN, 1_000_000);
        pass(Duration.ofSeconds(2));
        measure("web", 5, -1);

        assertThat(points("web")).extracting(Point::received).containsOnly(Double.NaN);
        assertThat(points("web").get(2).cpu()).isNaN();
    }

    @Test
    void onlyTheContainerThatIsFollowedIsKept() {
        measure("web", 10, 0);
        measure("db", 10, 0);
        history.follow("db");
        pass(Duration.ofSeconds(1));
        measure("web", 10, 0);
        measure("db", 10, 0);

        assertThat(points("web")).hasSize(1);
        assertThat(points("db")).hasSize(1);
    }

    @Test
    void twoFeedsMakeOneLine() {
        measure("web", 10, 0);
        pass(Duration.ofMillis(100));
        measure("web", 11, 0);
        pass(Duration.ofMillis(900));
        // The other feed has only begun.
        measure("web", Double.NaN, 0);
        pass(Duration.ofMillis(100));
        measure("web", 12, 0);

        assertThat(points("web")).extracting(Point::cpu).containsExactly(10.0, 12.0);
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        measure("web", 10, 0);
        pass(UsageHistory.KEPT.plusSeconds(1));
        measure("web", 20, 0);

        assertThat(points("web")).hasSize(1);
    }
}
