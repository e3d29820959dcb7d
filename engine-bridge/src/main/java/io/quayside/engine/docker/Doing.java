package io.quayside.engine.docker;

import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;

/// What an action is, as a sentence about its failure begins: "Stopping web".
final class Doing {
    private Doing() {}

    static String of(EngineAction action) {
        return switch (action) {
            case ContainerAction change ->
                verb(change) + " " + change.container().name();
            case RunContainer run -> "Running " + run.spec().image();
            case PullImage pull -> "Pulling " + pull.image();
            case TagImage tag -> "Tagging " + tag.shownAs() + " as " + tag.newName();
            case RemoveImage removal -> "Removing " + removal.reference();
        };
    }

    private static String verb(ContainerAction action) {
        return switch (action) {
            case StartContainer start -> "Starting";
            case StopContainer stop -> "Stopping";
            case RestartContainer restart -> "Restarting";
            case PauseContainer pause -> "Pausing";
            case UnpauseContainer unpause -> "Unpausing";
            case KillContainer kill -> "Killing";
            case RenameContainer rename -> "Renaming";
            case RemoveContainer removal -> "Removing";
        };
    }
}
