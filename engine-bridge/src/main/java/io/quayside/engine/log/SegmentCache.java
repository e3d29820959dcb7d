package io.quayside.engine.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The segments that were read back last: those around what is on screen. Thread-safe.
final class SegmentCache {
    private static final int CAPACITY = 6;

    private final Map<Segment, byte[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Segment, byte[]> eldest) {
            return size() > CAPACITY;
        }
    };

    synchronized byte[] get(Segment segment, Function<Segment, byte[]> read) {
        var found = recent.get(segment);
        if (found == null) {
            found = read.apply(segment);
            recent.put(segment, found);
        }
        return found;
    }
}
