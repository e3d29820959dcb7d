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
        var answer = message(body);
        if (answer.isEmpty()) {
            answer = "HTTP status " + status + ", without a word";
        }
        return new Refused(
                reason(status, answer),
                status,
                answer,
                doing + " did not work. The engine says: " + sentence(answer),
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
        return switch (status) {
            case 400, 406 -> Reason.INVALID;
            case 401, 403 -> Reason.UNAUTHORIZED;
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
