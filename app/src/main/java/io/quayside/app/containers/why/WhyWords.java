package io.quayside.app.containers.why;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Figures;
import io.quayside.engine.model.Container;
import io.quayside.engine.why.Cause;
import io.quayside.engine.why.Explainer;
import io.quayside.engine.why.Explanation;
import java.util.Locale;

/// Says why a container is not well.
public final class WhyWords {
    private final Texts texts;

    public WhyWords(Texts texts) {
        this.texts = texts;
    }

    /// What can be said without asking anybody; empty for a container that is well.
    public String brief(Container container) {
        if (!Explainer.isConcerned(container)) {
            return "";
        }
        return switch (container.state()) {
            case RESTARTING -> texts.get("containers.why.brief.restarting");
            case CREATED -> texts.get("containers.why.brief.created");
            case RUNNING -> texts.get("containers.why.brief.unhealthy");
            default -> Explainer.brief(container).map(this::sentence).orElse("");
        };
    }

    /// "It was killed for its memory (137)."
    String title(Explanation why) {
        return why.looping() ? texts.get("containers.why.looping", why.restarts()) : sentence(why.cause());
    }

    /// What happened, in a sentence.
    public String sentence(Cause cause) {
        return switch (cause) {
            case Cause.NotStarted _ -> texts.get("containers.why.not-started");
            case Cause.Finished _ -> texts.get("containers.why.finished");
            case Cause.Failed failed -> texts.get("containers.why.failed", text(failed.code()));
            case Cause.OutOfMemory memory ->
                memory.limit() > 0
                        ? texts.get("containers.why.oom", Figures.memory(memory.limit()))
                        : texts.get("containers.why.oom.machine");
            case Cause.Killed _ -> texts.get("containers.why.killed");
            case Cause.AskedToEnd asked -> texts.get("containers.why.asked", asked.signal());
            case Cause.Crashed crashed -> texts.get("containers.why.crashed", crashed.signal());
            case Cause.Signalled signalled -> texts.get("containers.why.signalled", signalled.signal());
            case Cause.NoSuchProgram missing ->
                texts.get(missing.shell() ? "containers.why.no-shell" : "containers.why.no-program", missing.program());
            case Cause.NoInterpreter missing -> texts.get("containers.why.no-interpreter", missing.program());
            case Cause.NoSuchCommand missing ->
                missing.command().isEmpty()
                        ? texts.get("containers.why.no-command.unnamed")
                        : texts.get("containers.why.no-command", missing.command());
            case Cause.NotExecutable program ->
                program.program().isEmpty()
                        ? texts.get("containers.why.not-executable.unnamed")
                        : texts.get("containers.why.not-executable", program.program());
            case Cause.WrongArchitecture wrong ->
                wrong.isImage()
                        ? texts.get("containers.why.architecture.image", wrong.image(), wrong.engine())
                        : texts.get("containers.why.architecture", wrong.program());
            case Cause.PortTaken taken ->
                taken.holder() == null
                        ? texts.get("containers.why.port", text(taken.port()))
                        : texts.get(
                                "containers.why.port.holder",
                                text(taken.port()),
                                taken.holder().name());
            case Cause.MountFailed mount -> mount(mount);
            case Cause.NoSuchUser user -> texts.get("containers.why.no-user", user.user());
            case Cause.NoSuchFolder folder -> texts.get("containers.why.no-folder", folder.folder());
            case Cause.NoSuchDevice device -> texts.get("containers.why.no-device", device.device());
            case Cause.NoSuchNetwork network -> texts.get("containers.why.no-network", network.network());
            case Cause.StartFailed _ -> texts.get("containers.why.start-failed");
            case Cause.Unhealthy unhealthy -> texts.get("containers.why.unhealthy", unhealthy.failures());
        };
    }

    private String mount(Cause.MountFailed mount) {
        if (mount.source().isEmpty()) {
            return texts.get("containers.why.mount");
        }
        return switch (mount.mismatch()) {
            case MISSING -> texts.get("containers.why.mount.missing", mount.source());
            case FILE_AND_FOLDER -> texts.get("containers.why.mount.mismatch", mount.source(), mount.destination());
            case OTHER -> texts.get("containers.why.mount.other", mount.source(), mount.destination());
        };
    }

    /// What a person can do; may be empty.
    String advice(Explanation why) {
        var advice = texts.get("containers.why.advice." + key(why.cause()));
        return why.looping() ? sentence(why.cause()) + " " + advice : advice;
    }

    private static String key(Cause cause) {
        return switch (cause) {
            case Cause.NotStarted _ -> "start";
            case Cause.Finished _ -> "finished";
            case Cause.Failed _, Cause.Signalled _ -> "failed";
            case Cause.OutOfMemory _ -> "memory";
            case Cause.Killed _, Cause.AskedToEnd _ -> "stopped";
            case Cause.Crashed _ -> "crashed";
            case Cause.NoSuchProgram program -> program.shell() ? "shell" : "program";
            case Cause.NoInterpreter _ -> "interpreter";
            case Cause.NoSuchCommand _, Cause.NotExecutable _ -> "command";
            case Cause.WrongArchitecture _ -> "architecture";
            case Cause.PortTaken _ -> "port";
            case Cause.MountFailed _ -> "mount";
            case Cause.NoSuchUser _, Cause.NoSuchFolder _, Cause.NoSuchDevice _, Cause.NoSuchNetwork _ -> "setting";
            case Cause.StartFailed _ -> "engine";
            case Cause.Unhealthy _ -> "health";
        };
    }

    String step(Explanation.Step step, Cause cause) {
        return step == Explanation.Step.PORT_HOLDER && cause instanceof Cause.PortTaken taken && taken.holder() != null
                ? texts.get("containers.why.step.port_holder", taken.holder().name())
                : texts.get("containers.why.step." + step.name().toLowerCase(Locale.ROOT));
    }

    /// Whether it is nothing to worry about.
    static boolean isFine(Explanation why) {
        return !why.looping()
                && (why.cause() instanceof Cause.Finished
                        || why.cause() instanceof Cause.NotStarted
                        || why.cause() instanceof Cause.AskedToEnd);
    }

    // Not as a number, which would get a separator.
    private static String text(int number) {
        return Integer.toString(number);
    }
}
