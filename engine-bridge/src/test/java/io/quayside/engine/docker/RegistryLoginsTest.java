package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ImageName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryLoginsTest {
    // "hub:h", "own:o:o" and an identity token.
    private static final String CONFIG = """
            {"auths": {"https://index.docker.io/v1/": {"auth": "aHViOmg="},
                       "localhost:5000": {"auth": "b3duOm86bw=="},
                       "r.example": {"auth": "", "identitytoken": "t"},
                       "empty.example": {}}}""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            nginx:1, `{"serveraddress":"https://index.docker.io/v1/","username":"hub","password":"h"}`
            docker.io/team/web:1, `{"serveraddress":"https://index.docker.io/v1/","username":"hub","password":"h"}`
            localhost:5000/web:1, `{"serveraddress":"localhost:5000","username":"own","password":"o:o"}`
            r.example/web:1, `{"serveraddress":"r.example","identitytoken":"t"}`
            """)
    void theSignInOfTheImagesRegistryIsSent(String image, String expected) throws IOException {
        var header = logins(CONFIG).headers(ImageName.parse(image)).get("X-Registry-Auth");

        assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:5001/web:1", "empty.example/web:1", "other.example/nginx:1"})
    void noOtherRegistryLearnsOfIt(String image) throws IOException {
        assertThat(logins(CONFIG).headers(ImageName.parse(image))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"auths\": 1}", "{\"auths\": {\"localhost:5000\": {\"auth\": \"%%%\"}}}"})
    void aBrokenFileIsAsNone(String config) throws IOException {
        assertThat(logins(config).headers(ImageName.parse("localhost:5000/web:1")))
                .isEmpty();
    }

    @Test
    void aMissingFileIsAsNone() {
        var logins = new RegistryLogins(folder.resolve("missing.json"));

        assertThat(logins.headers(ImageName.parse("nginx:1"))).isEmpty();
    }

    private RegistryLogins logins(String config) throws IOException {
        return new RegistryLogins(Files.writeString(folder.resolve("config.json"), config));
    }
}
