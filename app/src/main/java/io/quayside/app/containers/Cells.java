package io.quayside.app.containers;

import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Tip;
import io.quayside.app.ui.table.TextCell;
import io.quayside.engine.model.Container;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The plain cells of the table. Nodes are made once per cell; an update changes texts and style classes alone.
final class Cells {
    private Cells() {}

    /// Icon and word of the state, and what is under way beside it.
    static final class State extends TextCell<Row, Face> {
        private final ContainerWords words;
        private final MemoryKills kills;
        private final FontIcon icon = new FontIcon();
        private final Tip tip;
        private @Nullable Face face;
        private String style = "";

        State(ContainerWords words, MemoryKills kills) {
            this.words = words;
            this.kills = kills;
            tip = Tip.on(this, this::why);
            icon.getStyleClass().add("icon");
        }

        @Override
        protected void show(@Nullable Face next) {
            face = next;
            switch (next) {
                case Face.OfContainer(Container container, var pending) -> {
                    var under = words.pending(pending);
                    var state = words.state(container);
                    look(ContainerWords.look(container));
                    setText(under.isEmpty() ? state : state + " · " + under);
                }
                case Face.OfProject project -> {
                    look(ContainerWords.projectLook(project));
                    setText(words.project(project));
                }
                case null -> setText(null);
            }
        }

        private String why() {
            return face instanceof Face.OfContainer it
                    ? words.why(it.container(), kills.of(it.container(), this::whyAgain))
                    : "";
        }

        private void whyAgain() {
            tip.refresh();
        }

        private void look(ContainerWords.Look look) {
            if (!look.icon().equals(icon.getIconLiteral())) {
                icon.setIconLiteral(look.icon());
            }
            if (!look.style().equals(style)) {
                icon.getStyleClass().remove(style);
                icon.getStyleClass().add(look.style());
                style = look.style();
            }
            setIcon(icon);
        }
    }

    /// A text of the container; empty for projects.
    static final class Text extends TextCell<Row, Face> {
        private final Function<Container, String> text;

        Text(Function<Container, String> text) {
            this.text = text;
        }

        @Override
        protected void show(@Nullable Face face) {
            setText(face instanceof Face.OfContainer it ? text.apply(it.container()) : null);
        }
    }

    /// A figure that ticks.
    static final class Figure extends TextCell<Row, @Nullable Usage> {
        private final Function<Usage, String> text;

        Figure(Function<Usage, String> text) {
            super(FIGURE);
            this.text = text;
        }

        @Override
        protected void show(@Nullable Usage usage) {
            setText(usage == null ? null : text.apply(usage));
        }
    }

    static String cpu(Usage usage) {
        return Figures.percent(usage.cpuPercent());
    }

    /// "12.3 MiB / 512 MiB"
    static String memory(Usage usage) {
        var used = Figures.memory(usage.memoryUsed());
        return usage.memoryLimit() > 0 ? used + " / " + Figures.memory(usage.memoryLimit()) : used;
    }
}
