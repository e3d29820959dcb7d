package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.FailureWords;
import java.util.List;
import java.util.stream.Collectors;

/// A finding in words.
final class FindingText {
    private final Texts texts;

    FindingText(Texts texts) {
        this.texts = texts;
    }

    /// What it is and holds, or why it is none and what to do.
    String of(Finding finding) {
        return switch (finding.answer()) {
            case Finding.Answer.Waiting it -> texts.get("shell.engine.asking");
            case Finding.Answer.Found it ->
                is(it.info()) + " · "
                        + texts.get(
                                "shell.engine.holds",
                                it.holds().running(),
                                it.holds().containers(),
                                it.holds().images());
            case Finding.Answer.Nobody it -> FailureWords.of(it.why()).onOneLine();
        };
    }

    /// What one should know of the way to it; empty for nothing.
    String danger(Candidate candidate) {
        if (!(candidate.endpoint() instanceof Endpoint.Tcp tcp)) {
            return "";
        }
        var tls = tcp.tls();
        if (tls == null) {
            return tcp.confirmed() ? texts.get("shell.engine.plain") : "";
        }
        return tls.verified() ? "" : texts.get("shell.engine.unchecked");
    }

    /// The other ways to the same engine.
    String others(List<Candidate> others) {
        return texts.get(
                "shell.engine.others",
                others.stream()
                        .map(other -> other.name() + " (" + other.endpoint().url() + ")")
                        .collect(Collectors.joining(", ")));
    }

    String icon(Finding finding) {
        return switch (finding.answer()) {
            case Finding.Answer.Waiting it -> "mdi2d-dots-horizontal-circle-outline";
            case Finding.Answer.Found it -> "mdi2c-circle-outline";
            case Finding.Answer.Nobody it -> "mdi2c-close-circle-outline";
        };
    }

    private String is(EngineInfo info) {
        return texts.get(
                info.rootless() ? "shell.engine.is.rootless" : "shell.engine.is",
                kind(info),
                info.version(),
                info.operatingSystem());
    }

    private String kind(EngineInfo info) {
        return switch (info.kind()) {
            case DOCKER -> "Docker";
            case PODMAN -> "Podman";
            case OTHER -> texts.get("shell.engine.other");
        };
    }
}
