package io.quayside.app.engines;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Presence;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Quayside's own virtual machine: what it is, how it is, and what can be done with it.
public final class VmView extends View {
    private static final double MILLIS = 1000.0;

    private final VmModel model;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Label state = SetupView.words("");
    private final Label notes = SetupView.words("");
    private final Label steps = SetupView.words("");
    private final Label failure = SetupView.words("");
    private final Button start = button("engines.vm.start");
    private final Button stop = button("engines.vm.stop");
    private final Button size = button("engines.vm.size");
    private final Button remove = button("engines.vm.remove");
    private final Button cancel = button("engines.vm.cancel");
    private final VBox root = new VBox();

    public VmView(VmModel model, Dialogs dialogs, Texts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
        state.setId("vm.state");
        notes.getStyleClass().add("muted");
        steps.getStyleClass().add("muted");
        steps.setId("vm.steps");
        failure.setId("vm.failure");
        failure.getStyleClass().add("danger-text");
        stop.setText(texts.get("engines.vm.stop"));
        size.setText(texts.get("engines.vm.size"));
        remove.setText(texts.get("engines.vm.remove"));
        cancel.setText(texts.get("engines.cancel"));
        start.setOnAction(event -> model.start());
        stop.setOnAction(event -> model.stop());
        size.setOnAction(event -> askSize());
        remove.setOnAction(event -> model.lostByRemoval(this::askRemoval));
        cancel.setOnAction(event -> model.cancel());
        var text = new VBox(
                SetupView.heading(texts.get("engines.vm.title")),
                SetupView.words(texts.get("engines.vm.what", model.kind())),
                state,
                notes,
                steps,
                failure);
        text.getStyleClass().add("setup-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var buttons = new VBox(start, stop, size, remove, cancel);
        buttons.getStyleClass().add("setup-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        for (var button : List.of(start, stop, size, remove, cancel)) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var line = new HBox(Icons.of("mdi2d-desktop-tower"), text, buttons);
        line.getStyleClass().add("setup-line");
        root.getChildren().add(line);
        root.getStyleClass().add("place");
        root.setId("vm");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(model.knownProperty(), ignored -> update());
        held.observe(model.busyProperty(), ignored -> update());
        held.observe(model.failureProperty(), ignored -> update());
        held.onInvalidation(model.steps(), this::update);
        model.refresh();
    }

    private void update() {
        var known = model.knownProperty().get();
        var busy = model.busyProperty().get();
        var last = known == null ? null : known.state();
        var running = last instanceof VmState.Running;
        var there = last != null && !(last instanceof VmState.Absent);
        state.setText(known == null ? texts.get("engines.vm.asking") : words(known));
        // While it runs, its state says how.
        notes.setText(
                known == null || running
                        ? ""
                        : String.join(" ", known.availability().notes()));
        steps.setText(model.steps().stream().map(VmView::words).collect(Collectors.joining("  ›  ")));
        failure.setText(model.failureProperty().get());
        start.setText(texts.get(there ? "engines.vm.start" : "engines.vm.make"));
        Presence.set(start, !busy && !running);
        start.setDisable(known == null || !known.availability().usable());
        Presence.set(stop, !busy && (running || last instanceof VmState.Silent));
        Presence.set(size, !busy && there);
        Presence.set(remove, !busy && there);
        Presence.set(cancel, busy);
        for (var label : List.of(notes, steps, failure)) {
            Presence.set(label, !label.getText().isEmpty());
        }
    }

    private String words(VmModel.Known known) {
        if (model.busyProperty().get()) {
            return texts.get("engines.vm.busy");
        }
        return switch (known.state()) {
            case VmState.Absent ignored ->
                (known.availability().finding() + " " + known.availability().remedy()).strip();
            case VmState.Stopped ignored -> texts.get("engines.vm.stopped");
            case VmState.Starting starting ->
                texts.get("engines.vm.starting", starting.step().name());
            case VmState.Running running -> (texts.get("engines.vm.running") + " " + running.note()).strip();
            case VmState.Stopping ignored -> texts.get("engines.vm.stopping");
            case VmState.Silent silent -> silent.reason() + " " + silent.remedy();
        };
    }

    private static String words(VmStep step) {
        return step.name()
                + String.format(Locale.getDefault(), " %.1f s", step.after().toMillis() / MILLIS);
    }

    private void askRemoval(List<String> lost) {
        var content = new VBox(lost.stream().map(SetupView::words).toArray(Node[]::new));
        content.getStyleClass().add("dialog-content");
        dialogs.show(new Dialog(texts.get("engines.vm.remove.title"), content, texts.get("engines.cancel"))
                .withAction(texts.get("engines.vm.remove.do"), true, new SimpleBooleanProperty(true), model::remove));
    }

    private void askSize() {
        var known = model.knownProperty().get();
        var settings = known == null ? null : known.settings();
        if (settings != null) {
            dialogs.show(new VmSettingsDialog(settings, texts, model::change).dialog());
        }
    }

    private static Button button(String id) {
        var button = new Button();
        button.setId(id);
        return button;
    }
}
