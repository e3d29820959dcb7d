package io.quayside.app.task;

import io.quayside.app.i18n.Texts;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.CommitContainer;
import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.CopyFromContainer;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.CreateNetwork;
import io.quayside.engine.action.CreateVolume;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.ImageAction;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.MakeFolder;
import io.quayside.engine.action.MoveFile;
import io.quayside.engine.action.NetworkAction;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.PruneBuildCache;
import io.quayside.engine.action.PruneContainers;
import io.quayside.engine.action.PruneImages;
import io.quayside.engine.action.PruneNetworks;
import io.quayside.engine.action.PruneSystem;
import io.quayside.engine.action.PruneVolumes;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.SaveImages;
import io.quayside.engine.action.SaveVolume;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.action.UpdateContainer;
import io.quayside.engine.action.VolumeAction;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.action.WriteFile;
import io.quayside.engine.model.RawText;
import java.util.List;
import java.util.stream.Collectors;

/// What a deed is called, in the user's language.
public final class ActionTitles {
    private final Texts texts;

    public ActionTitles(Texts texts) {
        this.texts = texts;
    }

    /// With its object: "Stop web".
    public String of(EngineAction action) {
        return switch (action) {
            case ContainerAction it -> of(it);
            case RunContainer it -> texts.get("task.run", it.spec().image());
            case CreateContainer it -> texts.get("task.create", it.spec().image());
            case ImageAction it -> of(it);
            case VolumeAction it -> of(it);
            case NetworkAction it -> of(it);
            case PruneAction it -> of(it);
        };
    }

    /// Of several: "Stop web and 2 more".
    public String of(List<? extends EngineAction> actions) {
        var first = of(actions.getFirst());
        return actions.size() == 1 ? first : texts.get("task.and-more", first, actions.size() - 1);
    }

    /// What failed, as the beginning of a sentence: "web could not be stopped".
    public String failure(EngineAction action) {
        return texts.get("task.failed", of(action));
    }

    private String of(ContainerAction action) {
        var name = action.container().name();
        return switch (action) {
            case StartContainer it -> texts.get("task.start", name);
            case StopContainer it -> texts.get("task.stop", name);
            case RestartContainer it -> texts.get("task.restart", name);
            case PauseContainer it -> texts.get("task.pause", name);
            case UnpauseContainer it -> texts.get("task.unpause", name);
            case KillContainer it -> texts.get("task.kill", name);
            case WaitContainer it -> texts.get("task.wait", name);
            case RenameContainer it -> texts.get("task.rename", name, it.newName());
            case RemoveContainer it -> texts.get("task.remove-container", name);
            case UpdateContainer it -> texts.get("task.update", name);
            case ReplaceContainer it -> texts.get("task.replace", name);
            case PutBackContainer it -> texts.get("task.put-back", it.name());
            case CommitContainer it -> texts.get("task.commit", name);
            case ExportContainer it -> texts.get("task.export", name);
            case CopyFromContainer it -> texts.get("task.copy-out", RawText.shown(it.path()), name);
            case CopyToContainer it -> texts.get("task.copy-in", it.source().toString(), name);
            case MakeFolder it -> texts.get("task.make-folder", RawText.shown(it.path()), name);
            case MoveFile it -> texts.get("task.move-file", RawText.shown(it.from()), RawText.shown(it.to()), name);
            case RemoveFiles it -> texts.get("task.remove-files", paths(it), name);
            case WriteFile it -> texts.get("task.write-file", RawText.shown(it.path()), name);
        };
    }

    private static String paths(RemoveFiles removal) {
        return removal.paths().stream().map(RawText::shown).collect(Collectors.joining(", "));
    }

    private String of(ImageAction action) {
        return switch (action) {
            case PullImage it -> texts.get("task.pull", it.image().toString());
            case PushImage it -> texts.get("task.push", it.image().toString());
            case BuildImage it -> texts.get("task.build", it.shownAs());
            case TagImage it -> texts.get("task.tag", it.shownAs(), it.newName().toString());
            case RemoveImage it -> texts.get("task.remove-image", it.reference());
            case SaveImages it -> texts.get("task.save", String.join(", ", it.references()));
            case LoadImages it -> texts.get("task.load", it.file().toString());
            case ImportImage it -> texts.get("task.import", it.file().toString());
        };
    }

    private String of(VolumeAction action) {
        return switch (action) {
            case CreateVolume it -> texts.get("task.create-volume", it.name());
            case RemoveVolume it -> texts.get("task.remove-volume", it.name());
            case SaveVolume it -> texts.get("task.save-volume", it.name());
        };
    }

    private String of(NetworkAction action) {
        return switch (action) {
            case CreateNetwork it -> texts.get("task.create-network", it.network());
            case RemoveNetwork it -> texts.get("task.remove-network", it.network());
            case ConnectNetwork it -> texts.get("task.connect", it.container().name(), it.network());
            case DisconnectNetwork it ->
                texts.get("task.disconnect", it.container().name(), it.network());
        };
    }

    private String of(PruneAction action) {
        return switch (action) {
            case PruneContainers it -> texts.get("task.prune-containers");
            case PruneImages it -> texts.get("task.prune-images");
            case PruneVolumes it -> texts.get("task.prune-volumes");
            case PruneNetworks it -> texts.get("task.prune-networks");
            case PruneBuildCache it -> texts.get("task.prune-build-cache");
            case PruneSystem it -> texts.get("task.prune-system");
        };
    }
}
