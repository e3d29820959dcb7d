package io.quayside.app.disk;

import io.quayside.app.disk.DiskItem.Kind;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.Figures;
import java.time.Instant;
import java.util.Locale;

/// What takes room, in words.
final class DiskWords {
    private final Texts texts;
    private final AgeText ages;

    DiskWords(Texts texts) {
        this.texts = texts;
        this.ages = new AgeText(texts);
    }

    String kind(Kind kind) {
        return texts.get("disk.kind." + key(kind));
    }

    String name(DiskItem item) {
        return item.kind() == Kind.SHARED ? texts.get("disk.shared") : item.name();
    }

    String size(DiskItem item) {
        return item.bytes() == null ? texts.get("disk.uncounted") : Figures.size(item.bytes());
    }

    String lastUsed(DiskItem item) {
        var time = item.lastUsed();
        return time == null ? "" : ages.of(Age.of(time, Instant.now()));
    }

    String reason(DiskItem item) {
        return item.reason() == null ? "" : texts.get("disk.reason." + key(item.reason()));
    }

    /// All of it in a sentence, for tooltips and screen readers.
    String all(DiskItem item) {
        return kind(item.kind()) + " " + name(item) + ", " + size(item);
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
