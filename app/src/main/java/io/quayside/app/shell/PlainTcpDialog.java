package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.endpoint.Endpoint;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says what it means to use an engine of this machine over TCP without TLS, and asks. Cancel has the
/// focus.
public final class PlainTcpDialog implements Consent {
    private static final double WIDTH = 520;

    private final Dialogs dialogs;
    private final Texts texts;

    public PlainTcpDialog(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    @Override
    public void ask(Endpoint.Tcp endpoint, Runnable agreed) {
        var what = new Label(texts.get("shell.plain.what", endpoint.url()));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        var content = new VBox(what);
        content.getStyleClass().add("dialog-content");
        dialogs.show(new Dialog(texts.get("shell.plain.title"), content, texts.get("shell.cancel"))
                .wide(WIDTH)
                .withAction(texts.get("shell.plain.use"), true, new SimpleBooleanProperty(true), agreed));
    }
}
