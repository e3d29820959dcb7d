package io.quayside.app.containers;

import io.quayside.app.containers.charts.ChartsTab;
import io.quayside.app.containers.charts.UsageHistory;
import io.quayside.app.containers.events.EventsTab;
import io.quayside.app.containers.files.FilesTab;
import io.quayside.app.containers.processes.ProcessesTab;
import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.containers.terminal.TerminalTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Buttons;
import io.quayside.engine.why.Explanation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What there is to say of one container: its name and state, and tabs that are made when they are first looked at and
/// filled whenever they are.
final class DetailsTabs extends VBox {
    private final Texts texts;
    private final ContainerWords words;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label usage = new Label();
    private final TabPane tabs = new TabPane();
    private final OverviewTab overview;
    private final UsageHistory history;
    private final List<Slot> contents = new ArrayList<>();
    private Details.@Nullable Loaded details;
    private @Nullable DetailsTab looked;

    DetailsTabs(PageTools tools, DetailsDeeds deeds, UsageHistory history) {
        this.history = history;
        texts = tools.texts();
        words = new ContainerWords(texts);
        overview = new OverviewTab(tools, deeds.steps(this::select));
        add("overview", () -> overview);
        add("terminal", () -> new TerminalTab(tools));
        add("files", () -> new FilesTab(tools));
        add("charts", () -> new ChartsTab(tools, history, InstantSource.system()));
        add("processes", () -> new ProcessesTab(tools));
        add("events", () -> new EventsTab(tools));
        add("health", () -> new HealthTab(texts));
        add("environment", () -> new EnvironmentTab(texts));
        add("mounts", () -> new MountsTab(texts));
        add("networks", () -> new NetworksTab(texts));
        add("inspect", () -> new InspectTab(tools));
        name.getStyleClass().add("details-name");
        state.getStyleClass().add("details-state");
        usage.getStyleClass().add("details-state");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head =
                new HBox(name, state, usage, spring, Buttons.iconOnly(deeds.logs()), Buttons.iconOnly(deeds.enlarge()));
        head.getStyleClass().add("details-head");
        tabs.getSelectionModel().selectedIndexProperty().subscribe((before, now) -> fill());
        tabs.setId("details.tabs");
        tabs.getStyleClass().add("details-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head, tabs);
    }

    void show(Details.Loaded now) {
        details = now;
        history.follow(now.container().id());
        name.setText(now.container().name());
        state.setText(words.state(now.container()));
        fill();
    }

    /// Nobody looks any more.
    void hide() {
        details = null;
        history.follow("");
        if (looked != null) {
            looked.hide();
            looked = null;
        }
    }

    void showUsage(String text) {
        usage.setText(text);
    }

    void explain(Optional<Explanation> why) {
        overview.explain(why);
    }

    /// Brings up the tab of this id.
    void select(String id) {
        tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .ifPresent(tab -> tabs.getSelectionModel().select(tab));
    }

    void focus() {
        tabs.requestFocus();
    }

    // Only the tab that can be seen.
    private void fill() {
        if (details != null) {
            var now = contents.get(tabs.getSelectionModel().getSelectedIndex()).made();
            if (looked != null && looked != now) {
                looked.hide();
            }
            looked = now;
            now.show(details.container(), details.details());
        }
    }

    private void add(String name, Supplier<DetailsTab> maker) {
        var tab = new Tab(texts.get("containers.tab." + name));
        tab.setClosable(false);
        tab.setId("details." + name);
        tabs.getTabs().add(tab);
        contents.add(new Slot(tab, maker));
    }

    private static final class Slot {
        private final Tab tab;
        private final Supplier<DetailsTab> maker;
        private @Nullable DetailsTab made;

        private Slot(Tab tab, Supplier<DetailsTab> maker) {
            this.tab = tab;
            this.maker = maker;
        }

        private DetailsTab made() {
            if (made == null) {
                made = maker.get();
                tab.setContent(made.node());
            }
            return made;
        }
    }
}
