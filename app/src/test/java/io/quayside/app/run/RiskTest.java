package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.cli.RunLineParser;
import io.quayside.engine.cli.ShellContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {
    private static List<String> risks(String flags, String user) {
        var spec = RunLineParser.parse("docker run " + flags + " nginx", ShellContext.NOTHING)
                .spec();
        return Risk.of(spec, user).stream().map(Risk::sentence).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "--privileged, run.risk.privileged",
        "-v /var/run/docker.sock:/s:ro, run.risk.socket",
        "--network host, run.risk.host-network",
        "--pid host, run.risk.host-processes",
        "-p 80:80, run.risk.everywhere",
        "-P, run.risk.everywhere",
        "--cap-add SYS_ADMIN, run.risk.capabilities",
        "--security-opt seccomp=unconfined, run.risk.unconfined"
    })
    void whatIsRiskyIsSaid(String flags, String sentence) {
        assertThat(risks(flags, "www")).containsExactly(sentence);
    }

    @Test
    void rootThatMayWriteToTheHostIsSaidWhoeverMadeItRoot() {
        assertThat(risks("-v /srv:/srv", "")).containsExactly("run.risk.root");
        assertThat(risks("-v /srv:/srv --user 0:0", "www")).containsExactly("run.risk.root");
        assertThat(risks("-v /srv:/srv", "www")).isEmpty();
        assertThat(risks("-v /srv:/srv:ro", "")).isEmpty();
    }

    @Test
    void portsThatTheEngineWillNotPublishAreNotCalledOpen() {
        assertThat(risks("--network none -p 80:80", "www")).containsExactly("run.risk.ports-left-out");
        assertThat(risks("--network host -p 80:80", "www"))
                .containsExactly("run.risk.host-network", "run.risk.ports-left-out");
    }

    @Test
    void whatIsUsualIsNotCalledRisky() {
        assertThat(risks("-p 127.0.0.1:80:80 -v data:/data --cap-add NET_BIND_SERVICE", ""))
                .isEmpty();
    }
}
