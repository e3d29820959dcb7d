package io.quayside.app.logs;

import io.quayside.app.task.Background;
import io.quayside.engine.model.Subscription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The words of lines for a list of which a few are in view: read on another thread once somebody asks for them, since
/// the lines may lie on disk. UI thread only.
final class HitWords {
    /// Some hundred screens.
    private static final int MOST = 4_000;

    private final Background background;
    private final Runnable arrived;
    private final Map<Long, String> known = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();
    private @Nullable LongFunction<String> reader;
    private @Nullable Subscription underWay;

    /// @param arrived called when words are there that were asked for
    HitWords(Background background, Runnable arrived) {
        this.background = background;
        this.arrived = arrived;
    }

    /// Forgets all words, and reads them like that from now on.
    ///
    /// @param next runs on another thread; null for no words at all
    void readBy(@Nullable LongFunction<String> next) {
        reader = next;
        known.clear();
        wanted.clear();
        if (underWay != null) {
            underWay.close();
            underWay = null;
        }
    }

    /// A line's words; null while they are not here.
    @Nullable
    String of(long line) {
        var words = known.get(line);
        if (words == null && reader != null) {
            wanted.add(line);
            readMore(reader);
        }
        return words;
    }

    private void readMore(LongFunction<String> by) {
        if (underWay != null || wanted.isEmpty()) {
            return;
        }
        var lines = Set.copyOf(wanted);
        wanted.clear();
        underWay = background.call(() -> read(by, lines), this::accept, failure -> underWay = null);
    }

    private static Map<Long, String> read(LongFunction<String> by, Set<Long> lines) {
        Map<Long, String> words = LinkedHashMap.newLinkedHashMap(lines.size());
        for (long line : lines) {
            words.put(line, by.apply(line));
        }
        return words;
    }

    private void accept(Map<Long, String> words) {
        underWay = null;
        if (known.size() > MOST) {
            known.clear();
        }
        known.putAll(words);
        arrived.run();
        if (reader != null) {
            readMore(reader);
        }
    }
}
