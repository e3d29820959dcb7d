package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RunSpec;
import java.util.function.Consumer;

/// Makes a container, and starts it.
record ContainerMaker(Calls calls, Credentials credentials, Deadlines deadlines) {
    ActionResult run(String doing, RunSpec spec, Consumer<ActionProgress> progress) {
        var created = make(doing, spec, false, progress);
        try {
            calls.send(doing, "POST", Target.of("containers", created.createdId(), "start"), deadlines.start());
        } catch (Refused e) {
            throw notStarted(doing, spec, created, e);
        }
        return created;
    }

    ActionResult create(String doing, RunSpec spec, Consumer<ActionProgress> progress) {
        return make(doing, spec, true, progress);
    }

    /// Sees to it that the engine has the image, as the specification says.
    void fetch(String doing, RunSpec spec, Consumer<ActionProgress> progress) {
        if (spec.pull() == PullPolicy.ALWAYS || (spec.pull() == PullPolicy.MISSING && !isThere(doing, spec.image()))) {
            pull(doing, spec, progress);
        }
    }

    private boolean isThere(String doing, String image) {
        try {
            return calls.get(doing, Target.of("images", image, "json"), body -> true);
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /// @param attached as `docker create` makes one, to whose output somebody will listen
    private ActionResult make(String doing, RunSpec spec, boolean attached, Consumer<ActionProgress> progress) {
        Requirements.check(doing, spec, calls.version());
        var body = new ContainerBody(doing, spec, calls.version()).write(attached);
        if (spec.pull() == PullPolicy.ALWAYS) {
            pull(doing, spec, progress);
        }
        try {
            return post(doing, spec, body);
        } catch (Refused e) {
            if (e.reason() != Reason.NOT_FOUND || !Advice.isAboutMissingImage(e.answer())) {
                throw e;
            }
            if (spec.pull() == PullPolicy.MISSING) {
                pull(doing, spec, progress);
                return post(doing, spec, body);
            }
            throw new Refused(
                    e.reason(),
                    e.status(),
                    e.answer(),
                    doing + " did not work: the engine does not have the image " + spec.image() + ".",
                    "Pull it first.");
        }
    }

    private void pull(String doing, RunSpec spec, Consumer<ActionProgress> progress) {
        ImageName name;
        try {
            name = ImageName.parse(spec.image());
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Reason.INVALID, 0, "", doing + " did not work: " + e.getMessage(), "See to the image's name.");
        }
        new Pull(calls, credentials, deadlines.pull()).run(doing, name, spec.platform(), progress);
    }

    private ActionResult post(String doing, RunSpec spec, Body body) {
        var target = Target.of("containers", "create")
                .with("name", spec.name().isEmpty() ? null : spec.name())
                .with("platform", spec.platform().isEmpty() ? null : spec.platform());
        return calls.call(doing, calls.json("POST", target, body), deadlines.start(), answer -> {
            var made = Json.read(answer);
            return new ActionResult(made.text("Id"), made.texts("Warnings"));
        });
    }

    private Refused notStarted(String doing, RunSpec spec, ActionResult created, Refused failure) {
        var name = spec.name().isEmpty() ? created.createdId().substring(0, 12) : spec.name();
        var stays = " The container " + name + " was made and stays.";
        if (spec.lifecycle().autoRemove()) {
            removeUnstarted(doing, created.createdId());
            stays = "";
        }
        return new Refused(
                failure.reason(), failure.status(), failure.answer(), failure.getMessage() + stays, failure.advice());
    }

    // Engines remove one that ends, and this one has not begun: `docker run --rm` removes it as well.
    private void removeUnstarted(String doing, String id) {
        try {
            calls.send(doing, "DELETE", Target.of("containers", id).with("v", 1), deadlines.remove());
        } catch (Refused e) {
            // The engine was quicker.
        }
    }
}
