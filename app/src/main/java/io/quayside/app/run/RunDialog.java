package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Presence;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form in its dialog: what was begun goes on in sight, and when the engine refuses, the form is still there as it
/// was filled in, or comes back.
final class RunDialog {
    private static final double WIDTH = 1100;
    private static final double SIDE = 330;
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final PageTools tools;
    private final Texts texts;
    private final RunFormModel form;
    private final PathChooser chooser;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label doing = RunSide.wrapped("");
    private final HBox progress = new HBox(10, bar, doing);
    private final Label failed = RunSide.wrapped("");
    private final Button removing = new Button();
    private final VBox refused = new VBox(6, failed, removing);
    private Runnable again = () -> {};
    private @Nullable Dialog dialog;

    RunDialog(PageTools tools, RunFormModel form, PathChooser chooser) {
        this.tools = tools;
        this.texts = tools.texts();
        this.form = form;
        this.chooser = chooser;
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(busy);
        progress.managedProperty().bind(busy);
        bar.setPrefWidth(160);
        HBox.setHgrow(doing, Priority.ALWAYS);
        failed.setId("run.failed");
        failed.getStyleClass().add("field-problem");
        removing.setId("run.remove-made");
        removing.setMnemonicParsing(false);
        removing.getStyleClass().add("small");
    }

    RunFormModel form() {
        return form;
    }

    /// Whether nothing is under way.
    BooleanBinding idle() {
        return busy.not();
    }

    /// @param parts above the command on the right
    /// @param buttons adds what can be done
    void show(String title, List<Node> above, List<Node> parts, Node twin, UnaryOperator<Dialog> buttons) {
        var fields = new RunFormView(form, texts, chooser, this::importFile);
        var side = new RunSide(form, texts, fields, parts, twin);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        HBox.setHgrow(fields, Priority.ALWAYS);
        var both = new HBox(16, fields, side);
        both.setPrefHeight(560);
        VBox.setVgrow(both, Priority.ALWAYS);
        var content = new VBox(10);
        content.getStyleClass().add("run-form");
        content.getChildren().addAll(above);
        content.getChildren().addAll(refused, both, progress);
        showFailure();
        var following = tools.engine().viewProperty().subscribe(form::refresh);
        var shown = buttons.apply(new Dialog(title, content, texts.get("run.cancel")))
                .focusing(fields.first())
                .wide(WIDTH)
                .onClosed(() -> {
                    following.unsubscribe();
                    dialog = null;
                });
        dialog = shown;
        again = () -> show(title, above, parts, twin, buttons);
        tools.dialogs().show(shown);
    }

    /// Does it, and closes the dialog once it is done.
    void run(EngineAction action, Consumer<String> onDone) {
        form.refused(null);
        showFailure();
        busy.set(true);
        doing.setText(texts.get("run.asking"));
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        var entry = tools.actions().start(action);
        Subscription watching = tools.ticker().every(GLANCE, () -> watch(entry));
        Runnable look = () -> {
            if (entry.state().isOver()) {
                watching.close();
                ended(entry, onDone);
            }
        };
        if (entry.state().isOver()) {
            look.run();
        } else {
            entry.stateProperty().subscribe((before, now) -> look.run());
        }
    }

    private void watch(ActivityEntry entry) {
        var layers = entry.layers();
        if (!entry.message().isEmpty()) {
            doing.setText(entry.message());
        }
        if (!layers.isEmpty()) {
            var done = layers.stream()
                    .mapToDouble(it -> Math.max(0, it.fraction()))
                    .sum();
            bar.setProgress(done / layers.size());
            doing.setText(texts.get("run.pulling", layers.size()));
        }
    }

    private void ended(ActivityEntry entry, Consumer<String> onDone) {
        busy.set(false);
        switch (entry.state()) {
            case DONE -> {
                if (dialog != null) {
                    dialog.close();
                }
                entry.result().ifPresent(result -> onDone.accept(result.createdId()));
            }
            case FAILED -> {
                form.refused(Refusal.of(entry.message()));
                showFailure();
                if (dialog == null) {
                    again.run();
                }
            }
            default -> {}
        }
    }

    private void showFailure() {
        var refusal = form.refusalProperty().get();
        failed.setText(refusal == null ? "" : refusal.sentence());
        Presence.set(refused, refusal != null);
        var made = refusal == null ? Optional.<String>empty() : refusal.made();
        Presence.set(removing, made.isPresent());
        made.ifPresent(name -> {
            removing.setText(texts.get("run.remove-made", name));
            removing.setDisable(false);
            removing.setOnAction(event -> remove(name));
        });
    }

    // It has never run: there is nothing in it that a person could miss.
    private void remove(String name) {
        removing.setDisable(true);
        form.picture().containers().values().stream()
                .filter(it -> it.name().equals(name) || it.shortId().equals(name))
                .filter(it -> it.state() == ContainerState.CREATED)
                .findFirst()
                .ifPresent(it -> tools.actions().start(new RemoveContainer(ContainerRef.of(it), false, true)));
    }

    private void importFile(Path file) {
        tools.background()
                .call(
                        () -> EnvFile.read(Files.readString(file)),
                        read -> form.change(() -> read.forEach(it -> form.variables()
                                .add(RunFields.VariableField.of(
                                        it.name(), Objects.requireNonNullElse(it.value(), ""))))),
                        failure -> {
                            form.refused(Refusal.of(texts.get("run.wrong.file", file.toString())));
                            showFailure();
                        });
    }
}
