package io.quayside.engine.cli;

import java.io.IOException;
import java.util.List;

/// A name and, behind the first "=", a value.
///
/// @param hasValue whether there is a "="
record KeyValue(String key, String value, boolean hasValue) {
    static KeyValue of(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new KeyValue(text, "", false)
                : new KeyValue(text.substring(0, equals), text.substring(equals + 1), true);
    }

    /// @throws IllegalArgumentException when there is no "=" or nothing before it
    static KeyValue required(String text) {
        var pair = of(text);
        if (!pair.hasValue() || pair.key().isEmpty()) {
            throw new IllegalArgumentException("“" + text + "” lacks a name and a value: write it as name=value.");
        }
        return pair;
    }

    /// The lines of a file of variables or labels, without comments and empty ones.
    ///
    /// @throws IllegalArgumentException when it cannot be read, with the file named
    static List<KeyValue> file(ShellContext context, String path) {
        try {
            return context.file(path)
                    .lines()
                    .map(String::stripLeading)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(KeyValue::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file " + path + " is needed and cannot be read: see to its path.", e);
        }
    }
}
