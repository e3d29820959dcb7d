package io.quayside.app.containers;

import io.quayside.app.containers.why.WhyWords;
import io.quayside.app.i18n.Texts;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Health;
import io.quayside.engine.why.Cause;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says in words and icons how a container is.
final class ContainerWords {
    private final Texts texts;
    private final WhyWords why;

    ContainerWords(Texts texts) {
        this.texts = texts;
        this.why = new WhyWords(texts);
    }

    /// "Running", "Running, unhealthy", "Exited (137)"
    String state(Container container) {
        var word = texts.get("containers.state." + lower(container.state()));
        if (container.exitCode() != null) {
            return texts.get("containers.exited", word, container.exitCode().toString());
        }
        return container.health() == Health.NONE || !container.state().isAlive()
                ? word
                : texts.get("containers.with-health", word, health(container.health()));
    }

    /// Why it is not well, as far as its state tells; empty when it is.
    ///
    /// @param known what is known beyond that
    String why(Container container, Optional<Cause> known) {
        return known.map(why::sentence).orElseGet(() -> why.brief(container));
    }

    String health(Health health) {
        return texts.get("containers.health." + lower(health));
    }

    /// "stopping…"; empty when nothing is under way.
    String pending(@Nullable EngineAction action) {
        return switch (action) {
            case null -> "";
            case StartContainer ignored -> texts.get("containers.pending.start");
            case StopContainer ignored -> texts.get("containers.pending.stop");
            case RestartContainer ignored -> texts.get("containers.pending.restart");
            case PauseContainer ignored -> texts.get("containers.pending.pause");
            case UnpauseContainer ignored -> texts.get("containers.pending.unpause");
            case KillContainer ignored -> texts.get("containers.pending.kill");
            case RenameContainer ignored -> texts.get("containers.pending.rename");
            case RemoveContainer ignored -> texts.get("containers.pending.remove");
            default -> "";
        };
    }

    /// "2/3 running"
    String project(Face.OfProject project) {
        return project.shown() == project.total()
                ? texts.get("containers.project", project.running(), project.total())
                : texts.get("containers.project.some", project.running(), project.total(), project.shown());
    }

    /// The style class of the state's icon and the icon itself.
    static Look look(Container container) {
        return switch (container.state()) {
            case RUNNING ->
                switch (container.health()) {
                    case UNHEALTHY -> new Look("mdi2a-alert-circle", "state-bad");
                    case STARTING -> new Look("mdi2p-play-circle-outline", "state-changing");
                    default -> new Look("mdi2p-play-circle", "state-good");
                };
            case PAUSED -> new Look("mdi2p-pause-circle", "state-changing");
            case RESTARTING -> new Look("mdi2r-restart", "state-changing");
            case REMOVING -> new Look("mdi2d-delete-clock-outline", "state-changing");
            case EXITED ->
                container.exitCode() == null || container.exitCode() == 0
                        ? new Look("mdi2s-stop-circle-outline", "state-ended")
                        : new Look("mdi2a-alert-circle-outline", "state-bad");
            case DEAD -> new Look("mdi2s-skull-outline", "state-bad");
            case CREATED -> new Look("mdi2c-circle-outline", "state-ended");
            case UNKNOWN -> new Look("mdi2h-help-circle-outline", "state-ended");
        };
    }

    static Look projectLook(Face.OfProject project) {
        if (project.running() == 0) {
            return new Look("mdi2c-circle-multiple-outline", "state-ended");
        }
        return new Look(
                "mdi2c-circle-multiple", project.running() == project.total() ? "state-good" : "state-changing");
    }

    /// @param icon Ikonli literal
    /// @param style style class
    record Look(String icon, String style) {}

    static boolean isAlive(Container container) {
        return container.state().isAlive() && container.state() != ContainerState.RESTARTING;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
