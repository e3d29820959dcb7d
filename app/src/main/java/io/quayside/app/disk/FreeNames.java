package io.quayside.app.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names in a folder that no file has: nothing is replaced unasked.
///
/// @param files the archive of each thing that is saved, by the thing's name
record FreeNames(Map<String, Path> files) {
    FreeNames {
        files = Map.copyOf(files);
    }

    /// Looks into the folder, which may take long.
    static FreeNames in(Path folder, List<String> names) {
        var files = new HashMap<String, Path>();
        for (var name : names) {
            var file = folder.resolve(name + ".tar");
            for (int i = 2; Files.exists(file) || files.containsValue(file); i++) {
                file = folder.resolve(name + "-" + i + ".tar");
            }
            files.put(name, file);
        }
        return new FreeNames(files);
    }

    Path of(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("No file was found for " + name);
        }
        return file;
    }
}
