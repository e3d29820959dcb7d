package io.quayside.engine.files;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What a container calls its users or groups, as its `/etc/passwd` or `/etc/group` says.
///
/// @param told whether the numbers are those of the container
record Names(Map<String, String> byNumber, boolean told) {
    static final Names NONE = new Names(Map.of(), true);
    /// For archives that say of every file that it is root's.
    static final Names UNTOLD = new Names(Map.of(), false);

    static Names of(byte[] file) {
        var names = new HashMap<String, String>();
        for (var line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
            var fields = line.split(":", -1);
            if (fields.length > 2 && !fields[0].isEmpty()) {
                names.putIfAbsent(fields[2], fields[0]);
            }
        }
        return new Names(names, true);
    }

    String of(int number) {
        var digits = Integer.toUnsignedString(number);
        return told ? byNumber.getOrDefault(digits, digits) : "";
    }
}
