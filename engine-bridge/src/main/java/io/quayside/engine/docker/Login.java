package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Lets an engine try a credential at its registry, as `docker login` does.
record Login(Calls calls) {
    /// The engine asks over the network, with time-outs of its own.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    String run(RegistryCredential credential) {
        var doing = "Signing in at " + RegistryAddress.parse(credential.server());
        var body = Json.object(json -> {
            json.writeStringProperty("serveraddress", credential.server());
            json.writeStringProperty("username", credential.user());
            json.writeStringProperty("password", credential.password());
        });
        var request = Request.builder()
                .from(calls.request("POST", Target.of("auth"), Map.of("Content-Type", "application/json")))
                .bodyBytes(body.getBytes(StandardCharsets.UTF_8))
                .build();
        try {
            return calls.call(
                    doing, request, PATIENCE, answer -> Json.read(answer).text("IdentityToken"));
        } catch (Refused e) {
            if (e.reason() != Reason.UNAUTHORIZED) {
                throw e;
            }
            throw new Refused(
                    e.reason(),
                    e.status(),
                    e.answer(),
                    String.valueOf(e.getMessage()),
                    "The registry does not know this user with this password: see to both. Some registries want an"
                            + " access token in place of the password.",
                    e);
        }
    }
}
