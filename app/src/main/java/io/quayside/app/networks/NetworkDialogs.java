package io.quayside.app.networks;

import io.quayside.app.i18n.Texts;
import io.quayside.app.listing.ActionForm;
import io.quayside.app.listing.ActionForm.Outcome;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.action.ContainerRef;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;

/// Asks what network is to be made, and which container is to be put on one.
final class NetworkDialogs {
    private final NetworksModel model;
    private final PageTools tools;
    private final Texts texts;

    NetworkDialogs(NetworksModel model, PageTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
    }

    void create() {
        var form = new NetworkForm(model::isTaken);
        var driver = new ComboBox<String>();
        driver.setEditable(true);
        driver.getItems().setAll(List.of("bridge", "macvlan", "ipvlan", "overlay"));
        driver.setMaxWidth(Double.MAX_VALUE);
        driver.getEditor().textProperty().bindBidirectional(form.driver);
        new ActionForm(texts, "networks.create.")
                .text("name", form.name)
                .field("driver", driver)
                .text("subnet", form.subnet)
                .text("gateway", form.gateway)
                .text("range", form.range)
                .check("internal", form.internal)
                .check("ipv6", form.ipv6)
                .lines("options", form.options)
                .lines("labels", form.labels)
                .open(
                        tools.dialogs(),
                        texts.get("networks.create.title"),
                        form.outcome()
                                .map(it -> new Outcome<>(
                                        sentence(it.problem(), "networks.create.wrong.", it.about()), it.action())),
                        action -> tools.actions().run(action));
    }

    void connect(NetworkFace face) {
        var choices = model.strangers(face);
        var form = new ConnectForm(face.name(), choices);
        var container = new ComboBox<String>();
        container.setEditable(true);
        container.setMaxWidth(Double.MAX_VALUE);
        container.setPromptText(texts.get("networks.connect.container.prompt"));
        container.getItems().setAll(choices.stream().map(ContainerRef::name).toList());
        container.getEditor().textProperty().bindBidirectional(form.container);
        new ActionForm(texts, "networks.connect.")
                .field("container", container)
                .text("aliases", form.aliases)
                .text("ip", form.ip)
                .open(
                        tools.dialogs(),
                        texts.get("networks.connect.title", face.name()),
                        form.outcome()
                                .map(it -> new Outcome<>(
                                        sentence(it.problem(), "networks.connect.wrong.", it.about()), it.action())),
                        action -> tools.actions().run(action));
    }

    private String sentence(Enum<?> problem, String prefix, String about) {
        var word = problem.name().toLowerCase(Locale.ROOT);
        return word.equals("none") || word.equals("empty") ? "" : texts.get(prefix + word, about);
    }
}
