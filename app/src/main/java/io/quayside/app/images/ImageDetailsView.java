package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Facts;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.JsonTree;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.action.SecretNames;
import io.quayside.engine.model.ImageLayer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pane with everything about the selected image.
final class ImageDetailsView extends View {
    private static final Pattern ASSIGNMENT = Pattern.compile("\\b([A-Za-z_][A-Za-z0-9_]*)=(\\S+)");

    private final ImageDetailsModel model;
    private final Texts texts;
    private final AgeText ages;
    private final Label name = new Label();
    private final TabPane tabs = new TabPane();
    private final ScrollPane overview = new ScrollPane();
    private final TextTable<ImageLayer> history;
    private final JsonTree inspect;
    private final VBox loaded = new VBox();
    private final StackPane root = new StackPane();

    ImageDetailsView(ImageDetailsModel model, PageTools tools) {
        this.model = model;
        this.texts = tools.texts();
        this.ages = new AgeText(texts);
        this.inspect = new JsonTree(texts);
        this.history = new TextTable<ImageLayer>(texts.get("images.tab.history"), texts.get("images.history.none"))
                .column(texts.get("images.history.instruction"), 640, ImageDetailsView::instruction)
                .column(texts.get("images.history.size"), 100, layer -> Figures.size(layer.size()))
                .column(
                        texts.get("images.history.created"),
                        160,
                        layer -> ages.of(Age.of(layer.created(), Instant.now())));
        history.setId("images.history");
        overview.setFitToWidth(true);
        overview.getStyleClass().add("details-scroll");
        tab("overview", texts.get("images.tab.overview"), overview);
        tab("history", texts.get("images.tab.history"), history);
        tab("inspect", texts.get("images.tab.inspect"), inspect);
        tabs.setId("images.tabs");
        name.getStyleClass().add("details-name");
        var head = new HBox(name);
        head.getStyleClass().add("details-head");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        loaded.getChildren().addAll(head, tabs);
        root.getStyleClass().add("details");
        root.setMinHeight(80);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        held.observe(model.detailsProperty(), this::show);
    }

    void focus() {
        tabs.requestFocus();
    }

    private void tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setClosable(false);
        tab.setId("images.tab." + id);
        tabs.getTabs().add(tab);
    }

    // The shell that RUN needs is no part of what somebody wrote.
    private static String instruction(ImageLayer layer) {
        var text = layer.createdBy().replaceFirst("^/bin/sh -c #\\(nop\\)\\s*", "");
        return masked(text.replaceFirst("^/bin/sh -c ", "RUN ").strip());
    }

    // ENV and build arguments keep their values in the history.
    private static String masked(String instruction) {
        return ASSIGNMENT
                .matcher(instruction)
                .replaceAll(found -> Matcher.quoteReplacement(
                        SecretNames.isSecret(found.group(1)) ? found.group(1) + "=••••" : found.group()));
    }

    private void show(ImageDetails details) {
        switch (details) {
            case ImageDetails.Nothing ignored ->
                only(new EmptyState(
                        "mdi2i-information-outline",
                        texts.get("images.details.nothing"),
                        texts.get("images.details.nothing.advice")));
            case ImageDetails.Several several ->
                only(new EmptyState(
                        "mdi2c-checkbox-multiple-marked-outline",
                        texts.get("images.details.several", several.count(), Figures.size(several.bytes())),
                        texts.get("images.details.several.advice")));
            case ImageDetails.Loading loading ->
                only(new EmptyState(
                        "mdi2t-timer-sand",
                        texts.get(
                                "images.details.loading", loading.face().image().displayName()),
                        ""));
            case ImageDetails.Gone gone ->
                only(new EmptyState(
                        "mdi2d-delete-empty-outline",
                        texts.get("images.details.gone", gone.image().displayName()),
                        texts.get("images.details.gone.advice")));
            case ImageDetails.Failed failed -> {
                var again = new Button(texts.get("images.details.again"));
                again.setOnAction(event -> model.reload());
                only(new EmptyState("mdi2a-alert-circle-outline", failed.sentence(), failed.advice(), again));
            }
            case ImageDetails.Loaded now -> {
                name.setText(now.face().image().displayName());
                overview.setContent(facts(now.face()));
                history.show(now.layers());
                inspect.show(now.document(), now.json());
                only(loaded);
            }
        }
    }

    private Facts facts(ImageFace face) {
        var image = face.image();
        var facts = new Facts();
        if (image.isDangling()) {
            facts.add(texts.get("images.fact.tags"), texts.get("images.dangling.tip"));
        }
        for (var tag : image.tags()) {
            facts.add(
                    tag.equals(image.tags().getFirst()) ? texts.get("images.fact.tags") : "",
                    new CopyLine(tag, tag, texts.get("images.copy", tag)));
        }
        facts.add(
                        texts.get("images.fact.id"),
                        new CopyLine(image.shortId(), image.id(), texts.get("images.copy", image.shortId())))
                .add(texts.get("images.fact.size"), Figures.size(image.size()))
                .add(
                        texts.get("images.fact.created"),
                        AgeText.absolute(image.created()) + "  (" + ages.of(Age.of(image.created(), Instant.now()))
                                + ")")
                .add(
                        texts.get("images.fact.users"),
                        face.users().isEmpty() ? texts.get("images.fact.users.none") : String.join("\n", face.users()))
                .add(texts.get("images.fact.digests"), String.join("\n", image.digests()))
                .add(
                        texts.get("images.fact.labels"),
                        image.labels().entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .sorted()
                                .collect(Collectors.joining("\n")));
        return facts;
    }

    private void only(Node node) {
        if (!root.getChildren().equals(List.of(node))) {
            root.getChildren().setAll(List.of(node));
        }
    }
}
