package io.quayside.app.images;

import io.quayside.engine.action.ActionProgress.Layer;
import java.util.Collection;

/// How far a pull is as a whole. The engine says it per layer and in two passes, download and extraction, without the
/// size of a layer before its download begins; so the share of a layer counts as much as it has bytes, or as the
/// average
/// of those that are known.
///
/// @param fraction 0 to 1; -1 while nothing is known
/// @param downloaded bytes of the layers that are being, or have been, downloaded
/// @param total bytes of the layers whose size is known
record PullProgress(double fraction, long downloaded, long total) {
    /// The share of the work that is the download; the rest is the extraction.
    private static final double DOWNLOAD = 0.7;

    static PullProgress of(Collection<Layer> layers) {
        var known = layers.stream().filter(layer -> layer.total() > 0).toList();
        var average = known.stream().mapToLong(Layer::total).average().orElse(1);
        var done = 0.0;
        var all = 0.0;
        var downloaded = 0L;
        var total = 0L;
        for (var layer : layers) {
            var weight = layer.total() > 0 ? layer.total() : average;
            done += weight * fraction(layer);
            all += weight;
            total += layer.total();
            downloaded += layer.status().equals("Downloading") ? layer.current() : layer.total();
        }
        return new PullProgress(all == 0 ? -1 : done / all, downloaded, total);
    }

    // The words are those of the engine: moby, distribution/xfer and distribution/pull_v2.go.
    static double fraction(Layer layer) {
        var part = layer.total() > 0 ? Math.min(1, (double) layer.current() / layer.total()) : 0;
        return switch (layer.status()) {
            case "Downloading" -> DOWNLOAD * part;
            case "Verifying Checksum", "Download complete" -> DOWNLOAD;
            case "Extracting" -> DOWNLOAD + (1 - DOWNLOAD) * part;
            case "Pull complete", "Already exists" -> 1;
            default -> 0;
        };
    }
}
