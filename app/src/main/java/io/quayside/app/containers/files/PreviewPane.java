package io.quayside.app.containers.files;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Background;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Presence;
import io.quayside.engine.files.FileContent;
import io.quayside.engine.model.RawText;
import io.quayside.engine.model.Subscription;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the selected file holds; text can be changed and saved here.
final class PreviewPane extends VBox {
    /// No picture is made larger in memory, however many pixels its file says it has.
    private static final double LARGEST = 1600;

    private static final KeyCodeCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final PreviewModel model;
    private final Texts texts;
    private final Background background;
    private final Label title = new Label();
    private final Label says = new Label();
    private final Button save;
    private final Button discard;
    private final Button reload;
    private final TextArea text = new TextArea();
    private final StackPane place = new StackPane();
    private @Nullable Subscription decoding;
    private boolean filling;

    PreviewPane(PreviewModel model, Texts texts, Background background) {
        this.model = model;
        this.texts = texts;
        this.background = background;
        setId("containers.files.preview");
        title.getStyleClass().add("strong");
        title.setMinWidth(40);
        save = button("containers.files.save", model::save);
        save.getStyleClass().add("accent");
        discard = button("containers.files.discard", model::discard);
        reload = button("containers.files.reload", model::reload);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(title, spring, reload, discard, save);
        bar.getStyleClass().add("pane-bar");
        says.setId("containers.files.says");
        says.setWrapText(true);
        says.getStyleClass().addAll("muted", "file-note");
        says.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("containers.files.text");
        text.setAccessibleText(texts.get("containers.files.text"));
        text.getStyleClass().addAll("mono", "file-text");
        text.textProperty().subscribe((before, now) -> {
            if (!filling) {
                model.edit(now);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                model.save();
                event.consume();
            }
        });
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinSize(0, 0);
        getChildren().addAll(bar, says, place);
        model.previewProperty().subscribe(this::show);
        model.dirtyProperty().subscribe(ignored -> buttons());
        model.savingProperty().subscribe(ignored -> buttons());
        model.troubleProperty().subscribe(ignored -> buttons());
    }

    /// Where the keyboard goes when a file is opened.
    Node focus() {
        return place.getChildren().contains(text) ? text : this;
    }

    private void show(Preview now) {
        if (decoding != null) {
            decoding.close();
            decoding = null;
        }
        switch (now) {
            case Preview.Nothing ignored -> {
                title.setText("");
                content(new EmptyState(
                        "mdi2f-file-outline",
                        texts.get("containers.files.none"),
                        texts.get("containers.files.none.advice")));
            }
            case Preview.Loading loading -> {
                title.setText(loading.node().name());
                var going = new ProgressIndicator();
                going.setMaxSize(36, 36);
                content(going);
            }
            case Preview.Text it -> {
                title(it.content());
                filling = true;
                text.setText(model.draftProperty().get());
                filling = false;
                text.setEditable(it.obstacle() == Preview.Obstacle.NONE);
                content(text);
            }
            case Preview.Picture picture -> {
                title(picture.content());
                decode(picture.content());
            }
            case Preview.Binary binary -> {
                title(binary.content());
                content(new EmptyState(
                        "mdi2f-file-question-outline",
                        texts.get("containers.files.binary"),
                        texts.get("containers.files.binary.advice")));
            }
            case Preview.Failed failed -> {
                title.setText(failed.node().name());
                content(new EmptyState("mdi2a-alert-circle-outline", failed.sentence(), ""));
            }
        }
        buttons();
    }

    private void title(FileContent content) {
        title.setText(RawText.shown(content.file().name()) + "  "
                + Figures.size(content.file().size()));
    }

    private void decode(FileContent content) {
        decoding = background.call(
                () -> new Image(new ByteArrayInputStream(content.bytes()), LARGEST, LARGEST, true, true),
                this::picture,
                failure -> content(
                        new EmptyState("mdi2i-image-broken-variant", texts.get("containers.files.no-picture"), "")));
    }

    private void picture(Image image) {
        if (image.isError()) {
            content(new EmptyState("mdi2i-image-broken-variant", texts.get("containers.files.no-picture"), ""));
            return;
        }
        var view = new ImageView(image);
        view.setId("containers.files.picture");
        view.setPreserveRatio(true);
        var frame = new StackPane(view);
        frame.setMinSize(0, 0);
        // Never larger than it is.
        frame.layoutBoundsProperty().subscribe(room -> {
            view.setFitWidth(Math.max(1, Math.min(image.getWidth(), room.getWidth() - 16)));
            view.setFitHeight(Math.max(1, Math.min(image.getHeight(), room.getHeight() - 16)));
        });
        content(frame);
    }

    private void content(Node node) {
        if (node instanceof EmptyState state) {
            // A pane this narrow is often lower than what it says.
            var scroll = new ScrollPane(new StackPane(state));
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.getStyleClass().add("details-scroll");
            place.getChildren().setAll(List.of(scroll));
        } else if (!place.getChildren().contains(node)) {
            place.getChildren().setAll(List.of(node));
        }
    }

    private void buttons() {
        var isText = model.preview() instanceof Preview.Text;
        var dirty = model.dirtyProperty().get();
        var saving = model.savingProperty().get();
        var trouble = model.troubleProperty().get();
        Presence.set(save, isText && dirty);
        save.setDisable(saving);
        Presence.set(discard, isText && dirty && trouble.isEmpty());
        discard.setDisable(saving);
        Presence.set(reload, !trouble.isEmpty());
        says.getStyleClass().remove("danger-text");
        var words = saving ? texts.get("containers.files.saving") : trouble;
        if (!trouble.isEmpty()) {
            says.getStyleClass().add("danger-text");
        }
        if (words.isEmpty() && model.preview() instanceof Preview.Text now) {
            words = dirty
                    ? model.write().map(it -> it.command().toString()).orElse("")
                    : switch (now.obstacle()) {
                        case NONE -> "";
                        case TOO_LONG ->
                            texts.get("containers.files.too-long", Figures.size(PreviewModel.LONGEST_TEXT));
                        case CONTROL_CHARACTERS -> texts.get("containers.files.control-characters");
                    };
        }
        says.setText(words);
        Presence.set(says, !words.isEmpty());
    }

    private Button button(String key, Runnable run) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
