package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Figures;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.SaveImages;
import java.time.Duration;
import java.time.Instant;

/// How far something is, how fast it goes and how long it will take, in a few words.
final class TransferWords {
    private final ActivityEntry entry;
    private final Texts texts;
    private final TransferRate rate = new TransferRate();

    TransferWords(ActivityEntry entry, Texts texts) {
        this.entry = entry;
        this.texts = texts;
    }

    /// As [#now], with what to do about a failure.
    String withAdvice(Instant now) {
        return entry.advice().isEmpty() ? now(now) : now(now) + " " + entry.advice();
    }

    /// To be asked whenever something has changed, and once a second: what stands still has no rate.
    String now(Instant now) {
        return switch (entry.state()) {
            case WAITING, RUNNING -> running(now);
            case DONE -> texts.get("images.transfer.done." + kind());
            case FAILED -> entry.message();
            case CANCELLED -> texts.get("images.transfer.cancelled");
        };
    }

    private String running(Instant now) {
        var progress = TransfersModel.progress(entry);
        if (progress.moved() == 0 && progress.total() == 0) {
            return entry.layers().isEmpty() ? texts.get("images.transfer.asking." + kind()) : entry.message();
        }
        rate.accept(now, progress.moved());
        var words = progress.total() == 0
                ? Figures.size(progress.moved())
                : texts.get("images.transfer.bytes", Figures.size(progress.moved()), Figures.size(progress.total()));
        if (rate.perSecond() > 0) {
            words += " · " + texts.get("images.transfer.rate", Figures.size(rate.perSecond()));
        }
        return words
                + rate.remaining(progress.total() - progress.moved())
                        .map(left -> " · " + texts.get("images.transfer.left", span(left)))
                        .orElse("");
    }

    private String kind() {
        return switch (entry.action()) {
            case PullImage it -> "pull";
            case PushImage it -> "push";
            case SaveImages it -> "save";
            case LoadImages it -> "load";
            default -> "import";
        };
    }

    static String span(Duration time) {
        if (time.toHours() > 0) {
            return "%d:%02d h".formatted(time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
    }
}
