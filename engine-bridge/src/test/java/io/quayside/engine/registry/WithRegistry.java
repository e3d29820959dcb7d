package io.quayside.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.registry.SignIn.Place;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Tests with a registry that asks who one is, and the image "private:1" that is to go there; and what holds for each
/// such registry.
@ExtendWith(EngineExtension.class)
abstract class WithRegistry {
    private final Function<TestEngine, TestRegistry> start;

    @TempDir
    Path config;

    @TempDir
    Path bin;

    TestEngine engine;
    TestRegistry registry;
    ChannelHttp http;
    DockerApi api;
    Registries registries;
    String image;

    WithRegistry(Function<TestEngine, TestRegistry> start) {
        this.start = start;
    }

    @BeforeEach
    final void start(TestEngine engine) {
        this.engine = engine;
        registry = start.apply(engine);
        http = new ChannelHttp(new Endpoint.Unix(engine.socket()));
        var credentials = UserCredentials.of(config, bin + ":" + System.getenv("PATH"));
        api = DockerApi.connect(http, Duration.ofSeconds(10), credentials);
        registries = new Registries(credentials, () -> api);
        image = registry.address() + "/private:1";
        engine.docker("tag", TestImages.BUSYBOX, image);
    }

    @AfterEach
    final void close() {
        http.close();
        registry.close();
    }

    @Test
    void whoSignsInPushesAndPullsAndWhoSignsOutDoesNot() {
        assertRefused(new PushImage(ImageName.parse(image)));

        var signIn = registries.login(registry.address(), TestRegistry.USER, TestRegistry.PASSWORD);
        run(new PushImage(ImageName.parse(image)));
        engine.docker("rmi", image);
        run(new PullImage(ImageName.parse(image)));

        assertThat(signIn.place()).isEqualTo(Place.SESSION);
        assertThat(engine.docker("images", "--quiet", image)).isNotEmpty();
        registries.logout(registry.address());
        assertRefused(new PullImage(ImageName.parse(image)));
        assertThat(registries.all()).isEmpty();
    }

    final void assertRefused(EngineAction action) {
        assertThatThrownBy(() -> run(action))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAUTHORIZED));
    }

    final void run(EngineAction action) {
        assertThat(action.command().toString()).doesNotContain(TestRegistry.PASSWORD);
        api.run(action, sign -> {});
    }
}
