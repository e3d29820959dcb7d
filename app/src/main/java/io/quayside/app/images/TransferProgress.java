package io.quayside.app.images;

import io.quayside.engine.action.ActionProgress.Bytes;
import io.quayside.engine.action.ActionProgress.Layer;
import java.util.Collection;

/// How far a pull, a push or an archive is as a whole. The engine says it per layer, a pull in two passes, download and
/// extraction, and without the size of a layer before its turn; so the share of a layer counts as much as it has bytes,
/// or as the average of those that are known.
///
/// @param fraction 0 to 1; -1 while nothing is known
/// @param moved bytes that have gone
/// @param total bytes of the layers whose size is known; 0 where nobody knows
record TransferProgress(double fraction, long moved, long total) {
    /// The share of the work that is the download; the rest is the extraction.
    private static final double DOWNLOAD = 0.7;

    static TransferProgress of(Bytes bytes) {
        var fraction = bytes.total() > 0 ? Math.min(1, (double) bytes.done() / bytes.total()) : -1;
        return new TransferProgress(fraction, bytes.done(), bytes.total());
    }

    static TransferProgress of(Collection<Layer> layers) {
        var known = layers.stream().filter(layer -> layer.total() > 0).toList();
        var average = known.stream().mapToLong(Layer::total).average().orElse(1);
        var done = 0.0;
        var all = 0.0;
        var moved = 0L;
        var total = 0L;
        for (var layer : layers) {
            var weight = layer.total() > 0 ? layer.total() : average;
            done += weight * fraction(layer);
            all += weight;
            total += layer.total();
            moved += isMoving(layer) ? Math.min(layer.current(), layer.total()) : layer.total();
        }
        return new TransferProgress(all == 0 ? -1 : done / all, moved, total);
    }

    private static boolean isMoving(Layer layer) {
        return layer.status().equals("Downloading") || layer.status().equals("Pushing");
    }

    // The words are those of the engine: moby, distribution/xfer, pull_v2.go and push_v2.go.
    static double fraction(Layer layer) {
        var part = layer.total() > 0 ? Math.min(1, (double) layer.current() / layer.total()) : 0;
        return switch (layer.status()) {
            case "Downloading" -> DOWNLOAD * part;
            case "Verifying Checksum", "Download complete" -> DOWNLOAD;
            case "Extracting" -> DOWNLOAD + (1 - DOWNLOAD) * part;
            case "Pushing" -> part;
            case "Pull complete", "Already exists", "Pushed", "Layer already exists" -> 1;
            default -> layer.status().startsWith("Mounted from") ? 1 : 0;
        };
    }
}
