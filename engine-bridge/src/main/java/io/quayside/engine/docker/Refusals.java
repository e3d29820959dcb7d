package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import tools.jackson.core.JacksonException;

/// An engine's refusal as a sentence with advice.
final class Refusals {
    private Refusals() {}

    /// @param doing what was asked, as it begins a sentence: "Stopping web"
    /// @param body JSON with a `message`, or plain text
    static Refused of(String doing, int status, String body) {
        return of(doing, "", status, body);
    }

    /// @param where it failed, as it follows "did not work"; may be empty
    static Refused of(String doing, String where, int status, String body) {
        var answer = message(body);
        if (answer.isEmpty()) {
            answer = "HTTP status " + status + ", without a word";
        }
        return new Refused(
                reason(status, answer),
                status,
                answer,
                doing + " did not work" + where + ". The engine says: " + sentence(answer),
                Advice.on(answer));
    }

    private static String message(String body) {
        var text = body.strip();
        if (text.startsWith("{")) {
            try {
                var json = Json.read(text);
                var message = json.text("message").strip();
                return message.isEmpty() ? text : message;
            } catch (JacksonException e) {
                return text;
            }
        }
        return text;
    }

    private static Reason reason(int status, String answer) {
        // Registries' refusals come through engines as 404, 500 or inside a stream (200).
        if (Advice.isAboutCredentials(answer)) {
            return Reason.UNAUTHORIZED;
        }
        // Podman says nearly everything with the status 500, and what comes inside a stream has 200.
        if (answer.endsWith("container state improper")) {
            return Reason.CONFLICT;
        }
        if (answer.endsWith("command that was not found")) {
            return Reason.INVALID;
        }
        if (answer.contains("manifest unknown") || answer.contains("name unknown")) {
            return Reason.NOT_FOUND;
        }
        return switch (status) {
            case 400, 406 -> Reason.INVALID;
            case 401 -> Reason.UNAUTHORIZED;
            // Engines forbid what would tear something apart: removing a network in use, or one of their own.
            case 403 -> answer.contains("denied") ? Reason.UNAUTHORIZED : Reason.CONFLICT;
            case 404 -> Reason.NOT_FOUND;
            case 409 -> Reason.CONFLICT;
            case 405, 501 -> Reason.UNSUPPORTED;
            default -> Reason.SERVER;
        };
    }

    private static String sentence(String answer) {
        return answer.endsWith(".") ? answer : answer + ".";
    }
}
