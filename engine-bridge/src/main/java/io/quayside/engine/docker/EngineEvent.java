package io.quayside.engine.docker;

import java.util.Map;

/// Something happened to an object of an engine. What exactly differs from engine to engine and from version to
/// version:
/// take it as "look at this object".
///
/// @param type "container", "image", "volume", "network", …
/// @param action the engine's word, "start", "health_status: healthy", …
/// @param actorId the object's id, or a volume's name
/// @param attributes names and labels; may hold secrets: not for logs
/// @param timeNanos nanoseconds since 1970, by the engine's clock; 0 when it does not say
public record EngineEvent(String type, String action, String actorId, Map<String, String> attributes, long timeNanos) {
    private static final long NANOS = 1_000_000_000L;

    public EngineEvent {
        attributes = Map.copyOf(attributes);
    }

    /// Reads both shapes: up to API 1.51 an event repeats itself in `status` and `id`, the oldest had only those.
    static EngineEvent of(Json event) {
        var actor = event.get("Actor");
        var nanos = event.number("timeNano");
        return new EngineEvent(
                either(event.text("Type"), "container"),
                either(event.text("Action"), event.text("status")),
                either(actor.text("ID"), event.text("id")),
                actor.words("Attributes"),
                nanos == 0 ? event.number("time") * NANOS : nanos);
    }

    private static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public String toString() {
        return type + " " + action + " " + actorId;
    }
}
