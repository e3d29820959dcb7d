package io.quayside.app.networks;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.TextTable;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The containers of a network, to be taken off it and put on it.
final class MembersView extends VBox {
    private final NetworksModel model;
    private final TextTable<NetworkFace.Member> table;
    private @Nullable NetworkFace shown;

    MembersView(NetworksModel model, Texts texts, Command connect, Consumer<String> showContainer) {
        this.model = model;
        table = new TextTable<NetworkFace.Member>(texts.get("networks.members"), texts.get("networks.members.none"))
                .column(
                        texts.get("networks.members.name"),
                        260,
                        member -> member.container().name())
                .column(texts.get("networks.members.ip"), 180, NetworkFace.Member::ip)
                .column(
                        texts.get("networks.members.state"),
                        140,
                        member ->
                                texts.get(member.running() ? "networks.members.running" : "networks.members.stopped"));
        table.setId("networks.members");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var chosen = table.getSelectionModel().getSelectedItems();
        var none = Bindings.isEmpty(chosen);
        var join = Buttons.of(connect);
        join.setId("networks.members.connect");
        var leave = button(texts, "networks.disconnect", this::disconnect);
        leave.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> none.get() || !model.isConnected(), none, model.connectionProperty()));
        var show = button(
                texts,
                "networks.show-container",
                () -> chosen.stream()
                        .findFirst()
                        .ifPresent(member ->
                                showContainer.accept(member.container().id())));
        show.disableProperty().bind(none);
        var bar = new HBox(join, leave, show);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
    }

    void show(NetworkFace face) {
        shown = face;
        table.show(face.members());
    }

    private void disconnect() {
        if (shown != null) {
            model.disconnect(
                    shown,
                    List.copyOf(table.getSelectionModel().getSelectedItems().stream()
                            .map(NetworkFace.Member::container)
                            .toList()));
        }
    }

    private static Button button(Texts texts, String key, Runnable run) {
        var button = new Button(texts.get(key));
        button.setId(key);
        button.setOnAction(event -> run.run());
        return button;
    }
}
