package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;

/// One line of `docker history`: an instruction that made an image.
///
/// @param id the layer's image id, or "<missing>" when it was made elsewhere
/// @param createdBy the instruction
/// @param size bytes that it added
public record ImageLayer(String id, Instant created, String createdBy, long size, String comment, List<String> tags) {
    public ImageLayer {
        tags = List.copyOf(tags);
    }
}
