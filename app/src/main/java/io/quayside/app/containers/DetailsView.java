package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.EmptyState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pane with everything about the selected container, in tabs that are filled when they are looked at.
final class DetailsView extends View {
    private final DetailsModel model;
    private final Texts texts;
    private final ContainerWords words;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label usage = new Label();
    private final TabPane tabs = new TabPane();
    private final List<DetailsTab> contents;
    private final VBox loaded = new VBox();
    private final StackPane root = new StackPane();

    DetailsView(DetailsModel model, PageTools tools) {
        this.model = model;
        this.texts = tools.texts();
        this.words = new ContainerWords(texts);
        this.contents = List.of(
                new OverviewTab(tools),
                new EnvironmentTab(texts),
                new MountsTab(texts),
                new NetworksTab(texts),
                new InspectTab(tools));
        name.getStyleClass().add("details-name");
        state.getStyleClass().add("details-state");
        usage.getStyleClass().add("details-state");
        var head = new HBox(name, state, usage);
        head.getStyleClass().add("details-head");
        for (var content : contents) {
            var tab = new Tab(content.title(), content.node());
            tab.setClosable(false);
            tab.setId(content.id());
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().selectedIndexProperty().subscribe((before, now) -> fill());
        tabs.setId("details.tabs");
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

    /// Shows what the container uses, as it changes.
    void showUsage(@Nullable Usage now) {
        usage.setText(now == null ? "" : texts.get("containers.usage", Cells.cpu(now), Cells.memory(now)));
    }

    void focus() {
        tabs.requestFocus();
    }

    private void show(Details details) {
        switch (details) {
            case Details.Nothing ignored ->
                only(new EmptyState(
                        "mdi2i-information-outline",
                        texts.get("containers.details.nothing"),
                        texts.get("containers.details.nothing.advice")));
            case Details.Several several ->
                only(new EmptyState(
                        "mdi2c-checkbox-multiple-marked-outline",
                        texts.get("containers.details.several", several.count()),
                        texts.get("containers.details.several.advice")));
            case Details.Loading loading ->
                only(new EmptyState(
                        "mdi2t-timer-sand",
                        texts.get(
                                "containers.details.loading",
                                loading.container().name()),
                        ""));
            case Details.Gone gone ->
                only(new EmptyState(
                        "mdi2d-delete-empty-outline",
                        texts.get("containers.details.gone", gone.container().name()),
                        texts.get("containers.details.gone.advice")));
            case Details.Failed failed -> {
                var again = new Button(texts.get("containers.details.again"));
                again.setOnAction(event -> model.reload());
                only(new EmptyState("mdi2a-alert-circle-outline", failed.sentence(), failed.advice(), again));
            }
            case Details.Loaded now -> {
                name.setText(now.container().name());
                state.setText(words.state(now.container()));
                fill();
                only(loaded);
            }
        }
    }

    private void only(Node node) {
        if (!root.getChildren().equals(List.of(node))) {
            root.getChildren().setAll(List.of(node));
        }
    }

    // Only the tab that can be seen.
    private void fill() {
        if (model.details() instanceof Details.Loaded now) {
            contents.get(tabs.getSelectionModel().getSelectedIndex()).show(now);
        }
    }
}
