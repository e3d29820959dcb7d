package io.quayside.engine.action;

import io.quayside.engine.model.RawText;

/// Paths within containers, which are those of Linux whatever this machine runs on.
final class ContainerPath {
    private ContainerPath() {}

    /// @throws IllegalArgumentException unless it is absolute and names something
    static void require(String path) {
        requireFolder(path);
        if (lastName(path).isEmpty()
                || lastName(path).equals(".")
                || lastName(path).equals("..")) {
            throw new IllegalArgumentException("“" + path + "” names no file or folder: write one such as /etc/hosts.");
        }
    }

    /// @throws IllegalArgumentException unless it is absolute
    static void requireFolder(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("“" + path + "” is not a path in a container: it begins with a slash.");
        }
    }

    /// @throws IllegalArgumentException unless it can also be told to a program
    static void requireText(String path) {
        require(path);
        if (!RawText.isText(path)) {
            throw new IllegalArgumentException("“" + RawText.shown(path)
                    + "” has bytes that are no text, which engines hand to no program: use a terminal.");
        }
    }

    /// The folder that it is in, "/" at the top.
    static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    static String inFolder(String folder, String name) {
        return (folder.endsWith("/") ? folder : folder + "/") + name;
    }

    static String lastName(String path) {
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}
