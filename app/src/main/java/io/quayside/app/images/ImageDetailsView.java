package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.DetailsPane;
import io.quayside.app.ui.Excerpt;
import io.quayside.app.ui.Facts;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.JsonTree;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pane with everything about the selected image.
final class ImageDetailsView extends View {
    private static final int MOST_USERS = 100;

    private final ImageDetailsModel model;
    private final Texts texts;
    private final AgeText ages;
    private final Label name = new Label();
    private final TabPane tabs = new TabPane();
    private final ScrollPane overview = new ScrollPane();
    private final Consumer<String> reveal;
    private final LayersModel layersModel;
    private final LayersTab layers;
    private final JsonTree inspect;
    private final VBox loaded = new VBox();
    private final DetailsPane root;

    /// @param reveal shows the container of this id
    ImageDetailsView(ImageDetailsModel model, PageTools tools, Consumer<String> reveal) {
        this.reveal = reveal;
        this.layersModel = new LayersModel(tools.engine(), tools.background(), tools.ui());
        this.model = model;
        this.texts = tools.texts();
        this.ages = new AgeText(texts);
        this.inspect = new JsonTree(texts);
        this.layers = new LayersTab(layersModel, texts);
        overview.setFitToWidth(true);
        overview.getStyleClass().add("details-scroll");
        tab("overview", texts.get("images.tab.overview"), overview);
        tab("history", texts.get("images.tab.history"), layers);
        tab("inspect", texts.get("images.tab.inspect"), inspect);
        tabs.setId("images.tabs");
        name.getStyleClass().add("details-name");
        var head = new HBox(name);
        head.getStyleClass().add("details-head");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        loaded.getChildren().addAll(head, tabs);
        root = new DetailsPane(texts, "images.details.");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        layers.attach(held);
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

    private void show(ImageDetails details) {
        switch (details) {
            case ImageDetails.Nothing ignored -> root.nothing();
            case ImageDetails.Several several -> root.several(several.count(), Figures.size(several.bytes()));
            case ImageDetails.Loading loading ->
                root.loading(loading.face().image().displayName());
            case ImageDetails.Gone gone -> root.gone(gone.image().displayName());
            case ImageDetails.Failed failed -> root.failed(failed.sentence(), failed.advice(), model::reload);
            case ImageDetails.Loaded now -> {
                name.setText(now.face().image().displayName());
                overview.setContent(facts(now.face()));
                layersModel.show(now.face().image(), now.layers());
                inspect.show(now.document(), now.json());
                root.show(loaded);
            }
        }
    }

    private Node users(ImageFace face) {
        if (face.users().isEmpty()) {
            return new Label(texts.get("images.fact.users.none"));
        }
        var lines = new VBox();
        var shown = Excerpt.of(face.users(), MOST_USERS);
        for (var user : shown.first()) {
            var link = new Hyperlink(user);
            link.setId("images.user." + user);
            link.setOnAction(event -> model.containerNamed(user).ifPresent(reveal));
            lines.getChildren().add(link);
        }
        if (shown.others() > 0) {
            lines.getChildren().add(new Label(shown.rest()));
        }
        return lines;
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
                .add(texts.get("images.fact.users"), users(face))
                .add(texts.get("images.fact.digests"), String.join("\n", image.digests()))
                .add(
                        texts.get("images.fact.labels"),
                        image.labels().entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .sorted()
                                .collect(Collectors.joining("\n")));
        return facts;
    }
}
