package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Figures;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.CommandLine.Word;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.EditPlan.Kind;
import io.quayside.engine.action.SpecDifference;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands beside the form of a container that is edited: what differs, what that takes, and what would be lost.
final class EditParts {
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final EditModel edit;
    private final List<String> untoldMacs;
    private final Texts texts;

    /// @param untoldMacs networks on which it may have a MAC address that is not known
    EditParts(EditModel edit, List<String> untoldMacs, Texts texts) {
        this.edit = edit;
        this.untoldMacs = untoldMacs;
        this.texts = texts;
    }

    List<Node> all() {
        return List.of(differences(), plan());
    }

    /// The command lines of what would be done.
    Optional<CommandLine> command() {
        return edit.changeProperty().get().plan().actions().stream()
                .map(ContainerAction::command)
                .reduce(CommandLine::then);
    }

    private Node differences() {
        var list = new VBox(6);
        list.setId("run.differences");
        edit.changeProperty().subscribe(change -> {
            list.getChildren().clear();
            change.differences().forEach(it -> list.getChildren().add(line(it)));
            if (change.differences().isEmpty()) {
                var nothing = RunSide.wrapped(texts.get("run.edit.nothing"));
                nothing.getStyleClass().add("muted");
                list.getChildren().add(nothing);
            }
        });
        return RunSide.part(texts.get("run.edit.differences"), list);
    }

    private Node line(SpecDifference difference) {
        var name = new Label(name(difference.name()));
        name.getStyleClass().add("muted");
        var line = new VBox(name);
        line.getStyleClass().add("difference");
        add(line, "−", difference.before(), "danger-text");
        add(line, "+", difference.after(), "success-text");
        return line;
    }

    private static void add(VBox line, String sign, List<Word> words, String style) {
        if (!words.isEmpty()) {
            var text = RunSide.wrapped(
                    sign + " " + words.stream().map(Word::toString).collect(Collectors.joining(" ")));
            text.getStyleClass().addAll("mono", style);
            line.getChildren().add(text);
        }
    }

    private String name(String name) {
        return switch (name) {
            case "image" -> texts.get("run.image");
            case "command" -> texts.get("run.command");
            case "--publish" -> texts.get("run.ports");
            case "--env" -> texts.get("run.variables");
            case "--volume" -> texts.get("run.volumes");
            default ->
                Setting.of(name)
                        .map(it -> texts.get("run.setting." + it.word()))
                        .orElse(name);
        };
    }

    private Node plan() {
        var list = new VBox(6);
        list.setId("run.plan");
        var keep = new CheckBox(texts.get("run.edit.keep-volumes"));
        keep.setId("run.edit.keep-volumes");
        keep.setWrapText(true);
        keep.selectedProperty().bindBidirectional(edit.keepVolumesProperty());
        var image = new CheckBox();
        image.setId("run.edit.keep-image");
        image.setWrapText(true);
        image.setMnemonicParsing(false);
        image.selectedProperty().bindBidirectional(edit.keepImageProperty());
        edit.changeProperty().subscribe(change -> {
            list.getChildren().clear();
            edit.movedName().ifPresent(moved -> image(list, image, moved));
            switch (change.plan().kind()) {
                case NOTHING -> {}
                case LIVE ->
                    list.getChildren()
                            .add(RunSide.iconed(
                                    "mdi2c-check", "good-line", RunSide.wrapped(texts.get("run.edit.live"))));
                case REPLACE -> {
                    list.getChildren()
                            .add(RunSide.wrapped(texts.get(
                                    "run.edit.replace", edit.container().name())));
                    list.getChildren().add(loss(texts.get("run.edit.lost.files", written())));
                    list.getChildren().add(loss(texts.get("run.edit.lost.log")));
                    volumes(list, keep);
                    if (!untoldMacs.isEmpty()) {
                        list.getChildren().add(loss(texts.get("run.edit.lost.mac", String.join(", ", untoldMacs))));
                    }
                }
            }
        });
        return RunSide.part(texts.get("run.edit.plan"), list);
    }

    private void image(VBox list, CheckBox keep, EditModel.MovedName moved) {
        list.getChildren()
                .add(RunSide.iconed(
                        "mdi2a-alert-circle-outline",
                        "risk-line",
                        RunSide.wrapped(texts.get(
                                "run.edit.image",
                                moved.name(),
                                MADE.format(moved.now().created()),
                                MADE.format(moved.old().created())))));
        keep.setText(texts.get("run.edit.keep-image", moved.old().shortId(), moved.name()));
        list.getChildren().add(keep);
    }

    private String written() {
        return edit.written()
                .map(bytes -> texts.get("run.edit.lost.size", Figures.size(bytes)))
                .orElse("");
    }

    private void volumes(VBox list, CheckBox keep) {
        var places =
                edit.anonymousVolumes().stream().map(it -> it.destination()).collect(Collectors.joining(", "));
        if (places.isEmpty()) {
            return;
        }
        if (!keep.isSelected()) {
            list.getChildren().add(loss(texts.get("run.edit.lost.volumes", places)));
        }
        list.getChildren().add(keep);
    }

    private static Node loss(String words) {
        return RunSide.iconed("mdi2d-delete-outline", "loss-line", RunSide.wrapped(words));
    }

    static boolean changes(EditModel.Change change) {
        return change.plan().kind() != Kind.NOTHING;
    }
}
