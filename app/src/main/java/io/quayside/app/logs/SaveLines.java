package io.quayside.app.logs;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.OpenLines;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Dialog;
import io.quayside.engine.log.LogSave;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Asks which lines to save, how and where; writes them, shows how far it is, and says what came of it. UI thread only.
record SaveLines(PageTools tools, LogLooks looks) {
    void ask(TailModel tail) {
        tail.lines().ifPresent(lines -> {
            var form = new SaveForm(
                    tools.texts(), tail.names(), looks.maskedProperty().get());
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
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("logs.save.progress");
        var content = new VBox(new Label(save.target().toString()), bar);
        content.getStyleClass().add("dialog-content");
        var dialog = new Dialog(texts.get("logs.saving"), content, texts.get("logs.cancel"));
        dialog.onClosed(() -> cancelled.set(true));
        tools.dialogs().show(dialog);
        var progress = new Coalescer<Double>(tools.ui(), bar::setProgress);
        tools.background()
                .call(
                        () -> lines.save(
                                save,
                                everything,
                                (line, all) -> progress.offer(all == 0 ? 1.0 : (double) line / all),
                                cancelled::get),
                        written -> {
                            dialog.close();
                            tell(save.target(), texts.get(written < 0 ? "logs.save.cancelled" : "logs.saved", written));
                        },
                        failure -> {
                            dialog.close();
                            tell(save.target(), texts.get("logs.unsaved", String.valueOf(failure.getMessage())));
                        });
    }

    private void tell(Path file, String outcome) {
        var words = new Label(outcome);
        words.setWrapText(true);
        tools.dialogs().show(new Dialog(file.toString(), words, tools.texts().get("logs.close")));
    }
}
