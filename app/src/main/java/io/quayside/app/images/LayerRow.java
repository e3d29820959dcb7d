package io.quayside.app.images;

import io.quayside.engine.layers.LayerFiles;
import io.quayside.engine.model.ImageLayer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One instruction of an image, and the layer that it made.
///
/// @param layer its index, from 0 for the lowest; -1 where it made none or it is not known
/// @param sharers other images that have this layer; null while that is not known
/// @param files null until they were read
record LayerRow(
        ImageLayer instruction,
        int layer,
        @Nullable List<String> sharers,
        @Nullable LayerFiles files) {
    /// A layer of which only the files are known.
    static LayerRow of(LayerFiles files, int layer, @Nullable List<String> sharers) {
        return new LayerRow(
                new ImageLayer("", Instant.EPOCH, files.instruction(), files.size(), "", List.of()),
                layer,
                sharers,
                files);
    }
}
