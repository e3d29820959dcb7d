package io.quayside.app.logs;

import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.Dialog;
import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Opens addresses from logs, which anybody may have written there: only after the whole address was shown.
record LinkOpener(PageTools tools) {
    void ask(URI address) {
        var texts = tools.texts();
        var words = new Label(texts.get("logs.link.words", String.valueOf(address.getHost())));
        words.setWrapText(true);
        var content =
                new VBox(words, new CopyLine(address.toString(), address.toString(), texts.get("logs.link.copy")));
        content.getStyleClass().add("dialog-content");
        tools.dialogs()
                .show(new Dialog(texts.get("logs.link.title"), content, texts.get("logs.cancel"))
                        .withAction(
                                texts.get("logs.link.open"),
                                false,
                                Bindings.createBooleanBinding(() -> true),
                                () -> tools.browser().accept(address)));
    }
}
