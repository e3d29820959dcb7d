package io.quayside.app.logs;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.OpenLines;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Notice;
import io.quayside.app.ui.Dialog;
import io.quayside.engine.log.LogSave;
import io.quayside.engine.model.FailureWords;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which lines to save, how and where; writes them, shows how far it is, and says what came of it. UI thread only.
record SaveLines(PageTools tools, LogLooks looks) {
    void ask(TailModel tail) {
        tail.lines().ifPresent(lines -> {
            var form = new SaveForm(
                    tools.texts(), tail.names(), looks.maskedProperty().get(), tools.ui());
            tools.dialogs()
                    .show(new Dialog(
                                    tools.texts().get("logs.save.title"),
                                    form,
                                    tools.texts().get("logs.cancel"))
                            .withAction(tools.texts().get("logs.save.button"), false, form.valid(), () -> {
                                write(lines, form.save(), form.everything());
                            })
                            .focusing(form.initialFocus()));
        });
    }

    private void write(OpenLines lines, LogSave save, boolean everything) {
        Texts texts = tools.texts();
        var cancelled = new AtomicBoolean();
        var goesOn = new AtomicBoolean(true);
        var aside = new AtomicBoolean();
        var task = tools.chores().begin(texts.get("logs.save.task", save.target()), () -> cancelled.set(true));
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("logs.save.progress");
        var content = new VBox(new Label(save.target().toString()), bar);
        content.getStyleClass().add("dialog-content");
        var dialog = new Dialog(texts.get("logs.saving"), content, texts.get("logs.cancel"));
        dialog.withWork("logs.save.aside", texts.get("logs.save.aside"), true, new ReadOnlyBooleanWrapper(true), () -> {
                    aside.set(true);
                    dialog.close();
                })
                .onClosed(() -> {
                    if (goesOn.get() && !aside.get()) {
                        task.cancel();
                    }
                });
        tools.dialogs().show(dialog);
        var progress = new Coalescer<Double>(tools.ui(), part -> {
            bar.setProgress(part);
            task.progress(part, texts.get("logs.save.part", part));
        });
        tools.background()
                .call(
                        () -> lines.save(
                                save,
                                everything,
                                (line, all) -> progress.offer(all == 0 ? 1.0 : (double) line / all),
                                cancelled::get),
                        written -> {
                            goesOn.set(false);
                            dialog.close();
                            if (written < 0) {
                                task.cancelled();
                                tell(save.target(), texts.get("logs.save.cancelled"), false, aside.get());
                            } else {
                                task.done(texts.get("logs.saved", written));
                                tell(save.target(), texts.get("logs.saved", written), false, aside.get());
                            }
                        },
                        failure -> {
                            goesOn.set(false);
                            dialog.close();
                            var sentence = texts.get(
                                    "logs.unsaved", FailureWords.of(failure).onOneLine());
                            task.failed(sentence);
                            tell(save.target(), sentence, true, aside.get());
                        });
    }

    /// @param failed whether it stays in sight until somebody has seen it
    /// @param aside whether the person does something else by now, and is not to be stopped
    private void tell(Path file, String outcome, boolean failed, boolean aside) {
        if (aside) {
            var sentence = outcome + " " + file;
            tools.notices().show(failed ? Notice.error(sentence, "", "") : Notice.info(sentence));
            return;
        }
        var words = new Label(outcome);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        tools.dialogs().show(new Dialog(file.toString(), words, tools.texts().get("logs.close")));
    }
}
