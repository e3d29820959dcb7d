package io.quayside.engine.files;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Paths within containers, absolute and without a slash at the end.
public final class Paths {
    private Paths() {}

    /// @param folder absolute
    public static String in(String folder, String name) {
        return folder.equals("/") ? "/" + name : folder + "/" + name;
    }

    /// The folder that it is in, "/" at the top.
    public static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /// Where a link leads.
    ///
    /// @param link its own path
    public static String target(String link, String target) {
        return plain(target.startsWith("/") ? target : in(parent(link), target));
    }

    /// Without ".", ".." and needless slashes; absolute in any case.
    public static String plain(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (var part : Arrays.asList(path.split("/", -1))) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /// Whether it is that folder or lies somewhere in it.
    public static boolean isIn(String path, String folder) {
        return path.equals(folder) || folder.equals("/") || path.startsWith(folder + "/");
    }
}
