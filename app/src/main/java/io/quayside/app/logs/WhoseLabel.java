package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.ui.Presence;
import io.quayside.app.ui.Tip;
import javafx.scene.control.Label;

/// Whose tail something is about that stands beside several of them: there only while tails stand side by side. UI
/// thread only.
final class WhoseLabel extends Label {
    private final LogsModel model;

    WhoseLabel(LogsModel model, String id) {
        this.model = model;
        setId(id);
        getStyleClass().add("log-whose");
        Tip.on(this, this::getText);
    }

    void attach(Disposables held) {
        held.observe(model.tailsProperty(), tails -> show());
        held.observe(model.activeProperty().flatMap(TailModel::namesProperty), names -> show());
    }

    private void show() {
        setText(String.join(", ", model.active().names()));
        Presence.set(this, model.tailsProperty().get().size() > 1);
    }
}
