package io.quayside.engine.buildx;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionProgress.Message;
import io.quayside.engine.action.ActionProgress.Output;
import io.quayside.engine.action.ActionProgress.Step;
import io.quayside.engine.action.ActionProgress.StepCached;
import io.quayside.engine.action.ActionProgress.StepDone;
import io.quayside.engine.docker.Dockerfile;
import io.quayside.engine.docker.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what `docker buildx build --progress=rawjson` says: BuildKit's vertices and what they write. Steps may run
/// side
/// by side.
final class RawProgress {
    private static final Pattern STEP = Pattern.compile("\\[(?:(\\S+) +)?(\\d+)/(\\d+)] (.*)", Pattern.DOTALL);

    private final Dockerfile dockerfile;
    private final Consumer<ActionProgress> progress;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> over = new HashSet<>();
    private final Map<String, StringBuilder> unfinished = new LinkedHashMap<>();
    private @Nullable Step failed;

    RawProgress(Dockerfile dockerfile, Consumer<ActionProgress> progress) {
        this.dockerfile = dockerfile;
        this.progress = progress;
    }

    /// The step that ended the build; null while none has.
    @Nullable
    Step failed() {
        return failed;
    }

    void accept(Json message) {
        // All that is planned is named before the first of it begins.
        message.items("vertexes").forEach(this::name);
        message.items("vertexes").forEach(this::state);
        message.items("logs").forEach(this::output);
    }

    private void name(Json vertex) {
        var digest = vertex.text("digest");
        var found = STEP.matcher(vertex.text("name"));
        if (!steps.containsKey(digest) && found.matches()) {
            var stage = found.group(1) == null ? "" : found.group(1);
            var line =
                    dockerfile.lineInStage(stage, Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            steps.put(digest, new Step(steps.size() + 1, 0, line, found.group(4)));
        }
    }

    private void state(Json vertex) {
        var digest = vertex.text("digest");
        var step = steps.get(digest);
        if (step == null) {
            if (!vertex.text("started").isEmpty() && begun.add(digest)) {
                progress.accept(new Message(vertex.text("name")));
            }
            return;
        }
        var started = time(vertex.text("started"));
        if ((started != null || vertex.flag("cached")) && begun.add(digest)) {
            progress.accept(new Step(step.number(), steps.size(), step.line(), step.instruction()));
        }
        var completed = time(vertex.text("completed"));
        if (completed == null || !over.add(digest)) {
            return;
        }
        endOfOutput(digest, step);
        if (vertex.flag("cached")) {
            progress.accept(new StepCached(step.number()));
        }
        var error = vertex.text("error");
        if (!error.isEmpty() && failed == null) {
            failed = step;
        }
        var took = started == null ? Duration.ZERO : Duration.between(started, completed);
        progress.accept(new StepDone(step.number(), took, error));
    }

    private void output(Json log) {
        var digest = log.text("vertex");
        var step = steps.get(digest);
        if (step == null) {
            return;
        }
        var error = log.number("stream") == 2;
        var text = new String(Base64.getDecoder().decode(log.text("data")), StandardCharsets.UTF_8);
        var line = unfinished.computeIfAbsent(digest + error, key -> new StringBuilder());
        var from = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            line.append(text, from, end);
            progress.accept(new Output(step.number(), withoutReturn(line.toString()), error));
            line.setLength(0);
            from = end + 1;
        }
        line.append(text, from, text.length());
    }

    private void endOfOutput(String digest, Step step) {
        for (var error : new boolean[] {false, true}) {
            var line = unfinished.remove(digest + error);
            if (line != null && !line.isEmpty()) {
                progress.accept(new Output(step.number(), withoutReturn(line.toString()), error));
            }
        }
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
