package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Tip;
import io.quayside.engine.Finding;
import io.quayside.engine.FoundEngine;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// One engine in the menu: its name and address; what it is and holds, or why it cannot be used; and, where there is
/// something to know, a line about that. It is as high as what it shows first, three lines at least; what needs more
/// room
/// later on is cut short, with the whole in its tooltip.
final class EngineItem {
    private static final double WIDTH = 500;
    private static final double ADDRESS = 260;
    private static final double BUTTON = 40;
    private static final double ROW = 17;
    /// The one that text in a menu has.
    private static final Font FONT = Font.font(13);

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 6;

    /// What the window has to do with it.
    enum State {
        /// The window is on it.
        SHOWN,
        /// It stays connected, with its own live picture.
        CONNECTED,
        /// It can be chosen.
        FREE
    }

    private final Texts texts;
    private final FindingText words;
    private final FontIcon icon = Icons.of("mdi2d-dots-horizontal-circle-outline");
    private final Label name = new Label();
    private final Label address = new Label();
    private final VBox body = new VBox();
    private final HBox side = new HBox();
    private final HBox root;
    private String whole = "";
    private String accessible = "";
    private boolean none;
    private int rows;
    private boolean pressed;

    EngineItem(Texts texts) {
        this.texts = texts;
        this.words = new FindingText(texts);
        name.getStyleClass().add("strong");
        name.setMaxWidth(WIDTH - 60);
        name.setMinWidth(Region.USE_PREF_SIZE);
        address.getStyleClass().add("muted");
        address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        address.setMaxWidth(ADDRESS);
        Tip.on(address, address::getText);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(name, spring, address);
        head.getStyleClass().add("engine-item-head");
        var text = new VBox(head, body);
        text.setPrefWidth(WIDTH - BUTTON);
        text.setMaxWidth(WIDTH - BUTTON);
        side.setMinWidth(BUTTON);
        side.setMaxWidth(BUTTON);
        root = new HBox(icon, text, side);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = false);
    }

    Node node() {
        return root;
    }

    /// Whether it says why there is none.
    boolean isNone() {
        return none;
    }

    /// For people who do not see it.
    String accessibleText() {
        return accessible;
    }

    /// @param age of what was answered; empty when it is new
    void show(FoundEngine engine, State state, Optional<Age> age) {
        var finding = engine.finding();
        none = finding.answer() instanceof Finding.Answer.Nobody;
        name.setText(finding.candidate().name());
        address.setText(finding.candidate().endpoint().url());
        icon.setIconLiteral(icon(finding, state));
        root.getStyleClass().setAll("engine-item", style(finding, state));
        var asked = age.map(it -> " · " + texts.get("shell.engine.asked", new AgeText(texts).of(it)))
                .orElse("");
        var what = words.of(finding) + asked;
        var danger = words.danger(finding.candidate());
        var others = engine.others().isEmpty() ? "" : words.others(engine.others());
        fill(what, danger, others);
        accessible = finding.candidate().name() + ", " + word(state) + ", " + whole.replace("\n", ". ");
    }

    private void fill(String what, String danger, String others) {
        var parts = Stream.of(what, danger, others).filter(it -> !it.isEmpty()).toList();
        whole = String.join("\n", parts);
        if (rows == 0) {
            rows = Math.clamp(parts.stream().mapToInt(EngineItem::rows).sum(), FEWEST_ROWS, MOST_ROWS);
            height(body, rows);
        }
        // A line for each, and what is left goes to the first that needs it.
        var spare = rows - parts.size();
        body.getChildren().clear();
        for (var part : parts.subList(0, Math.min(rows, parts.size()))) {
            var more = Math.clamp(rows(part) - 1, 0, Math.max(0, spare));
            spare -= more;
            body.getChildren().add(line(part, part.equals(danger), 1 + more));
        }
    }

    private Label line(String text, boolean danger, int rows) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(danger ? "warning-line" : "muted-line");
        label.setMaxWidth(Double.MAX_VALUE);
        height(label, rows);
        Tip.on(label, () -> whole);
        return label;
    }

    /// Whether this click was on the button: the menu takes it for one on the line, too.
    boolean tookClick() {
        var took = pressed;
        pressed = false;
        return took;
    }

    void noButton() {
        side.getChildren().clear();
    }

    void button(String icon, String name, Runnable run) {
        var button = Buttons.iconOnly(icon, name, () -> {
            pressed = true;
            run.run();
        });
        button.setMinWidth(Region.USE_PREF_SIZE);
        side.getChildren().setAll(button);
    }

    private String icon(Finding finding, State state) {
        return switch (state) {
            case SHOWN -> "mdi2c-check-circle";
            case CONNECTED -> "mdi2c-circle-slice-8";
            case FREE -> words.icon(finding);
        };
    }

    private static String style(Finding finding, State state) {
        if (finding.isEngine()) {
            return state == State.FREE ? "free" : "well";
        }
        return state == State.FREE ? "nobody" : "lost";
    }

    private String word(State state) {
        return texts.get(
                switch (state) {
                    case SHOWN -> "shell.engine.state.shown";
                    case CONNECTED -> "shell.engine.state.connected";
                    case FREE -> "shell.engine.state.free";
                });
    }

    private static int rows(String text) {
        var measure = new Text(text);
        measure.setFont(FONT);
        measure.setWrappingWidth(WIDTH - BUTTON);
        var one = new Text("X");
        one.setFont(FONT);
        return (int) Math.max(
                1,
                Math.round(measure.getLayoutBounds().getHeight()
                        / one.getLayoutBounds().getHeight()));
    }

    private static void height(Region region, int rows) {
        region.setMinHeight(rows * ROW);
        region.setPrefHeight(rows * ROW);
        region.setMaxHeight(rows * ROW);
    }
}
