package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.archive.BuildContext;
import io.quayside.engine.model.EngineException.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Builds an image by the engine's own builder, from a folder that is sent as it is read.
///
/// @param patience how long the engine may take nothing of the folder, and wait with its first word
record Build(Calls calls, Credentials credentials, Duration patience) {
    private static final int OK = 200;
    private static final Pattern LINE = Pattern.compile("(?i)parse error (?:on )?line (\\d+)");

    /// Returns once the image is there. An interrupt closes the connection, upon which the engine stops
    /// building.
    ActionResult run(String doing, BuildSpec spec, Consumer<ActionProgress> progress) {
        var context = BuildContext.of(spec.context(), spec.dockerfile());
        var dockerfile = Dockerfile.parse(context.dockerfileText());
        var signature = signature(spec, dockerfile);
        var headers = new LinkedHashMap<>(signature.headers());
        headers.put("Content-Type", "application/x-tar");
        var request = calls.request("POST", target(spec, context), headers);
        try (var answer = calls.upload(doing, request, context::writeTo, patience)) {
            return follow(doing, answer, new BuildLog(dockerfile, progress));
        } catch (Refused e) {
            throw signature.explained(located(e));
        } catch (RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    private static ActionResult follow(String doing, Response answer, BuildLog log) {
        var items = new JsonStream(answer.getBody());
        for (var item = items.next(); item != null; item = items.next()) {
            var error = Transfer.error(item);
            if (!error.isEmpty()) {
                log.end();
                throw advised(Refusals.of(doing, at(log.step()), OK, error), log);
            }
            log.accept(item);
        }
        log.end();
        return new ActionResult(log.image(), List.of());
    }

    /// The engine tells no more of a failed program than its exit code; what it wrote may say what to do.
    private static Refused advised(Refused e, BuildLog log) {
        return e.advice().isEmpty() && log.diskWasFull()
                ? new Refused(e.reason(), e.status(), e.answer(), String.valueOf(e.getMessage()), Advice.ON_FULL_DISK)
                : e;
    }

    private static String at(ActionProgress.@Nullable Step step) {
        if (step == null) {
            return "";
        }
        var line = step.line() == 0 ? "" : "line " + step.line() + " of the Dockerfile, ";
        return " at step " + step.number() + " of " + step.of() + " (" + line + "“" + step.instruction() + "”)";
    }

    /// A Dockerfile that is malformed is refused as a whole.
    private static Refused located(Refused e) {
        var line = LINE.matcher(e.answer());
        if (!e.advice().isEmpty() || !line.find()) {
            return e;
        }
        return new Refused(
                e.reason(),
                e.status(),
                e.answer(),
                String.valueOf(e.getMessage()),
                "Mend line " + line.group(1) + " of the Dockerfile.",
                e);
    }

    private static Target target(BuildSpec spec, BuildContext context) {
        var target = Target.of("build")
                .with("dockerfile", context.dockerfileName())
                .with("rm", 1)
                .with("forcerm", 1)
                .with("buildargs", object(spec.arguments()))
                .with("labels", object(spec.labels()))
                .with("target", spec.target().isEmpty() ? null : spec.target())
                .with("platform", spec.platform().isEmpty() ? null : spec.platform())
                .with("nocache", spec.noCache() ? 1 : null)
                .with("pull", spec.pull() ? 1 : null);
        for (var tag : spec.tags()) {
            target = target.with("t", tag);
        }
        return target;
    }

    private Signature signature(BuildSpec spec, Dockerfile dockerfile) {
        return Signature.of(
                credentials,
                dockerfile.baseImages(spec.arguments()).stream()
                        .flatMap(name -> image(name).stream())
                        .toList());
    }

    private static List<ImageName> image(String name) {
        try {
            return List.of(ImageName.parse(name));
        } catch (IllegalArgumentException e) {
            // The engine will say so.
            return List.of();
        }
    }

    private static @Nullable String object(Map<String, String> values) {
        return values.isEmpty() ? null : Json.object(json -> values.forEach(json::writeStringProperty));
    }
}
