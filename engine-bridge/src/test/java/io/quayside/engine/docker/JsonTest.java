package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void aBodyStaysOpenUntilItsEndHasCome() {
        var closed = new AtomicBoolean();
        var body = new ByteArrayInputStream("{\"a\": 1} ".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(Json.read(body).number("a")).isOne();
        assertThat(closed).isFalse();
    }
}
