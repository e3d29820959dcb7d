package io.quayside.app.drop;

import io.quayside.app.i18n.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a drop does, in words.
public record DropWords(Texts texts) {
    private static final int NAMED = 5;

    String title(Drop drop) {
        return switch (drop) {
            case Drop.Build build -> texts.get("drop.build", DroppedFiles.name(build.folder()));
            case Drop.Load load ->
                load.archives().size() == 1
                        ? texts.get("drop.load", names(load.archives()))
                        : texts.get("drop.load.several", load.archives().size());
            case Drop.Import files -> texts.get("drop.import", DroppedFiles.name(files.archive()));
            case Drop.Ask ask -> texts.get("drop.ask", DroppedFiles.name(ask.archive()));
            case Drop.Refused refused -> texts.get("drop.refused");
        };
    }

    String what(Drop drop) {
        return switch (drop) {
            case Drop.Build build -> texts.get("drop.build.what", build.dockerfile(), build.folder());
            case Drop.Load load ->
                (load.archives().size() == 1 ? "" : names(load.archives()) + "\n") + texts.get("drop.load.what");
            case Drop.Import files -> texts.get("drop.import.what");
            case Drop.Ask ask -> texts.get("drop.ask.what");
            case Drop.Refused refused -> why(refused);
        };
    }

    /// Why nothing can be done, and what could.
    public String why(Drop.Refused refused) {
        return texts.get(
                "drop.refused." + refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), refused.name());
    }

    static String icon(Drop drop) {
        return switch (drop) {
            case Drop.Build it -> "mdi2h-hammer-wrench";
            case Drop.Load it -> "mdi2l-layers-outline";
            case Drop.Import it -> "mdi2f-file-import-outline";
            case Drop.Ask it -> "mdi2h-help-circle-outline";
            case Drop.Refused it -> "mdi2c-cancel";
        };
    }

    private String names(List<Path> files) {
        var named = files.stream().limit(NAMED).map(DroppedFiles::name).collect(Collectors.joining(", "));
        return files.size() > NAMED ? texts.get("drop.and-more", named, files.size() - NAMED) : named;
    }
}
