package io.quayside.app.registries;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// What stands in the tables of the registries while there is nothing: why, and what to do next.
final class RegistryStates {
    private static final String FAILED = "mdi2l-lan-disconnect";

    private final RegistriesModel model;
    private final Runnable signIn;
    private final Texts texts;

    RegistryStates(RegistriesModel model, Runnable signIn, Texts texts) {
        this.model = model;
        this.signIn = signIn;
        this.texts = texts;
    }

    Node of(RegistriesModel.SignIns signIns) {
        return signIns.failure().isEmpty()
                ? empty("mdi2a-account-key-outline", "sign-ins.none", button("sign-in", "mdi2l-login", signIn))
                : failed("sign-ins.failed", signIns.failure(), model::refresh);
    }

    Node of(RegistriesModel.Lookup lookup) {
        return switch (lookup) {
            case RegistriesModel.Lookup.Nothing ignored -> empty("mdi2m-magnify", "look.nothing");
            case RegistriesModel.Lookup.Going going -> going(texts.get("registries.look.going", going.what()));
            case RegistriesModel.Lookup.Found found ->
                new EmptyState(
                        "mdi2m-magnify-close",
                        texts.get("registries.look.none", found.what()),
                        texts.get("registries.look.none.advice"));
            case RegistriesModel.Lookup.Failed failed ->
                new EmptyState(
                        FAILED,
                        texts.get("registries.look.failed", failed.what()),
                        failed.sentence(),
                        again(model::lookAgain));
        };
    }

    Node of(RegistriesModel.Check check) {
        if (check.going()) {
            return going(texts.get("registries.check.going"));
        }
        if (!check.failure().isEmpty()) {
            return failed("newer.failed", check.failure(), model::check);
        }
        return check.answered()
                ? empty("mdi2c-cloud-off-outline", "newer.none")
                : empty("mdi2c-cloud-question", "newer.never", button("check", "mdi2r-refresh", model::check));
    }

    private EmptyState empty(String icon, String key, Node... actions) {
        return new EmptyState(
                icon, texts.get("registries." + key), texts.get("registries." + key + ".advice"), actions);
    }

    private EmptyState failed(String key, String sentence, Runnable again) {
        return new EmptyState(FAILED, texts.get("registries." + key), sentence, again(again));
    }

    private static EmptyState going(String words) {
        return new EmptyState("mdi2p-progress-clock", words, "");
    }

    private Button again(Runnable run) {
        return button("again", "mdi2r-refresh", run);
    }

    private Button button(String key, String icon, Runnable run) {
        var button = new Button(texts.get("registries." + key), Icons.of(icon));
        button.setId("registries.empty." + key);
        button.setOnAction(event -> run.run());
        return button;
    }
}
