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
    Optional<Notice> notice(Work work, Texts texts) {
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        var details = failures.stream().map(Failure::details).collect(Collectors.joining("\n"));
        var advice = failures.stream()
                .map(Failure::advice)
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        if (work.parts().size() == 1) {
            var why = List.of(failures.getFirst().sentence());
            return Optional.of(new Notice(Notice.Kind.ERROR, titles.getFirst(), why, advice, details));
        }
        var headline =
                texts.get("task.some-failed", failures.size(), work.parts().size());
        var lines = work.failures().stream()
                .map(it -> texts.get("task.failed-for", String.join(", ", it.titles()), it.why()))
                .toList();
        return Optional.of(new Notice(Notice.Kind.ERROR, headline, lines, advice, details)
                .with(new Notice.Step("retry-failed", texts.get("task.retry-failed"), work::retryFailed)));
    }
}
