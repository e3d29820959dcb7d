package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An image that an engine holds.
///
/// @param id the full id with its algorithm, `sha256:…`
/// @param tags `repository:tag`, sorted; empty when no tag is left (a dangling image)
/// @param digests `repository@sha256:…`, sorted
/// @param size bytes, as `docker images` counts them
/// @param created when it was built, to the second
public record Image(
        String id, List<String> tags, List<String> digests, long size, Instant created, Map<String, String> labels) {
    public Image {
        tags = List.copyOf(tags);
        digests = List.copyOf(digests);
        labels = Map.copyOf(labels);
    }

    /// The first 12 digits of the id, as `docker images` shows it.
    public String shortId() {
        var digits = id.substring(id.indexOf(':') + 1);
        return digits.substring(0, Math.min(12, digits.length()));
    }

    /// What a person would call it: its first tag, else its short id.
    public String displayName() {
        return tags.isEmpty() ? shortId() : tags.getFirst();
    }

    public boolean isDangling() {
        return tags.isEmpty();
    }
}
