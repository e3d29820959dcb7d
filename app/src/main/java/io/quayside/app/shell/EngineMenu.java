package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import io.quayside.engine.Finding;
import io.quayside.engine.FoundEngine;
import io.quayside.engine.endpoint.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of engines: each with what it is, or why it is none. Asks them all when it opens.
///
/// While it is open, no line moves from under the mouse: an answer is filled in where its place stands, in a line that
/// keeps its height, and what is found in addition comes at the end.
final class EngineMenu {
    private final EngineSession session;
    private final Texts texts;
    private final Runnable connect;
    private final MenuButton button;
    private final List<Line> lines = new ArrayList<>();

    /// @param connect lets the person give an address
    EngineMenu(EngineSession session, Texts texts, Runnable connect, MenuButton button) {
        this.session = session;
        this.texts = texts;
        this.connect = connect;
        this.button = button;
    }

    /// A line of the menu.
    ///
    /// @param place the way to an engine that it was made for
    private record Line(Candidate place, EngineItem view, CustomMenuItem item) {
        boolean isOf(FoundEngine engine) {
            return engine.isReachedBy(place.endpoint());
        }
    }

    void install() {
        ListChangeListener<Finding> refresh = change -> fill();
        button.showingProperty().subscribe(showing -> {
            if (showing) {
                begin();
                session.findings().addListener(refresh);
                session.look();
            } else {
                session.findings().removeListener(refresh);
            }
        });
        // A menu button with no items does not open.
        button.getItems().add(command("shell.engine.look", "mdi2r-refresh", session::retry));
    }

    private void begin() {
        lines.clear();
        // Above the engines, so that engines that are found meanwhile do not move them.
        button.getItems()
                .setAll(
                        command("shell.engine.connect", "mdi2l-lan-connect", connect),
                        command("shell.engine.look", "mdi2r-refresh", session::retry),
                        new SeparatorMenuItem());
        var engines = FoundEngine.of(session.findings());
        engines.stream().sorted(Comparator.comparing(EngineMenu::isNone)).forEach(engine -> {
            if (isNone(engine) && lines.stream().noneMatch(line -> line.view().isNone()) && !lines.isEmpty()) {
                button.getItems().add(new SeparatorMenuItem());
            }
            append(engine);
        });
    }

    private void fill() {
        var findings = session.findings();
        var engines = FoundEngine.of(findings);
        for (var engine : engines) {
            var of = lines.stream().filter(line -> line.isOf(engine)).toList();
            if (of.isEmpty()) {
                append(engine);
            } else {
                show(of.getFirst(), engine);
                // It has turned out to be the same engine: its line goes when the menu opens again.
                of.stream()
                        .skip(1)
                        .forEach(line -> findings.stream()
                                .filter(finding -> finding.candidate()
                                        .endpoint()
                                        .equals(line.place().endpoint()))
                                .forEach(finding -> show(
                                        line,
                                        new FoundEngine(
                                                finding, List.of(of.getFirst().place())))));
            }
        }
    }

    private void append(FoundEngine engine) {
        var place = engine.finding().candidate();
        var view = new EngineItem(texts);
        var item = new CustomMenuItem(view.node());
        item.getStyleClass().add("engine-menu-item");
        item.setHideOnClick(false);
        var line = new Line(place, view, item);
        lines.add(line);
        show(line, engine);
        button.getItems().add(item);
    }

    private void show(Line line, FoundEngine engine) {
        var way = way(engine);
        var state = state(engine, way);
        line.view().show(engine, state, session.ageOf(engine.finding().candidate()));
        switch (state) {
            case SHOWN -> line.view().noButton();
            case CONNECTED ->
                line.view().button("mdi2c-close", texts.get("shell.engine.disconnect"), () -> {
                    session.disconnect(way);
                    fill();
                });
            case FREE ->
                given(engine)
                        .ifPresentOrElse(
                                given -> line.view()
                                        .button("mdi2d-delete-outline", texts.get("shell.engine.forget"), () -> {
                                            button.hide();
                                            session.forget(given);
                                        }),
                                line.view()::noButton);
        }
        line.item().getContent().setAccessibleText(line.view().accessibleText());
        line.item().setOnAction(event -> {
            if (!line.view().tookClick()) {
                button.hide();
                session.choose(way);
            }
        });
    }

    private Optional<Candidate> given(FoundEngine engine) {
        return Stream.concat(Stream.of(engine.finding().candidate()), engine.others().stream())
                .filter(session::isGiven)
                .findFirst();
    }

    private MenuItem command(String text, String icon, Runnable run) {
        var item = new MenuItem(texts.get(text), Icons.of(icon));
        item.setOnAction(event -> run.run());
        return item;
    }

    // What waits for an answer is not among those that have none.
    private static boolean isNone(FoundEngine engine) {
        return engine.finding().answer() instanceof Finding.Answer.Nobody;
    }

    // The way that is in use already, else the preferred one.
    private Candidate way(FoundEngine engine) {
        return engine.others().stream()
                .filter(session::isOpen)
                .findFirst()
                .filter(other -> !session.isOpen(engine.finding().candidate()))
                .orElse(engine.finding().candidate());
    }

    private EngineItem.State state(FoundEngine engine, Candidate way) {
        var shown = session.current().engine();
        if (shown != null && engine.isReachedBy(shown.candidate().endpoint())) {
            return EngineItem.State.SHOWN;
        }
        return session.isOpen(way) ? EngineItem.State.CONNECTED : EngineItem.State.FREE;
    }
}
