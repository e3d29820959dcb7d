package io.quayside.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.docker.RegistryAddress;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.registry.SignIn.Place;
import io.quayside.testkit.Await;
import io.quayside.testkit.Interrupted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserCredentialsTest {
    // "hub:h", "own:o:o" and an identity token.
    private static final String IN_THE_CLEAR = """
            {"auths": {"https://index.docker.io/v1/": {"auth": "aHViOmg="},
                       "localhost:5000": {"auth": "b3duOm86bw=="},
                       "r.example": {"auth": "", "identitytoken": "t"},
                       "plain.example": {"username": "u", "password": "p"},
                       "empty.example": {}},
             "detachKeys": "ctrl-q"}""";

    @TempDir
    private Path config;

    @TempDir
    private Path bin;

    @ParameterizedTest
    @CsvSource({
        "docker.io, https://index.docker.io/v1/, hub, h, ''",
        "https://index.docker.io/v1/, https://index.docker.io/v1/, hub, h, ''",
        "localhost:5000, localhost:5000, own, o:o, ''",
        "r.example, r.example, '', '', t",
        "plain.example, plain.example, u, p, ''"
    })
    void whatDockerLoginHasWrittenIsRead(String registry, String server, String user, String password, String token)
            throws IOException {
        config(IN_THE_CLEAR);

        assertThat(find(registry)).isEqualTo(new RegistryCredential(server, user, password, token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:5001", "empty.example", "example"})
    void noOtherRegistryLearnsOfIt(String registry) throws IOException {
        config(IN_THE_CLEAR);

        assertThat(credentials().find(RegistryAddress.parse(registry)).credential())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"auths\": 1}", "{\"auths\": {\"localhost:5000\": {\"auth\": \"%%%\"}}}"})
    void aBrokenFileStopsNothingAndIsNotQuoted(String text) throws IOException {
        config(text);

        var found = credentials().find(RegistryAddress.parse("localhost:5000"));

        assertThat(found.credential()).isEmpty();
        assertThat(found.trouble()).doesNotContain("%%%", "auths");
    }

    @Test
    void theHelperOfARegistryGoesBeforeTheStoreAndBothBeforeTheFile() throws IOException {
        config("{\"auths\": {\"a.example\": {\"auth\": \"b3duOm86bw==\"}}, \"credsStore\": \"store\","
                + " \"credHelpers\": {\"b.example\": \"special\"}}");
        FakeHelper.program(
                bin,
                "store",
                "#!/bin/sh\nread s; echo \"{\\\"Username\\\":\\\"store\\\",\\\"Secret\\\":\\\"$s\\\"}\"\n");
        FakeHelper.program(bin, "special", "#!/bin/sh\necho '{\"Username\":\"<token>\",\"Secret\":\"tok\"}'\n");

        assertThat(find("a.example")).isEqualTo(new RegistryCredential("a.example", "store", "a.example", ""));
        assertThat(find("b.example")).isEqualTo(new RegistryCredential("b.example", "", "", "tok"));
        assertThat(find("docker.io").password()).isEqualTo("https://index.docker.io/v1/");
    }

    @Test
    void aHelperThatIsMissingIsSaidAndStopsNothing() throws IOException {
        config("{\"credsStore\": \"desktop-that-is-not-there\"}");

        var found = credentials().find(RegistryAddress.parse("a.example"));

        assertThat(found.credential()).isEmpty();
        assertThat(found.trouble()).endsWith("but there is no program docker-credential-desktop-that-is-not-there.");
    }

    @Test
    void aHelpersNameIsNoPath() throws IOException {
        FakeHelper.program(bin, "x", "#!/bin/sh\ntouch " + bin + "/ran\n");
        config("{\"credsStore\": \"../" + bin.getFileName() + "/docker-credential-x\"}");

        assertThat(credentials().find(RegistryAddress.parse("a.example")).credential())
                .isEmpty();
        assertThat(bin.resolve("ran")).doesNotExist();
    }

    @Test
    void aHelperThatHangsIsGivenUpAndEndedWithItsChildren() throws IOException {
        var program = FakeHelper.program(bin, "hangs", "#!/bin/sh\nsleep 618 & sleep 619\n");

        assertThatThrownBy(() -> new CredentialProgram("hangs", program, Duration.ofMillis(300)).get("a.example"))
                .isInstanceOf(EngineException.Local.class)
                .hasMessageContaining("did not answer within");
        Await.until(
                "the end of what it had started",
                () -> ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .noneMatch(
                                child -> child.info().commandLine().orElse("").contains("sleep 61")));
    }

    @Test
    void waitingForAHelperCanBeCancelled() throws Exception {
        var program = FakeHelper.program(bin, "slow", "#!/bin/sh\nexec sleep 620\n");

        var given = Interrupted.fiveTimes(
                () -> new CredentialProgram("slow", program, Duration.ofMinutes(1)).get("a.example"),
                _ -> _ -> slowHelpers() > 0);

        given.assertAtOnce();
        assertThat(given.failures()).hasSize(5).hasOnlyElementsOfType(EngineException.Cancelled.class);
        Await.until("the helpers' end", () -> slowHelpers() == 0);
    }

    private static long slowHelpers() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("sleep 620"))
                .count();
    }

    @Test
    void aHelpersComplaintIsToldAndItsSecretsAreNot() throws IOException {
        config("{\"credsStore\": \"odd\"}");
        FakeHelper.program(bin, "odd", "#!/bin/sh\necho 'the keychain is locked'; exit 1\n");
        assertThat(credentials().find(RegistryAddress.parse("a.example")).trouble())
                .endsWith("failed: the keychain is locked.");

        FakeHelper.program(bin, "odd", "#!/bin/sh\necho '{\"Secret\":\"s3cret'; exit 0\n");
        assertThat(credentials().find(RegistryAddress.parse("a.example")).trouble())
                .doesNotContain("s3cret")
                .contains("did not answer as a credential helper does");
    }

    @Test
    void aPasswordGoesToTheHelperAndNowhereElse() throws IOException {
        config("{\"credsStore\": \"fake\"}");
        var helper = FakeHelper.named("fake", bin);
        var registry = RegistryAddress.parse("a.example");

        var kept = credentials().keep(registry, new RegistryCredential("a.example", "me", "s3cret", ""));

        assertThat(kept).isEqualTo(new SignIn("a.example", "me", Place.HELPER, "fake", ""));
        assertThat(find("a.example").password()).isEqualTo("s3cret");
        assertThat(Files.readString(config.resolve("config.json"))).doesNotContain("s3cret");
        assertThat(credentials().all()).containsExactly(kept);
        credentials().forget(registry);
        assertThat(credentials().find(registry).credential()).isEmpty();
        assertThat(helper.calls()).isEqualTo("store get list get erase get");
    }

    @Test
    void withoutAHelperAPasswordIsKeptForTheSessionOnlyAndThatIsSaid() {
        var credentials = credentials();
        var registry = RegistryAddress.parse("a.example");

        var kept = credentials.keep(registry, new RegistryCredential("a.example", "me", "s3cret", ""));

        assertThat(kept.place()).isEqualTo(Place.SESSION);
        assertThat(kept.note()).contains("kept in memory until Quayside ends");
        assertThat(credentials.find(registry).credential()).isPresent();
        assertThat(credentials.all()).containsExactly(kept);
        assertThat(config).isEmptyDirectory();
        assertThat(credentials().find(registry).credential()).isEmpty();
        credentials.forget(registry);
        assertThatThrownBy(() -> credentials.forget(registry)).hasMessage("Nobody is signed in at a.example.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"auths": {"a.example": {"auth": "dTpw"}, "b": {}}, "x": 1}             | {"auths": { "b": {}}, "x": 1}
            {"x": [1, {"auths": 2}], "auths": {"b": {}, "a.example": {"auth": "dTpw"}}} | {"x": [1, {"auths": 2}], "auths": {"b": {}}}
            {"auths":{"a.example":{"auth":"dTpw"}}}                                  | {"auths":{}}
            {"auths":{"https://a.example/v2/":{},"a.example":{"auth":"dTpw"},"b":{"auth":"eDp5"},"c":{}}} | {"auths":{"b":{"auth":"eDp5"},"c":{}}}
            {"auths":{"b":{},"a.example":{"auth":"dTpw"},"c":{}},"y":"é"}            | {"auths":{"b":{},"c":{}},"y":"é"}
            """)
    void signingOutTakesTheEntryOutOfTheFileAndNothingElse(String before, String after) throws IOException {
        var file = config(before);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        credentials().forget(RegistryAddress.parse("a.example"));

        assertThat(file).hasContent(after);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(config.toFile().list()).containsExactly("config.json");
    }

    @Test
    void noTextOfACredentialShowsItsSecret() {
        var credential = new RegistryCredential("a.example", "me", "s3cret", "t0ken");

        assertThat(List.of(credential, io.quayside.engine.docker.Credentials.Found.of(credential))
                        .toString())
                .doesNotContain("s3cret", "t0ken")
                .contains("••••");
    }

    private RegistryCredential find(String registry) {
        return credentials().find(RegistryAddress.parse(registry)).credential().orElseThrow();
    }

    private UserCredentials credentials() {
        return UserCredentials.of(config, bin.toString() + ":" + System.getenv("PATH"));
    }

    private Path config(String text) throws IOException {
        return Files.writeString(config.resolve("config.json"), text);
    }
}
