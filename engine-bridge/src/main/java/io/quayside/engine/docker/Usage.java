package io.quayside.engine.docker;

import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.DiskUsage.CacheEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what takes how much of an engine's disk. Up to API 1.52 the objects are listed by kind; since then each
/// kind has a sum, and its objects only where they were asked for ("verbose").
final class Usage {
    private Usage() {}

    static DiskUsage of(Json answer) {
        var containers = new LinkedHashMap<String, Long>();
        for (var entry : objects(answer, "Containers", "ContainerUsage")) {
            containers.put(entry.text("Id"), entry.number("SizeRw"));
        }
        var images = new LinkedHashMap<String, Long>();
        for (var entry : objects(answer, "Images", "ImageUsage")) {
            // -1 where the engine did not count what the image shares.
            put(images, id(entry.text("Id")), entry.number("Size") - Math.max(0, entry.number("SharedSize")));
        }
        var volumes = new LinkedHashMap<String, Long>();
        for (var entry : objects(answer, "Volumes", "VolumeUsage")) {
            var usage = entry.get("UsageData");
            put(volumes, entry.text("Name"), usage.has("Size") ? usage.number("Size") : -1);
        }
        return new DiskUsage(
                containers,
                images,
                volumes,
                layers(answer),
                objects(answer, "BuildCache", "BuildCacheUsage").stream()
                        .map(Usage::cache)
                        .toList());
    }

    private static long layers(Json answer) {
        if (answer.has("ImageUsage")) {
            return answer.get("ImageUsage").number("TotalSize");
        }
        return answer.has("LayersSize") ? answer.number("LayersSize") : -1;
    }

    private static List<Json> objects(Json answer, String kind, String usage) {
        return answer.has(usage) ? answer.get(usage).items("Items") : answer.items(kind);
    }

    private static void put(Map<String, Long> sizes, String key, long size) {
        if (size >= 0) {
            sizes.put(key, size);
        }
    }

    private static String id(String id) {
        return id.contains(":") ? id : "sha256:" + id;
    }

    private static CacheEntry cache(Json entry) {
        return new CacheEntry(
                entry.text("ID"),
                entry.text("Type"),
                entry.text("Description"),
                entry.number("Size"),
                entry.flag("InUse"),
                entry.flag("Shared"),
                Times.instant(entry.text("LastUsedAt")));
    }
}
