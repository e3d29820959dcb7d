package io.quayside.app.registries;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.PageHeader;
import io.quayside.app.ui.TextTable;
import io.quayside.engine.registry.Newer;
import io.quayside.engine.registry.SignIn;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of registries: sign-ins, what is there, newer images.
final class RegistriesView extends View {
    private final RegistriesModel model;
    private final SignInDialog signIn;
    private final Texts texts;
    private final TextTable<SignIn> signIns;
    private final TextTable<RegistriesModel.Entry> entries;
    private final TextTable<Newer> newer;
    private final Label signedOut = said("registries.signed-out");
    private final Label says = said("registries.says");
    private final Label checked = said("registries.checked");
    private final TextField what = new TextField();
    private final Button check;
    private final RegistryStates states;
    private final VBox root;

    RegistriesView(RegistriesModel model, SignInDialog signIn, Texts texts) {
        this.model = model;
        this.signIn = signIn;
        this.texts = texts;
        this.states = new RegistryStates(model, this::askToSignIn, texts);
        signIns = new TextTable<SignIn>(texts.get("registries.tab.sign-ins"), "")
                .column(texts.get("registries.column.registry"), 180, SignIn::registry)
                .column(texts.get("registries.column.user"), 120, SignIn::user)
                .column(texts.get("registries.column.kept"), 150, this::kept)
                .column(texts.get("registries.column.note"), 400, SignIn::note);
        signIns.setId("registries.sign-ins");
        entries = new TextTable<RegistriesModel.Entry>(texts.get("registries.tab.look"), "")
                .column(texts.get("registries.column.image"), 360, RegistriesModel.Entry::reference)
                .column(texts.get("registries.column.description"), 300, RegistriesModel.Entry::note);
        entries.setId("registries.entries");
        newer = new TextTable<Newer>(texts.get("registries.tab.newer"), "")
                .column(texts.get("registries.column.image"), 300, Newer::tag)
                .column(
                        texts.get("registries.column.state"),
                        160,
                        it -> texts.get("registries.state." + it.state().name().toLowerCase(Locale.ROOT)))
                .column(texts.get("registries.column.note"), 400, Newer::why);
        newer.setId("registries.newer");
        check = button("registries.check", "mdi2r-refresh", model::check);
        var tabs = new TabPane(
                tab("registries.tab.sign-ins", signInPane()),
                tab("registries.tab.look", lookPane()),
                tab("registries.tab.newer", newerPane()));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        root = new VBox(new PageHeader(texts.get("registries.title")), tabs);
        root.getStyleClass().add("page");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        model.attach(held);
        held.observe(model.signInsProperty(), this::show);
        held.observe(model.lookupProperty(), this::show);
        held.observe(model.checkProperty(), this::show);
    }

    private void show(RegistriesModel.SignIns now) {
        signIns.show(now.all());
        signIns.setPlaceholder(states.of(now));
        // Where there is nothing else, it stands in the place of the table.
        signedOut.setText(now.all().isEmpty() ? "" : now.failure());
    }

    private void show(RegistriesModel.Lookup lookup) {
        says.setText(
                lookup instanceof RegistriesModel.Lookup.Found found
                        ? texts.get("registries.look.found", found.entries().size())
                        : "");
        entries.show(lookup instanceof RegistriesModel.Lookup.Found found ? found.entries() : List.of());
        entries.setPlaceholder(states.of(lookup));
    }

    private void show(RegistriesModel.Check now) {
        check.setDisable(now.going());
        newer.show(now.found());
        newer.setPlaceholder(states.of(now));
        var count = now.found().stream()
                .filter(it -> it.state() == Newer.State.NEWER)
                .count();
        checked.setText(
                now.found().isEmpty()
                        ? ""
                        : texts.get(now.going() ? "registries.check.going" : "registries.check.found", count));
    }

    private Node signInPane() {
        var out = button("registries.sign-out", "mdi2l-logout", () -> {
            var chosen = signIns.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.signOut(chosen.registry());
            }
        });
        out.disableProperty().bind(empty(signIns));
        var in = button("registries.sign-in", "mdi2l-login", this::askToSignIn);
        signedOut.getStyleClass().add("danger-text");
        var foot = bar(signedOut);
        foot.managedProperty().bind(signedOut.textProperty().isNotEmpty());
        return pane(bar(in, out), signIns, foot);
    }

    private void askToSignIn() {
        signIn.ask("", model::refresh);
    }

    private Node lookPane() {
        what.setId("registries.what");
        what.setPromptText(texts.get("registries.look.prompt"));
        what.setAccessibleText(texts.get("registries.look.prompt"));
        HBox.setHgrow(what, Priority.ALWAYS);
        var tags = button("registries.tags", "mdi2t-tag-multiple-outline", this::tags);
        tags.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !RegistriesModel.isRepository(what.getText()), what.textProperty()));
        var repositories = button(
                "registries.repositories",
                "mdi2f-format-list-bulleted",
                () -> model.repositories(what.getText().strip()));
        repositories.disableProperty().bind(blank());
        var search = button(
                "registries.search",
                "mdi2m-magnify",
                () -> model.search(what.getText().strip()));
        search.disableProperty().bind(blank());
        what.setOnAction(event -> tags());
        var pull = button(
                "registries.pull",
                "mdi2d-download",
                () -> model.pull(chosen(entries, RegistriesModel.Entry::reference)));
        pull.disableProperty().bind(empty(entries));
        return pane(bar(what, tags, repositories, search), entries, bar(says, pull));
    }

    private void tags() {
        if (RegistriesModel.isRepository(what.getText())) {
            model.tags(what.getText().strip());
        }
    }

    private Node newerPane() {
        var daily = new CheckBox(texts.get("registries.daily"));
        daily.setId("registries.daily");
        daily.selectedProperty().bindBidirectional(model.dailyProperty());
        var pull = button("registries.newer.pull", "mdi2d-download", () -> model.pull(chosen(newer, Newer::tag)));
        pull.disableProperty().bind(empty(newer));
        return pane(bar(check, daily), newer, bar(checked, pull));
    }

    private static <T> List<String> chosen(TextTable<T> table, Function<T, String> name) {
        return table.getSelectionModel().getSelectedItems().stream().map(name).toList();
    }

    private String kept(SignIn signIn) {
        return texts.get("registries.place." + signIn.place().name().toLowerCase(Locale.ROOT), signIn.keeper());
    }

    private BooleanBinding blank() {
        return Bindings.createBooleanBinding(() -> what.getText().isBlank(), what.textProperty());
    }

    private static BooleanBinding empty(TextTable<?> table) {
        return table.getSelectionModel().selectedItemProperty().isNull();
    }

    private static HBox bar(Node... nodes) {
        var bar = new HBox(nodes);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private static VBox pane(Node... nodes) {
        var pane = new VBox(nodes);
        for (var node : nodes) {
            if (node instanceof TextTable<?>) {
                VBox.setVgrow(node, Priority.ALWAYS);
            }
        }
        return pane;
    }

    private static Label said(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Button button(String key, String icon, Runnable run) {
        var button = new Button(texts.get(key), Icons.of(icon));
        button.setId(key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private Tab tab(String key, Node node) {
        var tab = new Tab(texts.get(key), node);
        tab.setId(key);
        tab.setClosable(false);
        return tab;
    }
}
