package io.quayside.engine.docker;

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

/// What an action is, as a sentence about its failure begins: "Stopping web".
final class Doing {
    private Doing() {}

    static String of(EngineAction action) {
        return switch (action) {
            case ContainerAction change -> of(change);
            case RunContainer run -> "Running " + run.spec().image();
            case CreateContainer creation ->
                "Making a container of " + creation.spec().image();
            case ImageAction deed -> of(deed);
            case VolumeAction deed -> of(deed);
            case NetworkAction deed -> of(deed);
            case PruneAction prune -> "Pruning " + pruned(prune);
        };
    }

    private static String of(ContainerAction action) {
        var name = action.container().name();
        return switch (action) {
            case StartContainer start -> "Starting " + name;
            case StopContainer stop -> "Stopping " + name;
            case RestartContainer restart -> "Restarting " + name;
            case PauseContainer pause -> "Pausing " + name;
            case UnpauseContainer unpause -> "Unpausing " + name;
            case KillContainer kill -> "Killing " + name;
            case WaitContainer wait -> "Waiting for the end of " + name;
            case RenameContainer rename -> "Renaming " + name;
            case RemoveContainer removal -> "Removing " + name;
            case UpdateContainer update -> "Changing the limits of " + name;
            case ReplaceContainer replacement -> "Changing " + name;
            case PutBackContainer back -> "Putting " + back.name() + " back";
            case CommitContainer commit -> "Making an image of " + name;
            case ExportContainer export -> "Exporting " + name;
            case CopyFromContainer copy -> "Copying " + RawText.shown(copy.path()) + " from " + name;
            case CopyToContainer copy -> "Copying " + copy.source() + " to " + name;
            case MakeFolder folder -> "Making " + RawText.shown(folder.path()) + " in " + name;
            case MoveFile move -> "Renaming " + RawText.shown(move.from()) + " in " + name;
            case RemoveFiles removal -> "Deleting " + shown(removal.paths()) + " in " + name;
            case WriteFile write -> "Saving " + RawText.shown(write.path()) + " in " + name;
        };
    }

    private static String shown(List<String> paths) {
        return paths.stream().map(RawText::shown).collect(Collectors.joining(", "));
    }

    private static String of(ImageAction action) {
        return switch (action) {
            case PullImage pull -> "Pulling " + pull.image();
            case PushImage push -> "Pushing " + push.image();
            case BuildImage build -> "Building " + build.shownAs();
            case TagImage tag -> "Tagging " + tag.shownAs() + " as " + tag.newName();
            case RemoveImage removal -> "Removing " + removal.reference();
            case SaveImages save -> "Saving " + String.join(", ", save.references());
            case LoadImages load -> "Loading " + load.file();
            case ImportImage imported -> "Importing " + imported.file();
        };
    }

    private static String of(VolumeAction action) {
        return switch (action) {
            case CreateVolume creation -> ("Making the volume " + creation.name()).strip();
            case RemoveVolume removal -> "Removing the volume " + removal.name();
            case SaveVolume save -> "Saving the volume " + save.name();
        };
    }

    private static String of(NetworkAction action) {
        return switch (action) {
            case CreateNetwork creation -> "Making the network " + creation.network();
            case RemoveNetwork removal -> "Removing the network " + removal.network();
            case ConnectNetwork connect -> "Connecting " + connect.container().name() + " to " + connect.network();
            case DisconnectNetwork disconnect ->
                "Disconnecting " + disconnect.container().name() + " from " + disconnect.network();
        };
    }

    private static String pruned(PruneAction action) {
        return switch (action) {
            case PruneContainers prune -> "containers";
            case PruneImages prune -> "images";
            case PruneVolumes prune -> "volumes";
            case PruneNetworks prune -> "networks";
            case PruneBuildCache prune -> "the build cache";
            case PruneSystem prune -> "the engine";
        };
    }
}
