package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineEventTest {
    @Test
    void theOldShapeIsRead() {
        var event = EngineEvent.of(Json.read("{\"status\":\"start\",\"id\":\"ab\",\"from\":\"web:1\",\"time\":17}"));

        assertThat(event).isEqualTo(new EngineEvent("container", "start", "ab", Map.of(), 17_000_000_000L));
    }

    @Test
    void theNewShapeIsRead() {
        var event = EngineEvent.of(Json.read("""
                {"Type":"volume","Action":"mount","Actor":{"ID":"data","Attributes":{"driver":"local"}},
                 "scope":"local","time":17,"timeNano":17000000005}"""));

        assertThat(event)
                .isEqualTo(new EngineEvent("volume", "mount", "data", Map.of("driver", "local"), 17_000_000_005L));
    }

    @Test
    void whatItSaysForTheLogHoldsNoAttributes() {
        var event = new EngineEvent("container", "create", "ab", Map.of("password", "open"), 1);

        assertThat(event.toString()).isEqualTo("container create ab");
    }
}
