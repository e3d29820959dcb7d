package io.quayside.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.registry.SignIn.Place;
import io.quayside.testkit.TestRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real registry that wants a password.
class PrivateRegistryTest extends WithRegistry {
    PrivateRegistryTest() {
        super(TestRegistry::startWithPassword);
    }

    @Test
    void aWrongPasswordIsRefusedAndKeptNowhere() throws IOException {
        Files.writeString(config.resolve("config.json"), "{\"credsStore\": \"fake\"}");
        var helper = FakeHelper.named("fake", bin);

        assertThatThrownBy(() -> registries.login(registry.address(), TestRegistry.USER, "wr0ng"))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.UNAUTHORIZED);
                    assertThat(e.advice()).startsWith("The registry does not know this user with this password");
                    assertThat(e.getCause()).isInstanceOf(Refused.class);
                })
                .hasMessageStartingWith("Signing in at " + registry.address() + " did not work. The engine says: ")
                .hasMessageNotContaining("wr0ng");
        assertThat(helper.calls()).isEmpty();
    }

    @Test
    void aPasswordThatAHelperKeepsServesPullsAndBuilds(@TempDir Path context) throws IOException {
        Files.writeString(
                config.resolve("config.json"), "{\"credHelpers\": {\"" + registry.address() + "\": \"fake\"}}");
        FakeHelper.named("fake", bin);

        var signIn = registries.login(registry.address(), TestRegistry.USER, TestRegistry.PASSWORD);
        run(new PushImage(ImageName.parse(image)));
        engine.docker("rmi", image);
        Files.writeString(context.resolve("Dockerfile"), "FROM " + image + "\nLABEL from=private\n");
        var built = api.run(new BuildImage(BuildSpec.of(context)), sign -> {});

        assertThat(signIn).isEqualTo(new SignIn(registry.address(), TestRegistry.USER, Place.HELPER, "fake", ""));
        assertThat(built.createdId()).startsWith("sha256:");
        assertThat(Files.readString(config.resolve("config.json"))).doesNotContain(TestRegistry.PASSWORD);
    }

    @Test
    void whatDockerLoginHasWrittenServesToo() throws IOException {
        engine.docker(
                "login", "--username", TestRegistry.USER, "--password", TestRegistry.PASSWORD, registry.address());
        Files.copy(engine.folder().resolve("cli/config.json"), config.resolve("config.json"));

        run(new PushImage(ImageName.parse(image)));

        assertThat(registries.all()).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo(Place.CONFIG_FILE);
            assertThat(it.user()).isEqualTo(TestRegistry.USER);
            assertThat(it.toString()).doesNotContain(TestRegistry.PASSWORD);
        });
        registries.logout(registry.address());
        assertRefused(new PushImage(ImageName.parse(image)));
    }

    @Test
    void aHelperThatFailsIsNamedWhereTheRegistryRefuses() throws IOException {
        Files.writeString(config.resolve("config.json"), "{\"credsStore\": \"missing\"}");

        assertThatThrownBy(() -> run(new PullImage(ImageName.parse(image))))
                .hasMessageContaining("there is no program docker-credential-missing")
                .hasCauseInstanceOf(Refused.class);
    }
}
