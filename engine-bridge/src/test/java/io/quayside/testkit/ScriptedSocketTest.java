package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptedSocketTest {
    @Test
    void aScriptAnswersAndItsRequestsAreKept() throws Exception {
        try (ScriptedSocket engine = ScriptedSocket.serving(peer -> {
            peer.request();
            peer.answer("200 OK\r\nApi-Version: 1.99", "text/plain", "OK");
        })) {
            assertThat(Ping.answers(engine.socket())).isTrue();
            assertThat(engine.requests()).singleElement().asString().startsWith("GET /_ping");
        }
    }

    @Test
    void aSilentScriptHoldsTheConnectionUntilTheOtherSideGivesUp() throws Exception {
        try (ScriptedSocket engine = ScriptedSocket.serving(Peer::staySilent)) {
            assertThat(Ping.answers(engine.socket())).isFalse();
            Await.until("the end of the connection", () -> engine.accepted() == 1 && engine.open() == 0);
        }
    }
}
