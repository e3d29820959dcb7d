package io.quayside.app.builds;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.PageHeader;
import io.quayside.app.ui.TextTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of builds: what to build, the steps of the newest one beside its Dockerfile, and those before.
final class BuildsView extends View {
    private final BuildsModel model;
    private final PageTools tools;
    private final Texts texts;
    private final BuildFormView form;
    private final Label status = new Label();
    private final Button cancel;
    private final VBox steps = new VBox();
    private final Map<Integer, StepPane> panes = new LinkedHashMap<>();
    private final ListView<String> dockerfile = new ListView<>();
    private final StackPane content = new StackPane();
    private final SplitPane going;
    private final VBox root;
    private @Nullable Disposables following;

    BuildsView(BuildsModel model, PageTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.form = new BuildFormView(model, tools);
        status.setId("builds.status");
        status.setWrapText(true);
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        cancel = new Button(texts.get("builds.cancel"));
        cancel.setId("builds.cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        var bar = new HBox(10, status, cancel);
        bar.getStyleClass().add("pane-bar");
        var scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        dockerfile.setId("builds.file");
        dockerfile.setAccessibleText(texts.get("builds.dockerfile"));
        dockerfile.setCellFactory(view -> new LineCell());
        dockerfile.getStyleClass().addAll("dense", "build-file");
        going = new SplitPane(scroll, dockerfile);
        going.setOrientation(Orientation.VERTICAL);
        going.setDividerPositions(0.6);
        content.getChildren().setAll(List.of(nothing()));
        VBox.setVgrow(content, Priority.ALWAYS);
        var tabs = new TabPane(tab("builds.tab.newest", new VBox(bar, content)), tab("builds.tab.past", history()));
        var left = new ScrollPane(form);
        left.setFitToWidth(true);
        left.setMinWidth(260);
        left.getStyleClass().add("edge-to-edge");
        var split = new SplitPane(left, tabs);
        split.setDividerPositions(0.36);
        VBox.setVgrow(split, Priority.ALWAYS);
        root = new VBox(new PageHeader(texts.get("builds.title")), split);
        root.getStyleClass().add("page");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return form.first();
    }

    @Override
    protected void onAttach(Disposables held) {
        form.attach(held);
        held.observe(tools.engine().viewProperty(), ignored -> form.refresh());
        held.observe(model.stepsProperty(), this::show);
        held.observe(model.dockerfileProperty(), lines -> dockerfile.getItems().setAll(lines));
        held.observe(model.failedLineProperty(), line -> showLine(line.intValue()));
        held.observe(model.runningProperty(), this::follow);
        held.onClose(() -> follow(null));
    }

    private void follow(@Nullable ActivityEntry entry) {
        if (following != null) {
            following.close();
            following = null;
        }
        if (entry == null) {
            cancel.setVisible(false);
            return;
        }
        following = new Disposables();
        following.observe(entry.stateProperty(), ignored -> showStatus(entry));
        following.observe(entry.messageProperty(), ignored -> showStatus(entry));
        content.getChildren().setAll(List.of(going));
    }

    private void showStatus(ActivityEntry entry) {
        var took = StepPane.seconds(entry.duration(Instant.now()));
        cancel.setVisible(!entry.state().isOver());
        status.getStyleClass().remove("danger-text");
        status.setText(
                switch (entry.state()) {
                    case WAITING, RUNNING -> texts.get("builds.running", entry.title());
                    case DONE -> texts.get("builds.done", took);
                    case CANCELLED -> texts.get("builds.cancelled", took);
                    case FAILED -> entry.message();
                });
        if (entry.state() == ActivityEntry.State.FAILED) {
            status.getStyleClass().add("danger-text");
        }
    }

    private void show(List<BuildStep> now) {
        if (now.size() < panes.size() || now.isEmpty()) {
            panes.clear();
            steps.getChildren().clear();
        }
        for (int i = 0; i < now.size(); i++) {
            var step = now.get(i);
            var pane = panes.get(step.number());
            if (pane == null) {
                pane = new StepPane(step, texts, this::showLine);
                panes.put(step.number(), pane);
                steps.getChildren().add(i, pane);
            } else {
                pane.show(step);
            }
            if (step.state() == BuildStep.State.FAILED && !step.output().isEmpty()) {
                pane.setExpanded(true);
            }
        }
    }

    private void showLine(int line) {
        dockerfile.refresh();
        if (line > 0 && line <= dockerfile.getItems().size()) {
            dockerfile.getSelectionModel().clearAndSelect(line - 1);
            dockerfile.scrollTo(Math.max(0, line - 3));
        }
    }

    private Node nothing() {
        return new EmptyState("mdi2h-hammer-wrench", texts.get("builds.nothing"), texts.get("builds.nothing.advice"));
    }

    private TextTable<PastBuild> history() {
        var ages = new AgeText(texts);
        var table = new TextTable<PastBuild>(texts.get("builds.tab.past"), texts.get("builds.past.none"))
                .column(
                        texts.get("builds.past.when"),
                        100,
                        build -> ages.of(Age.of(build.when(), Instant.now())),
                        Comparator.comparing(PastBuild::when))
                .column(
                        texts.get("builds.past.what"),
                        160,
                        build -> build.tag().isEmpty() ? build.folder() : build.tag())
                .column(texts.get("builds.past.outcome"), 80, build -> texts.get("builds.outcome." + build.outcome()))
                .numbers(
                        texts.get("builds.past.took"),
                        70,
                        build -> StepPane.seconds(build.took()),
                        build -> build.took().toMillis())
                .column(texts.get("builds.past.message"), 240, PastBuild::message);
        table.setId("builds.past");
        table.follow(model.past());
        return table;
    }

    private Tab tab(String key, Node node) {
        var tab = new Tab(texts.get(key), node);
        tab.setId(key);
        tab.setClosable(false);
        return tab;
    }

    /// A line of the Dockerfile with its number; the one at which the build failed stands out.
    private final class LineCell extends ListCell<String> {
        private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null ? null : "%4d  %s".formatted(getIndex() + 1, line));
            pseudoClassStateChanged(
                    FAILED,
                    line != null && getIndex() + 1 == model.failedLineProperty().get());
        }
    }
}
