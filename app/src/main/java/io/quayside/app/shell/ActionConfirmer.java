package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActionTitles;
import io.quayside.app.task.Confirmer;
import io.quayside.app.task.Offer;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StopContainer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// Asks in a dialog of the window: every object that goes by its name, with what is lost and who uses it. Cancel has
/// the focus, and Enter never confirms by itself.
public final class ActionConfirmer implements Confirmer {
    private static final double WIDTH = 560;
    private static final String OBJECTS = "objects";

    private final Dialogs dialogs;
    private final Texts texts;
    private final ActionTitles titles;

    public ActionConfirmer(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.titles = new ActionTitles(texts);
    }

    @Override
    public void ask(
            Offer offer,
            Function<List<? extends EngineAction>, Consequences> consequences,
            Consumer<List<? extends EngineAction>> confirmed) {
        var ticked = offer.options().stream()
                .filter(Offer.Option::ticked)
                .map(Offer.Option::id)
                .collect(Collectors.toCollection(HashSet::new));
        var list = new EffectList(texts);
        var any = new SimpleBooleanProperty();
        var first = example(offer, ticked);
        var title = new SimpleStringProperty();
        Runnable refresh = () -> {
            var deeds = offer.deeds().apply(Set.copyOf(ticked));
            any.set(!deeds.isEmpty());
            var what = consequences.apply(deeds);
            title.set(deeds.isEmpty() ? texts.get("shell.confirm.what", verb(first)) : title(deeds, what));
            list.show(what, offer.spared().get());
        };
        refresh.run();

        var content = new VBox(list);
        content.getStyleClass().add("dialog-content");
        for (var option : offer.options()) {
            content.getChildren().add(box(option, ticked, refresh));
        }
        var dialog = new Dialog(title.get(), content, texts.get("shell.cancel"))
                .wide(WIDTH)
                .withAction(
                        verb(first),
                        true,
                        any,
                        () -> confirmed.accept(offer.deeds().apply(Set.copyOf(ticked))));
        title.subscribe(dialog::retitle);
        dialogs.show(dialog);
    }

    // What is ticked may come to nothing at first; the button says what would be done all the same.
    private static List<? extends EngineAction> example(Offer offer, Set<String> ticked) {
        var deeds = offer.deeds().apply(Set.copyOf(ticked));
        return deeds.isEmpty()
                ? offer.deeds()
                        .apply(offer.options().stream().map(Offer.Option::id).collect(Collectors.toSet()))
                : deeds;
    }

    private static CheckBox box(Offer.Option option, Set<String> ticked, Runnable refresh) {
        var box = new CheckBox(option.text());
        box.setId("confirm." + option.id());
        box.setSelected(option.ticked());
        box.setOnAction(event -> {
            if (box.isSelected()) {
                ticked.add(option.id());
            } else {
                ticked.remove(option.id());
            }
            refresh.run();
        });
        return box;
    }

    private String title(List<? extends EngineAction> actions, Consequences what) {
        if (actions.size() == 1) {
            return texts.get("shell.confirm.one", titles.of(actions.getFirst()));
        }
        var kind = kind(actions);
        // Among deeds of several kinds may be one that removes many objects.
        var count = kind.equals(OBJECTS) && what.destroys() ? destroyed(what) : actions.size();
        return texts.get("shell.confirm.several." + kind, verb(actions), count);
    }

    // Tags go along with their image.
    private static long destroyed(Consequences what) {
        return what.effects().stream()
                .filter(effect -> effect.kind() == Consequences.Kind.DESTROY)
                .filter(effect -> effect.object() != Consequences.ObjectKind.TAG)
                .count();
    }

    private static String kind(List<? extends EngineAction> actions) {
        if (actions.stream().allMatch(ContainerAction.class::isInstance)) {
            return "containers";
        }
        if (actions.stream().allMatch(RemoveImage.class::isInstance)) {
            return "images";
        }
        if (actions.stream().allMatch(RemoveVolume.class::isInstance)) {
            return "volumes";
        }
        return actions.stream().allMatch(RemoveNetwork.class::isInstance) ? "networks" : OBJECTS;
    }

    private String verb(List<? extends EngineAction> actions) {
        return texts.get(
                switch (actions.getFirst()) {
                    case RemoveContainer it -> "shell.verb.remove";
                    case RemoveImage it -> "shell.verb.remove";
                    case RemoveVolume it -> "shell.verb.remove";
                    case RemoveNetwork it -> "shell.verb.remove";
                    case RemoveFiles it -> "shell.verb.delete";
                    case CopyToContainer it -> "shell.verb.replace";
                    case PruneAction it -> "shell.verb.remove";
                    case KillContainer it -> "shell.verb.kill";
                    case StopContainer it -> "shell.verb.stop";
                    case RestartContainer it -> "shell.verb.restart";
                    case PauseContainer it -> "shell.verb.pause";
                    case DisconnectNetwork it -> "shell.verb.disconnect";
                    default -> "shell.verb.go";
                });
    }
}
