package io.quayside.engine.docker;

import io.quayside.engine.action.ImageName;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/// Headers that sign a request in at registries: nobody learns of a credential but the engine, and it only
/// of those of the registries that the request needs.
///
/// @param headers hold secrets
/// @param trouble why a credential could not be looked up; empty when all could
record Signature(Map<String, String> headers, String trouble) {
    private static final String ONE = "X-Registry-Auth";
    private static final String SEVERAL = "X-Registry-Config";

    /// For a pull. Nothing is said where nobody is signed in.
    static Signature of(Credentials credentials, ImageName image) {
        var found = credentials.find(RegistryAddress.of(image));
        var headers = found.credential()
                .map(credential -> Map.of(ONE, encoded(json -> write(json, credential))))
                .orElse(Map.of());
        return new Signature(headers, found.trouble());
    }

    /// For a push. Engines before 23.0 refuse one that says nothing of credentials.
    static Signature always(Credentials credentials, ImageName image) {
        var found = of(credentials, image);
        return found.headers().isEmpty() ? new Signature(Map.of(ONE, encoded(json -> {})), found.trouble()) : found;
    }

    /// For a build, which may fetch several images.
    static Signature of(Credentials credentials, Collection<ImageName> images) {
        var all = new LinkedHashMap<RegistryAddress, Credentials.Found>();
        images.forEach(image -> all.computeIfAbsent(RegistryAddress.of(image), credentials::find));
        var trouble = all.values().stream()
                .map(Credentials.Found::trouble)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        var known = all.values().stream()
                .flatMap(found -> found.credential().stream())
                .toList();
        if (known.isEmpty()) {
            return new Signature(Map.of(), trouble);
        }
        var header = encoded(json -> known.forEach(credential -> {
            json.writeName(credential.server());
            json.writeStartObject();
            write(json, credential);
            json.writeEndObject();
        }));
        return new Signature(Map.of(SEVERAL, header), trouble);
    }

    /// Who is refused because a credential could not be looked up learns of that.
    Refused explained(Refused refusal) {
        if (trouble.isEmpty() || refusal.reason() != Reason.UNAUTHORIZED) {
            return refusal;
        }
        return new Refused(
                refusal.reason(),
                refusal.status(),
                refusal.answer(),
                refusal.getMessage() + " " + trouble,
                refusal.advice(),
                refusal);
    }

    @Override
    public String toString() {
        return "Signature[" + headers.keySet() + "]";
    }

    private static void write(JsonGenerator json, RegistryCredential credential) {
        json.writeStringProperty("serveraddress", credential.server());
        if (credential.identityToken().isEmpty()) {
            json.writeStringProperty("username", credential.user());
            json.writeStringProperty("password", credential.password());
        } else {
            json.writeStringProperty("identitytoken", credential.identityToken());
        }
    }

    private static String encoded(Consumer<JsonGenerator> fields) {
        return Base64.getUrlEncoder().encodeToString(Json.object(fields).getBytes(StandardCharsets.UTF_8));
    }
}
