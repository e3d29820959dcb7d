package io.quayside.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.registry.SignIn.Place;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// A real registry whose doors are opened by bearer tokens, which another server signs: as public registries have it.
class TokenRegistryTest extends WithRegistry {
    TokenRegistryTest() {
        super(TestRegistry::startWithTokens);
    }

    @Test
    void aHelperKeepsTheTokenThatStandsForThePasswordAndItServes() throws IOException {
        Files.writeString(config.resolve("config.json"), "{\"credsStore\": \"fake\"}");
        FakeHelper.named("fake", bin);

        var signIn = registries.login(registry.address(), TestRegistry.USER, TestRegistry.PASSWORD);
        run(new PushImage(ImageName.parse(image)));

        assertThat(signIn.place()).isEqualTo(Place.HELPER);
        try (var files = Files.list(bin)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("kept-")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("<token>")
                            .doesNotContain(TestRegistry.PASSWORD));
        }
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        assertThatThrownBy(() -> registries.login(registry.address(), TestRegistry.USER, "wr0ng"))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.UNAUTHORIZED);
                    assertThat(e.advice()).startsWith("The registry does not know this user with this password");
                })
                .hasMessageStartingWith("Signing in at " + registry.address() + " did not work. The engine says: ")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void whoMayNotIsToldSo() {
        var forbidden = registry.address() + "/forbidden:1";
        engine.docker("tag", TestImages.BUSYBOX, forbidden);
        registries.login(registry.address(), TestRegistry.USER, TestRegistry.PASSWORD);

        assertThatThrownBy(() -> run(new PushImage(ImageName.parse(forbidden))))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.UNAUTHORIZED);
                    assertThat(e.advice()).isNotEmpty();
                })
                .hasMessageContaining("denied");
    }
}
