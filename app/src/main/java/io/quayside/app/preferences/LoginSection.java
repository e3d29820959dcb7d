package io.quayside.app.preferences;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Presence;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether Quayside starts at login. The box shows what the system has, not what was clicked.
final class LoginSection extends VBox {
    private final LoginModel model;
    private final Texts texts;
    private final CheckBox box = new CheckBox();
    private final Label more = new Label();

    LoginSection(LoginModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("section");
        box.setId("login.start");
        box.setText(texts.get("preferences.login.start"));
        // The box changes when the system has changed, not before.
        box.setOnAction(event -> {
            var wanted = box.isSelected();
            box.setSelected(!wanted);
            model.set(wanted);
        });
        more.setId("login.more");
        more.setWrapText(true);
        getChildren().addAll(box, more);
    }

    void attach(Disposables held) {
        held.observe(model.shownProperty(), this::show);
        model.read();
    }

    private void show(LoginModel.Shown now) {
        box.setSelected(now.state().on());
        box.setDisable(!now.known() || (!model.canStart() && !now.state().on()));
        more.setText(words(now));
        // That there is nothing to start is no fault.
        var fault = !now.trouble().isEmpty() || model.isOther();
        more.getStyleClass().removeAll("field-problem", "muted");
        more.getStyleClass().add(fault ? "field-problem" : "muted");
        Presence.set(more, !more.getText().isEmpty());
    }

    private String words(LoginModel.Shown now) {
        if (!now.trouble().isEmpty()) {
            return texts.get("preferences.login.trouble", model.place(), now.trouble());
        }
        if (model.isOther()) {
            return texts.get("preferences.login.other", now.state().program());
        }
        return now.known() && !model.canStart() ? texts.get("preferences.login.none") : "";
    }
}
