package io.quayside.app.task;

import io.quayside.app.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The failures of deeds that were asked for together, told together.
final class Failures {
    private final List<String> titles = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    void add(String title, Failure failure) {
        titles.add(title);
        failures.add(failure);
    }

    /// Nothing when nothing failed.
    Optional<Notice> notice(Texts texts) {
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        var details = failures.stream().map(Failure::details).collect(Collectors.joining("\n"));
        var advice = failures.stream()
                .map(Failure::advice)
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        var sentences = failures.stream().map(Failure::sentence).distinct().toList();
        if (failures.size() == 1) {
            return Optional.of(
                    new Notice(Notice.Kind.ERROR, titles.getFirst(), List.of(sentences.getFirst()), advice, details));
        }
        var headline = texts.get("task.several-failed", failures.size());
        // One reason for all of them, as when the engine has gone, is said once.
        return Optional.of(new Notice(Notice.Kind.ERROR, headline, sentences, advice, details));
    }
}
