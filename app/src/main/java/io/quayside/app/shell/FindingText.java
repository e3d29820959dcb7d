package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;

/// A finding in words.
final class FindingText {
    private final Texts texts;

    FindingText(Texts texts) {
        this.texts = texts;
    }

    /// What it is, or why it is none.
    String of(Finding finding) {
        return switch (finding.answer()) {
            case Finding.Answer.Waiting it -> texts.get("shell.engine.asking");
            case Finding.Answer.Engine it ->
                texts.get(
                        it.info().rootless() ? "shell.engine.is.rootless" : "shell.engine.is",
                        kind(it),
                        it.info().version(),
                        it.info().operatingSystem());
            case Finding.Answer.Nobody it ->
                (it.why().getMessage() + " " + it.why().advice()).strip();
        };
    }

    String icon(Finding finding) {
        return switch (finding.answer()) {
            case Finding.Answer.Waiting it -> "mdi2d-dots-horizontal-circle-outline";
            case Finding.Answer.Engine it -> "mdi2c-circle-outline";
            case Finding.Answer.Nobody it -> "mdi2c-close-circle-outline";
        };
    }

    private String kind(Finding.Answer.Engine answer) {
        return switch (answer.info().kind()) {
            case DOCKER -> "Docker";
            case PODMAN -> "Podman";
            case OTHER -> texts.get("shell.engine.other");
        };
    }
}
