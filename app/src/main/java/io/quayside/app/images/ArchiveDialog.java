package io.quayside.app.images;

import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.PathField;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.SaveImages;
import io.quayside.engine.model.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Images to files of this machine and back: save, load, import.
final class ArchiveDialog {
    private final TransfersModel model;
    private final TransferDialog transfers;
    private final Texts texts;
    private final Dialogs dialogs;
    private final UiThread ui;

    ArchiveDialog(TransfersModel model, TransferDialog transfers, Texts texts, Dialogs dialogs, UiThread ui) {
        this.model = model;
        this.transfers = transfers;
        this.texts = texts;
        this.dialogs = dialogs;
        this.ui = ui;
    }

    /// Writes images to one archive. A file that would be replaced has to be agreed to.
    void save(List<Image> images) {
        var references = images.stream().flatMap(ArchiveDialog::references).toList();
        var file = field(PathField.Kind.SAVE, "save.file");
        file.show(Path.of(System.getProperty("user.home"), fileName(images)));
        var replace = new CheckBox(texts.get("images.save.replace"));
        replace.setId("save.replace");
        var there = Bindings.createBooleanBinding(
                () -> {
                    var found = file.foundProperty().getValue();
                    return found != null && found.usable().isPresent() && found.there();
                },
                file.foundProperty());
        replace.visibleProperty().bind(there);
        replace.managedProperty().bind(there);
        there.subscribe(ignored -> replace.setSelected(false));
        var valid = Bindings.createBooleanBinding(
                () -> file.path().isPresent() && (!there.get() || replace.isSelected()),
                file.foundProperty(),
                there,
                replace.selectedProperty());
        var what = wrapped(texts.get("images.save.what", String.join(", ", references)));
        dialogs.show(new Dialog(
                        texts.get("images.save.title"),
                        new VBox(8, what, file, replace, problem(file, "images.save.no-folder")),
                        texts.get("images.cancel"))
                .withAction(
                        texts.get("images.save.do"),
                        false,
                        valid,
                        () -> file.path()
                                .ifPresent(path -> transfers.follow(model.start(new SaveImages(references, path)))))
                .focusing(file.field())
                .wide(560));
    }

    void load() {
        var file = field(PathField.Kind.OPEN, "load.file");
        dialogs.show(new Dialog(
                        texts.get("images.load.title"),
                        new VBox(8, wrapped(texts.get("images.load.hint")), file, problem(file, "images.load.no-file")),
                        texts.get("images.cancel"))
                .withAction(
                        texts.get("images.load.do"),
                        false,
                        present(file),
                        () -> file.path().ifPresent(this::load))
                .focusing(file.field())
                .wide(560));
    }

    /// Loads an archive that was chosen already.
    void load(Path file) {
        transfers.follow(model.start(new LoadImages(file)));
    }

    /// Loads several as one piece of work; the page shows each on its way.
    void load(List<Path> files) {
        if (files.size() == 1) {
            load(files.getFirst());
        } else {
            model.start(files.stream().map(LoadImages::new).toList());
        }
    }

    /// Asks whether an archive holds images or files.
    void loadOrImport(Path file) {
        var always = new ReadOnlyBooleanWrapper(true);
        var dialog = new Dialog(
                texts.get("images.either.title", String.valueOf(file.getFileName())),
                new VBox(8, wrapped(texts.get("images.either.images")), wrapped(texts.get("images.either.files"))),
                texts.get("images.cancel"));
        dialogs.show(dialog.withWork("either.import", texts.get("images.either.import"), false, always, () -> {
                    dialog.close();
                    importing(Optional.of(file));
                })
                .withAction(texts.get("images.load.do"), false, always, () -> load(file)));
    }

    /// @param chosen already; else the dialog asks for the file
    void importing(Optional<Path> chosen) {
        var file = field(PathField.Kind.OPEN, "import.file");
        chosen.ifPresent(file::show);
        var name = new TextField();
        name.setId("import.name");
        name.setPromptText("files:1");
        name.setAccessibleText(texts.get("images.import.name"));
        var wrong = wrapped("");
        wrong.getStyleClass().add("field-problem");
        wrong.textProperty()
                .bind(Bindings.createStringBinding(() -> TransfersModel.problem(name.getText()), name.textProperty()));
        var valid = Bindings.createBooleanBinding(
                () -> file.path().isPresent() && TransfersModel.isName(name.getText()),
                file.foundProperty(),
                name.textProperty());
        dialogs.show(new Dialog(
                        texts.get("images.import.title"),
                        new VBox(
                                8,
                                wrapped(texts.get("images.import.hint")),
                                file,
                                problem(file, "images.load.no-file"),
                                new Label(texts.get("images.import.name")),
                                name,
                                wrong),
                        texts.get("images.cancel"))
                .withAction(
                        texts.get("images.import.do"),
                        false,
                        valid,
                        () -> file.path()
                                .ifPresent(path -> transfers.follow(model.start(
                                        new ImportImage(path, ImageName.parse(name.getText()), "", List.of())))))
                .focusing(chosen.isPresent() ? name : file.field())
                .wide(560));
    }

    private PathField field(PathField.Kind kind, String id) {
        return new PathField(kind, id, texts.get("images.archive.file"), texts.get("images.archive.choose"), ui);
    }

    private Label problem(PathField file, String key) {
        var label = wrapped("");
        label.getStyleClass().add("field-problem");
        label.textProperty().bind(file.words(texts, key));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static BooleanBinding present(PathField file) {
        return Bindings.createBooleanBinding(() -> file.path().isPresent(), file.foundProperty());
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    // All its tags go along; without one, the id is the only name that it has.
    private static Stream<String> references(Image image) {
        return image.tags().isEmpty() ? Stream.of(image.id()) : image.tags().stream();
    }

    private static String fileName(List<Image> images) {
        var first = images.getFirst().displayName();
        var name = first.substring(first.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "-");
        return name + (images.size() > 1 ? "-and-others" : "") + ".tar";
    }
}
