package io.quayside.engine.docker;

import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.RunSpec;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;

/// Makes a container and starts it.
record ContainerMaker(Calls calls, Deadlines deadlines) {
    ActionResult run(String doing, RunSpec spec) {
        var created = create(doing, spec);
        try {
            calls.send(doing, "POST", Target.of("containers", created.createdId(), "start"), deadlines.start());
        } catch (Refused e) {
            throw notStarted(spec, created, e);
        }
        return created;
    }

    private ActionResult create(String doing, RunSpec spec) {
        try {
            return new CreateCommand(new AnsweredHttp(calls, doing, deadlines.start())).create(spec);
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND && Advice.isAboutMissingImage(e.answer())) {
                throw new Refused(
                        e.reason(),
                        e.status(),
                        e.answer(),
                        doing + " did not work: the engine does not have the image " + spec.image() + ".",
                        "Pull it first.");
            }
            throw e;
        } catch (RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    private static Refused notStarted(RunSpec spec, ActionResult created, Refused failure) {
        var name = spec.name().isEmpty() ? created.createdId().substring(0, 12) : spec.name();
        var stays = spec.autoRemove() ? "" : " The container " + name + " was made and stays.";
        return new Refused(
                failure.reason(), failure.status(), failure.answer(), failure.getMessage() + stays, failure.advice());
    }
}
