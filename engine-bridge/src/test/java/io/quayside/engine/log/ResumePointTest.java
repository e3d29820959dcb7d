package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResumePointTest {
    private final ResumePoint resume = new ResumePoint();

    @Test
    void whatIsHereIsRecognisedOnceForEachTimeItIsHere() {
        resume.add(10, content("twice"));
        resume.add(10, content("twice"));

        var known = resume.known();

        assertThat(known.take(10, content("twice"))).isTrue();
        assertThat(known.take(10, content("twice"))).isTrue();
        assertThat(known.take(10, content("twice"))).isFalse();
        assertThat(known.take(11, content("twice"))).isFalse();
    }

    @Test
    void itReachesBackAsFarAsLinesMayComeOutOfOrder() {
        for (int i = 0; i < 1_000; i++) {
            resume.add(i * 1_000_000L, content("line " + i));
        }

        assertThat(resume.newest()).isEqualTo(999_000_000);
        assertThat(resume.since()).isEqualTo(899_000_000);
        assertThat(resume.count()).isEqualTo(101);
        assertThat(resume.known().take(950_000_000, content("line 950"))).isTrue();
    }

    @Test
    void aFloodWithinOneMomentIsBounded() {
        for (int i = 0; i < 200_000; i++) {
            resume.add(i, content("line " + i));
        }

        assertThat(resume.count()).isEqualTo(1 << 16);
        assertThat(resume.since()).isEqualTo(200_000 - (1 << 16));
    }

    private long content(String text) {
        byte[] bytes = Recorded.latin(text);
        return resume.contentOf(LogStream.STDOUT, true, bytes, 0, bytes.length);
    }
}
