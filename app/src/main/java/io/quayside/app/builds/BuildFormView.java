package io.quayside.app.builds;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.PathField;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a person says of a build.
final class BuildFormView extends VBox {
    private static final int PAIR_ROWS = 3;

    private final BuildsModel model;
    private final Texts texts;
    private final PathField folder;
    private final Label problem = new Label();
    private final Label builder = new Label();
    private final Button build;
    private final List<ObservableValue<?>> fields = new ArrayList<>();

    BuildFormView(BuildsModel model, PageTools tools) {
        this.model = model;
        this.texts = tools.texts();
        var form = model.form();
        folder = new PathField(
                PathField.Kind.FOLDER,
                "builds.folder",
                texts.get("builds.folder"),
                texts.get("builds.choose"),
                tools.ui());
        folder.textProperty().bindBidirectional(form.folder);
        fields.add(form.folder);
        var more = new VBox(
                6,
                new Label(texts.get("builds.target")),
                field("builds.target", form.target, ""),
                new Label(texts.get("builds.platform")),
                field("builds.platform", form.platform, "linux/arm64"),
                new Label(texts.get("builds.labels")),
                area("builds.labels", form.labels));
        var folded = new TitledPane(texts.get("builds.more"), more);
        folded.setExpanded(false);
        folded.setAnimated(false);
        folded.getStyleClass().add("dense");
        problem.setId("builds.problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("field-problem");
        problem.setMinHeight(Region.USE_PREF_SIZE);
        builder.setId("builds.builder");
        builder.setWrapText(true);
        builder.getStyleClass().add("muted");
        builder.setMinHeight(Region.USE_PREF_SIZE);
        build = new Button(texts.get("builds.build"), Icons.of("mdi2h-hammer-wrench"));
        build.setId("builds.build");
        build.getStyleClass().add("accent");
        build.setOnAction(event -> model.build());
        getStyleClass().add("build-form");
        getChildren()
                .addAll(
                        new Label(texts.get("builds.folder")),
                        folder,
                        new Label(texts.get("builds.dockerfile")),
                        field("builds.dockerfile", form.dockerfile, "Dockerfile"),
                        new Label(texts.get("builds.tag")),
                        field("builds.tag", form.tag, "web:1"),
                        new Label(texts.get("builds.arguments")),
                        new ArgumentRows(form.arguments, texts),
                        box("builds.no-cache", form.noCache),
                        box("builds.pull", form.pull),
                        folded,
                        problem,
                        build,
                        builder);
    }

    TextField first() {
        return folder.field();
    }

    void attach(Disposables held) {
        // A person may have made there by another program what was not there before.
        model.form().look();
        held.observe(model.form().foundProperty(), ignored -> refresh());
        held.observe(model.form().slowProperty(), ignored -> refresh());
        held.onInvalidation(model.form().arguments, this::refresh);
        fields.forEach(field -> held.observe(field, ignored -> refresh()));
        held.observe(model.runningProperty(), entry -> {
            if (entry != null) {
                held.observe(entry.stateProperty(), ignored -> refresh());
            }
            refresh();
        });
    }

    /// Also when another engine is shown: it may build by other means.
    void refresh() {
        var wrong = model.form().problem();
        var untouched = model.form().folder.get().isBlank();
        if (model.form().slowProperty().get()) {
            problem.setText(texts.get("task.looking"));
        } else if (wrong != null) {
            problem.setText(wrong.isEmpty() || untouched ? "" : texts.get(wrong));
        }
        build.setDisable(!"".equals(wrong) || model.isBusy());
        builder.setText(texts.get(model.usesBuildx() ? "builds.by.buildx" : "builds.by.engine"));
    }

    private TextField field(String key, StringProperty value, String prompt) {
        var field = new TextField();
        field.setId(key);
        field.setPromptText(prompt);
        field.setAccessibleText(texts.get(key));
        field.textProperty().bindBidirectional(value);
        fields.add(value);
        return field;
    }

    private TextArea area(String key, StringProperty value) {
        var area = new TextArea();
        area.setId(key);
        area.setPrefRowCount(PAIR_ROWS);
        area.setPromptText(texts.get("builds.pairs"));
        area.setAccessibleText(texts.get(key));
        Bindings.bindBidirectional(area.textProperty(), value);
        fields.add(value);
        return area;
    }

    private CheckBox box(String key, BooleanProperty value) {
        var box = new CheckBox(texts.get(key));
        box.setId(key);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
