package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.run.Setting.Kind;
import io.quayside.app.run.Setting.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The form in which a container is described: what most people need first, the rest folded.
final class RunFormView extends ScrollPane {
    private static final double LABELS = 130;

    private final RunFormModel form;
    private final Texts texts;
    private final ProblemLabels problems;
    private final SettingField fields;
    private final BasicFields basics;
    private final Map<Section, TitledPane> sections = new EnumMap<>(Section.class);

    RunFormView(RunFormModel form, Texts texts, PathChooser chooser, Consumer<Path> importing) {
        this.form = form;
        this.texts = texts;
        this.problems = new ProblemLabels(texts);
        this.fields = new SettingField(form, texts);
        this.basics = new BasicFields(form, texts, problems, chooser, importing);
        var all = new VBox(2, basics());
        for (var section : Section.values()) {
            if (section != Section.BASICS) {
                all.getChildren().add(folded(section));
            }
        }
        all.getStyleClass().add("run-fields");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("form-scroll", "edge-to-edge");
        form.outcomeProperty().subscribe(it -> show());
        form.refusalProperty().subscribe(it -> show());
    }

    /// Where the keyboard starts.
    Node first() {
        return form.imageProperty().get().isEmpty() ? basics.image() : basics.name();
    }

    String sentence(Problem problem) {
        return problems.sentence(problem);
    }

    /// Unfolds the part in which a field is, and leads there.
    void open(String field) {
        Setting.of(field).map(it -> sections.get(it.section())).ifPresent(it -> it.setExpanded(true));
        var place = lookup("#problem." + field.replace(".", "\\."));
        if (place != null) {
            var height = getContent().getBoundsInLocal().getHeight()
                    - getViewportBounds().getHeight();
            var y = getContent().sceneToLocal(place.localToScene(0, 0)).getY()
                    - getViewportBounds().getHeight() / 2;
            setVvalue(height <= 0 ? 0 : Math.clamp(y / height, 0, 1));
        }
    }

    private void show() {
        // A form that nobody has touched is not scolded: what is missing is listed beside it.
        var all = new ArrayList<>(form.outcome().problems().stream()
                .filter(it -> !it.sentence().equals("run.wrong.image"))
                .toList());
        var refusal = form.refusalProperty().get();
        if (refusal != null) {
            all.add(Problem.told(refusal.field(), refusal.words()));
        }
        problems.show(all);
        sections.forEach((section, pane) -> pane.setText(title(section, all)));
    }

    private String title(Section section, List<Problem> all) {
        var name = texts.get("run.section." + section.name().toLowerCase(Locale.ROOT));
        var said = form.said(section);
        var wrong = all.stream()
                .filter(it -> Setting.of(it.field())
                        .filter(of -> of.section() == section)
                        .isPresent())
                .count();
        if (wrong > 0) {
            return texts.get("run.section.wrong", name);
        }
        return said == 0 ? name : texts.get("run.section.said", name, said);
    }

    private Node basics() {
        var grid = grid();
        row(grid, "image", texts.get("run.image"), new VBox(6, basics.image(), basics.asks()));
        row(grid, "--name", texts.get("run.setting.name"), basics.name());
        row(grid, "ports", texts.get("run.ports"), basics.ports());
        row(grid, "volumes", texts.get("run.volumes"), basics.volumes());
        row(grid, "variables", texts.get("run.variables"), basics.variables());
        row(grid, "command", texts.get("run.command"), basics.command());
        return grid;
    }

    // Filled when it is first unfolded: all of them together are hundreds of nodes.
    private TitledPane folded(Section section) {
        var pane = new TitledPane(title(section, List.of()), null);
        pane.setId("run.section." + section.name().toLowerCase(Locale.ROOT));
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().addAll("dense", "run-section");
        pane.expandedProperty().subscribe(open -> {
            if (open && pane.getContent() == null) {
                pane.setContent(settings(section));
            }
        });
        sections.put(section, pane);
        return pane;
    }

    private Node settings(Section section) {
        var grid = grid();
        for (var setting : Setting.in(section)) {
            var label = texts.get("run.setting." + setting.word());
            row(grid, setting.kind() == Kind.SWITCH ? "" : setting.flag(), label, fields.of(setting));
        }
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("run-grid");
        var labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        labels.setMaxWidth(LABELS);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        return grid;
    }

    private void row(GridPane grid, String problem, String label, Node field) {
        var text = new Label(label);
        text.setLabelFor(field);
        text.setMinHeight(34);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        GridPane.setValignment(text, VPos.TOP);
        grid.addRow(grid.getRowCount(), text, problem.isEmpty() ? field : new VBox(2, field, problems.place(problem)));
    }
}
