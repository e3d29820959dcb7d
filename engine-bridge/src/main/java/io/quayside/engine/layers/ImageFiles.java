package io.quayside.engine.layers;

import java.util.List;

/// What the layers of an image do to its files.
///
/// @param layers the lowest first
/// @param note what could not be looked at, a sentence; empty when everything was
public record ImageFiles(List<LayerFiles> layers, String note) {
    public ImageFiles {
        layers = List.copyOf(layers);
    }

    public long size() {
        return layers.stream().mapToLong(LayerFiles::size).sum();
    }

    /// Bytes that lie in the image and can be seen in none of its containers.
    public long wasted() {
        return layers.stream().mapToLong(LayerFiles::wasted).sum();
    }
}
