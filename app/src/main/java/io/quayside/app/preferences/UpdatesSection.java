package io.quayside.app.preferences;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Presence;
import io.quayside.app.updates.UpdateAddress;
import io.quayside.app.updates.UpdateCheck;
import io.quayside.app.updates.UpdateWords;
import java.time.ZoneId;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Whether and whom Quayside asks for newer versions, and what was answered.
final class UpdatesSection extends VBox {
    private final UpdateCheck updates;
    private final UpdateWords words;
    private final CheckBox box = new CheckBox();
    private final TextField address = new TextField();
    private final Label problem = new Label();
    private final Label state = new Label();

    UpdatesSection(UpdateCheck updates, Texts texts) {
        this.updates = updates;
        this.words = new UpdateWords(texts, ZoneId.systemDefault());
        getStyleClass().add("section");
        box.setId("updates.check");
        box.setText(texts.get("preferences.updates.check"));
        address.setId("updates.address");
        address.setAccessibleText(texts.get("preferences.updates.address"));
        address.setPromptText(
                updates.builtIn().isEmpty() ? texts.get("preferences.updates.address.prompt") : updates.builtIn());
        // Half an address is none that anybody wants asked.
        address.setOnAction(event -> give());
        address.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                give();
            }
        });
        problem.setText(texts.get("preferences.updates.address.wrong"));
        problem.setId("updates.problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("field-problem");
        state.setId("updates.state");
        state.setWrapText(true);
        getChildren().addAll(box, new Label(texts.get("preferences.updates.address")), address, problem, state);
    }

    void attach(Disposables held) {
        var wanted = updates.wantedProperty();
        box.selectedProperty().bindBidirectional(wanted);
        held.onClose(() -> box.selectedProperty().unbindBidirectional(wanted));
        held.observe(updates.addressProperty(), address::setText);
        held.observe(updates.stateProperty(), now -> state.setText(words.of(now)));
        held.observe(address.textProperty(), text -> Presence.set(problem, !isAcceptable(text)));
    }

    private void give() {
        if (isAcceptable(address.getText())) {
            updates.addressProperty().set(address.getText().strip());
        }
    }

    private static boolean isAcceptable(String text) {
        return text.isBlank() || UpdateAddress.parse(text).isPresent();
    }
}
