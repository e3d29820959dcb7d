package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Excerpt;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Kind;
import io.quayside.engine.action.Consequences.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every object that goes, changes or comes by its name, with what is lost and who uses it. A few are laid out as high
/// as they are; of thousands only those are made that can be seen.
final class EffectList extends StackPane {
    private static final double MOST_HEIGHT = 320;
    private static final int FEW = 40;
    private static final int NAMED_USERS = 12;

    /// What goes comes first.
    private static final Comparator<Effect> ORDER = Comparator.comparing(Effect::kind)
            .reversed()
            .thenComparing(Effect::object)
            .thenComparing(Effect::name, NaturalOrder.NAMES);

    private final Texts texts;
    private final VBox few = new VBox();
    private final ScrollPane scroll = new ScrollPane(few);
    private final ListView<Supplier<Node>> many = new ListView<>();

    EffectList(Texts texts) {
        this.texts = texts;
        setId("confirm.effects");
        few.getStyleClass().add("effects");
        scroll.setFitToWidth(true);
        // As high as its lines are once they are wrapped, so that nothing that goes is out of sight without need.
        few.heightProperty().subscribe(height -> scroll.setMinHeight(Math.min(MOST_HEIGHT, height.doubleValue() + 2)));
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        many.setId("confirm.effects.many");
        many.setPrefHeight(MOST_HEIGHT);
        many.getStyleClass().addAll("edge-to-edge", "effects");
        many.setAccessibleText(texts.get("shell.confirm.list"));
        many.setCellFactory(view -> new LineCell());
    }

    /// @param spared names of what would go, and stays because it is pinned
    void show(Consequences consequences, Set<String> spared) {
        var lines = new ArrayList<Supplier<Node>>();
        worthNaming(consequences.effects()).sorted(ORDER).forEach(effect -> lines.add(() -> line(effect)));
        if (lines.isEmpty()) {
            lines.add(() -> label(texts.get("shell.confirm.nothing"), "muted"));
        }
        spared.stream().sorted(NaturalOrder.NAMES).forEach(name -> lines.add(() -> pinned(name)));
        if (lines.size() > FEW) {
            many.getItems().setAll(lines);
            getChildren().setAll(many);
        } else {
            few.getChildren().setAll(lines.stream().map(Supplier::get).toList());
            getChildren().setAll(scroll);
        }
    }

    // That an image loses the tag by which it is named here says nothing more.
    private static Stream<Effect> worthNaming(List<Effect> effects) {
        var images = effects.stream()
                .filter(it -> it.kind() == Kind.DESTROY && it.object() == ObjectKind.IMAGE)
                .map(Effect::name)
                .collect(Collectors.toSet());
        return effects.stream().filter(it -> it.object() != ObjectKind.TAG || !images.contains(it.name()));
    }

    private Node pinned(String name) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("effect", "spared");
        grid.add(Icons.of("mdi2p-pin-outline"), 0, 0);
        grid.add(label(name, "strong"), 1, 0);
        grid.add(label(texts.get("shell.confirm.pinned"), "muted"), 1, 1);
        return grid;
    }

    private Node line(Effect effect) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("effect", effect.kind() == Kind.DESTROY ? "destroyed" : "changed");
        grid.add(Icons.of(icon(effect)), 0, 0);
        grid.add(label(texts.get("shell.effect." + effect.object(), effect.name()), "strong"), 1, 0);
        int row = 1;
        if (effect.kind() == Kind.DESTROY) {
            var lost = effect.losses().stream()
                    .map(loss -> texts.get("shell.loss." + loss))
                    .collect(Collectors.joining(" · "));
            if (!lost.isEmpty()) {
                grid.add(label(texts.get("shell.effect.lost", lost), "muted"), 1, row++);
            }
            if (effect.bytes() != null) {
                grid.add(label(texts.get("shell.effect.bytes", Figures.size(effect.bytes())), "muted"), 1, row++);
            }
        } else {
            grid.add(label(texts.get("shell.effect.kind." + effect.kind()), "muted"), 1, row++);
        }
        if (!effect.usedBy().isEmpty()) {
            grid.add(label(texts.get("shell.effect.used-by", users(effect)), "warning-text"), 1, row);
        }
        return grid;
    }

    private static String users(Effect effect) {
        var sorted = effect.usedBy().stream().sorted(NaturalOrder.NAMES).toList();
        return Excerpt.joined(sorted, ", ", NAMED_USERS);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static String icon(Effect effect) {
        return switch (effect.kind()) {
            case DESTROY -> "mdi2d-delete-outline";
            case CHANGE -> "mdi2p-pencil-outline";
            case CREATE -> "mdi2p-plus";
        };
    }

    /// One line, as wide as the list.
    private static final class LineCell extends ListCell<Supplier<Node>> {
        LineCell() {
            getStyleClass().add("effect-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Supplier<Node> line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : line.get());
        }
    }
}
