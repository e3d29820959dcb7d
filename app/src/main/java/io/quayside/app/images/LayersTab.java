package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Presence;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.layers.FileChange;
import io.quayside.engine.layers.LayerFiles;
import io.quayside.engine.model.SecretNames;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The instructions of an image with what each made, which other images share that, and its files.
final class LayersTab extends VBox {
    private static final Pattern ASSIGNMENT = Pattern.compile("\\b([A-Za-z_][A-Za-z0-9_]*)=(\\S+)");

    private final LayersModel model;
    private final Texts texts;
    private final TextTable<LayerRow> layers;
    private final TextTable<FileChange> files;
    private final Label says = new Label();
    private final ProgressIndicator going = new ProgressIndicator();
    private final Button read;
    private final Button stop;
    private final SplitPane split;

    LayersTab(LayersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        layers = new TextTable<LayerRow>(texts.get("images.tab.history"), texts.get("images.history.none"))
                .column(texts.get("images.history.instruction"), 420, this::instruction)
                .numbers(
                        texts.get("images.history.size"),
                        80,
                        row -> Figures.size(row.instruction().size()),
                        row -> row.instruction().size())
                .column(texts.get("images.layers.shared"), 200, this::sharers)
                .column(texts.get("images.layers.changes"), 120, row -> changes(row.files()))
                .numbers(
                        texts.get("images.layers.wasted"),
                        90,
                        row -> wasted(row) == 0 ? "" : Figures.size(wasted(row)),
                        LayersTab::wasted);
        layers.getColumns().stream().skip(1).forEach(it -> it.setMinWidth(70));
        layers.setId("images.history");
        files = new TextTable<FileChange>(texts.get("images.layers.files"), texts.get("images.layers.no-files"))
                .column(
                        texts.get("images.layers.kind"),
                        90,
                        file -> texts.get(
                                "images.layers.kind." + file.kind().name().toLowerCase(Locale.ROOT)))
                .numbers(texts.get("images.history.size"), 90, file -> Figures.size(file.size()), FileChange::size)
                .column(texts.get("images.layers.path"), 500, file -> "/" + file.path());
        files.getColumns().stream().limit(2).forEach(it -> it.setMinWidth(70));
        files.setId("images.layers.files");
        says.setWrapText(true);
        says.setId("images.layers.says");
        says.getStyleClass().add("muted");
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        going.setMaxSize(18, 18);
        read = button("images.layers.read", model::read);
        stop = button("images.layers.stop", model::cancel);
        var bar = new HBox(read, stop, going, says);
        bar.getStyleClass().add("pane-bar");
        split = new SplitPane(layers);
        split.getStyleClass().add("layers-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(bar, split);
        layers.getSelectionModel().selectedItemProperty().subscribe(this::showFiles);
    }

    void attach(Disposables held) {
        held.observe(model.rowsProperty(), rows -> {
            var selected = Math.max(0, layers.getSelectionModel().getSelectedIndex());
            layers.show(rows);
            if (model.reading() instanceof LayersModel.Reading.Done && !rows.isEmpty()) {
                layers.getSelectionModel().clearAndSelect(Math.min(selected, rows.size() - 1));
            }
        });
        held.observe(model.readingProperty(), this::show);
        held.observe(model.troubleProperty(), ignored -> show(model.reading()));
        held.onClose(model::forget);
    }

    private void show(LayersModel.Reading reading) {
        var busy = reading instanceof LayersModel.Reading.Going;
        Presence.set(going, busy);
        Presence.set(stop, busy);
        Presence.set(read, !busy && !(reading instanceof LayersModel.Reading.Done));
        says.getStyleClass().remove("danger-text");
        switch (reading) {
            case LayersModel.Reading.NotYet ignored -> {
                var trouble = model.troubleProperty().get();
                says.setText(trouble.isEmpty() ? texts.get("images.layers.hint") : trouble);
            }
            case LayersModel.Reading.Going now ->
                says.setText(texts.get("images.layers.going", Figures.size(now.gone())));
            case LayersModel.Reading.Done done -> {
                var all = done.files();
                says.setText((texts.get(
                                        "images.layers.done",
                                        all.layers().size(),
                                        Figures.size(all.size()),
                                        Figures.size(all.wasted()))
                                + " " + all.note())
                        .strip());
            }
            case LayersModel.Reading.Failed failed -> {
                says.getStyleClass().add("danger-text");
                says.setText(failed.sentence());
            }
        }
        var two = reading instanceof LayersModel.Reading.Done;
        if (two && split.getItems().size() == 1) {
            split.getItems().add(files);
            split.setDividerPositions(0.6);
        } else if (!two) {
            split.getItems().setAll(List.of(layers));
        }
    }

    private void showFiles(@Nullable LayerRow row) {
        files.show(row == null || row.files() == null ? List.of() : row.files().changes());
    }

    private String sharers(LayerRow row) {
        if (row.layer() < 0 || row.sharers() == null) {
            return "";
        }
        return row.sharers().isEmpty() ? texts.get("images.layers.own") : String.join(", ", row.sharers());
    }

    private String changes(@Nullable LayerFiles found) {
        return found == null ? "" : texts.get("images.layers.counts", found.added(), found.changed(), found.deleted());
    }

    // The shell that RUN needs is no part of what somebody wrote.
    // What was imported or squashed has no instruction, but often a remark.
    private String instruction(LayerRow row) {
        if (row.instruction().createdBy().isBlank()) {
            var remark = row.instruction().comment();
            return remark.isBlank() ? texts.get("images.history.unsaid") : remark;
        }
        var text = row.instruction().createdBy().replaceFirst("^/bin/sh -c #\\(nop\\)\\s*", "");
        return masked(text.replaceFirst("^/bin/sh -c ", "RUN ").strip());
    }

    // ENV and build arguments keep their values in the history.
    private static String masked(String instruction) {
        return ASSIGNMENT
                .matcher(instruction)
                .replaceAll(found -> Matcher.quoteReplacement(
                        SecretNames.isSecret(found.group(1)) ? found.group(1) + "=••••" : found.group()));
    }

    private static long wasted(LayerRow row) {
        return row.files() == null ? 0 : row.files().wasted();
    }

    private Button button(String key, Runnable run) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
