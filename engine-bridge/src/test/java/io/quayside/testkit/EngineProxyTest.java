package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class EngineProxyTest {
    @Test
    void closingItTwiceIsHarmless(TestEngine engine) {
        var proxy = new EngineProxy(engine);
        proxy.close();

        assertThatCode(proxy::close).doesNotThrowAnyException();
        assertThat(proxy.socket().getParent()).doesNotExist();
    }
}
