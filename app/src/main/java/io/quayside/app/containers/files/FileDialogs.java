package io.quayside.app.containers.files;

import io.quayside.app.containers.files.FileDeeds.NameProblem;
import io.quayside.app.fx.Inquiry;
import io.quayside.app.fx.PathLook;
import io.quayside.app.fx.PathLook.There;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.PathField;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.model.RawText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for names and places. Each shows the command line of what it is about to do.
final class FileDialogs {
    private static final double WIDTH = 560;

    private final FilesModel model;
    private final FileDeeds deeds;
    private final Texts texts;
    private final Dialogs dialogs;
    private final UiThread ui;
    private Path lastFolder;

    FileDialogs(FilesModel model, FileDeeds deeds, Texts texts, Dialogs dialogs, UiThread ui) {
        this.model = model;
        this.deeds = deeds;
        this.texts = texts;
        this.dialogs = dialogs;
        this.ui = ui;
        var home = Path.of(System.getProperty("user.home"));
        lastFolder = home;
        var downloads = home.resolve("Downloads");
        var usual = new Inquiry<There>(ui);
        usual.answerProperty().subscribe(there -> {
            if (there == There.FOLDER && lastFolder.equals(home)) {
                lastFolder = downloads;
            }
        });
        usual.ask(() -> PathLook.OF_SYSTEM.at(downloads));
    }

    void makeFolder() {
        var folder = model.folder();
        ask(
                texts.get("containers.files.new-folder.title", RawText.shown(folder.path())),
                texts.get("containers.files.new-folder.do"),
                "",
                folder,
                name -> deeds.making(folder, name).command(),
                name -> deeds.run(deeds.making(folder, name)));
    }

    void rename(FileNode node) {
        var folder = node.parent();
        if (folder != null) {
            ask(
                    texts.get("containers.files.rename.title", RawText.shown(node.path())),
                    texts.get("containers.files.rename.do"),
                    node.path().substring(node.path().lastIndexOf('/') + 1),
                    folder,
                    name -> deeds.renaming(node, name).command(),
                    name -> deeds.run(deeds.renaming(node, name)));
        }
    }

    private void ask(
            String title,
            String verb,
            String first,
            FileNode folder,
            Function<String, CommandLine> twin,
            Consumer<String> run) {
        var name = new TextField(first);
        name.setId("files.name");
        name.setAccessibleText(texts.get("containers.files.name"));
        var problem = Bindings.createObjectBinding(() -> deeds.problem(folder, name.getText()), name.textProperty());
        var valid = Bindings.createBooleanBinding(() -> problem.get() == NameProblem.NONE, problem);
        var wrong = wrapped(
                Bindings.createStringBinding(
                        () -> name.getText().equals(first) ? "" : words(problem.get()), problem, name.textProperty()),
                "field-problem");
        wrong.setMinHeight(20);
        var command = wrapped(
                Bindings.createStringBinding(
                        () -> valid.get() ? twin.apply(name.getText()).toString() : "", valid, name.textProperty()),
                "mono");
        dialogs.show(new Dialog(title, new VBox(8, name, wrong, twin(command)), texts.get("containers.cancel"))
                .withAction(verb, false, valid, () -> run.accept(name.getText()))
                .focusing(name)
                .wide(WIDTH));
        name.selectAll();
    }

    private String words(NameProblem problem) {
        return switch (problem) {
            case NONE, EMPTY -> "";
            case SLASH -> texts.get("containers.files.name.slash");
            case DOTS -> texts.get("containers.files.name.dots");
            case TAKEN -> texts.get("containers.files.name.taken");
        };
    }

    void upload(PathField.Kind kind) {
        var folder = model.folder();
        var path = new PathField(
                kind,
                "files.upload",
                texts.get("containers.files.upload.path"),
                texts.get("containers.files.choose"),
                ui);
        var valid = Bindings.createBooleanBinding(() -> path.path().isPresent(), path.foundProperty());
        var command = wrapped(
                Bindings.createStringBinding(
                        () -> path.path()
                                .filter(it -> it.getFileName() != null)
                                .map(it -> new CopyToContainer(model.container(), it, folder.path())
                                        .command()
                                        .toString())
                                .orElse(""),
                        path.foundProperty()),
                "mono");
        var hint = wrapped(texts.get("containers.files.upload.hint"));
        dialogs.show(new Dialog(
                        texts.get("containers.files.upload.title", RawText.shown(folder.path())),
                        new VBox(8, path, hint, twin(command)),
                        texts.get("containers.cancel"))
                .withAction(
                        texts.get("containers.files.upload.do"),
                        false,
                        valid,
                        () -> path.path().ifPresent(it -> deeds.upload(List.of(it), folder)))
                .focusing(path.field())
                .wide(WIDTH));
    }

    void download(List<FileNode> nodes) {
        var path = new PathField(
                PathField.Kind.FOLDER,
                "files.download",
                texts.get("containers.files.download.path"),
                texts.get("containers.files.choose"),
                ui);
        path.show(lastFolder);
        var valid = Bindings.createBooleanBinding(() -> path.path().isPresent(), path.foundProperty());
        var command = wrapped(
                Bindings.createStringBinding(
                        () -> path.path()
                                .map(it -> deeds.downloads(nodes, it).stream()
                                        .map(copy -> copy.command().toString())
                                        .collect(Collectors.joining("\n")))
                                .orElse(""),
                        path.foundProperty()),
                "mono");
        var wrong = wrapped(path.words(texts, "containers.files.download.no-folder"), "field-problem");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        var what = nodes.size() == 1
                ? texts.get(
                        "containers.files.download.title",
                        RawText.shown(nodes.getFirst().path()))
                : texts.get("containers.files.download.several", nodes.size());
        dialogs.show(new Dialog(what, new VBox(8, path, wrong, twin(command)), texts.get("containers.cancel"))
                .withAction(
                        texts.get("containers.files.download.do"),
                        false,
                        valid,
                        () -> path.path().ifPresent(it -> {
                            lastFolder = it;
                            deeds.run(deeds.downloads(nodes, it));
                        }))
                .focusing(path.field())
                .wide(WIDTH));
    }

    private static Region twin(Label command) {
        var box = new VBox(command);
        box.getStyleClass().add("twin");
        box.visibleProperty().bind(command.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Label wrapped(ObservableValue<String> text, String style) {
        var label = wrapped("");
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
