package io.quayside.engine.layers;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Looks into the layers of an engine's images. Thread-safe; calls block and fail with
/// [io.quayside.engine.model.EngineException].
public final class ImageLayers {
    private final Supplier<DockerApi> engine;

    /// @param engine the API of the engine, or an exception that says why there is none now
    public ImageLayers(Supplier<DockerApi> engine) {
        this.engine = engine;
    }

    /// The hashes of the layers of images, the lowest first. Images that are gone meanwhile are left out.
    ///
    /// @param images their ids
    public Map<String, List<String>> of(List<String> images) {
        var api = engine.get();
        var layers = new LinkedHashMap<String, List<String>>();
        for (var image : images) {
            api.imageIfThere(image)
                    .ifPresent(json ->
                            layers.put(image, Json.read(json).get("RootFS").texts("Layers")));
        }
        return layers;
    }

    /// Has the engine save an image and reads it as it streams by; an interrupt ends it.
    ///
    /// @param progress told now and then how many bytes have gone by
    public ImageFiles files(String image, LongConsumer progress) {
        return engine.get().readArchive(image, archive -> ImageArchive.read(archive, progress));
    }
}
