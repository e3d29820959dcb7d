package io.quayside.engine.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which images share a layer: those that have it and the same layers below it, which the engine then keeps once.
///
/// @param users ids of images by the layers up to and including the one
public record SharedLayers(Map<List<String>, List<String>> users) {
    /// @param images the layers of each image, the lowest first, by its id
    public static SharedLayers of(Map<String, List<String>> images) {
        var users = new HashMap<List<String>, List<String>>();
        images.forEach((id, layers) -> {
            for (int i = 1; i <= layers.size(); i++) {
                users.computeIfAbsent(List.copyOf(layers.subList(0, i)), key -> new ArrayList<>())
                        .add(id);
            }
        });
        return new SharedLayers(users);
    }

    /// The other images that have the same layers up to this one.
    ///
    /// @param layers of the image, the lowest first
    /// @param index of the layer in them
    public List<String> others(String image, List<String> layers, int index) {
        return users.getOrDefault(layers.subList(0, index + 1), List.of()).stream()
                .filter(id -> !id.equals(image))
                .toList();
    }
}
