package io.quayside.app.images;

import io.quayside.app.ui.JsonEntry;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import java.util.List;

/// What the pane beside the list shows.
sealed interface ImageDetails {
    record Nothing() implements ImageDetails {}

    record Several(int count, long bytes) implements ImageDetails {}

    record Loading(ImageFace face) implements ImageDetails {}

    /// @param layers newest first
    /// @param json as the engine answered
    record Loaded(ImageFace face, List<ImageLayer> layers, String json, JsonEntry document) implements ImageDetails {
        public Loaded {
            layers = List.copyOf(layers);
        }
    }

    record Gone(Image image) implements ImageDetails {}

    /// @param advice may be empty
    record Failed(ImageFace face, String sentence, String advice) implements ImageDetails {}
}
