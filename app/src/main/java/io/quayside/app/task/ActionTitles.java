package io.quayside.app.task;

import io.quayside.app.i18n.Texts;
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

/// What a deed is called, in the user's language.
public final class ActionTitles {
    private final Texts texts;

    public ActionTitles(Texts texts) {
        this.texts = texts;
    }

    /// With its object: "Stop web".
    public String of(EngineAction action) {
        return switch (action) {
            case StartContainer it -> texts.get("task.start", it.container().name());
            case StopContainer it -> texts.get("task.stop", it.container().name());
            case RestartContainer it -> texts.get("task.restart", it.container().name());
            case PauseContainer it -> texts.get("task.pause", it.container().name());
            case UnpauseContainer it -> texts.get("task.unpause", it.container().name());
            case KillContainer it -> texts.get("task.kill", it.container().name());
            case RenameContainer it -> texts.get("task.rename", it.container().name(), it.newName());
            case RemoveContainer it ->
                texts.get("task.remove-container", it.container().name());
            case PullImage it -> texts.get("task.pull", it.image().toString());
            case TagImage it -> texts.get("task.tag", it.shownAs(), it.newName().toString());
            case RemoveImage it -> texts.get("task.remove-image", it.reference());
            case RunContainer it -> texts.get("task.run", it.spec().image());
        };
    }

    /// What failed, as the beginning of a sentence: "web could not be stopped".
    public String failure(EngineAction action) {
        return texts.get("task.failed", of(action));
    }
}
