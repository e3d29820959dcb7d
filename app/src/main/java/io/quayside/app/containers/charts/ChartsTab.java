package io.quayside.app.containers.charts;

import io.quayside.app.containers.charts.ChartsModel.Condition;
import io.quayside.app.containers.charts.UsageHistory.Point;
import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Axis;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.TimeChart;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.model.UsageLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the container uses of processor, memory, network and disks, as it has been measured since somebody looked at
/// it first, with its limits. While it is hidden nothing is measured for it and nothing drawn.
public final class ChartsTab implements DetailsTab {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Texts texts;
    private final PageTools tools;
    private final InstantSource clock;
    private final ChartsModel model;
    private final Label note = new Label();
    private final StackPane place = new StackPane();
    private final VBox root = new VBox();
    private final ScrollPane scroll;
    private final EmptyState nothing;
    private final Panel cpu;
    private final Panel memory;
    private final Panel network;
    private final Panel disk;
    private Duration span = Duration.ofMinutes(5);
    private UsageLimits limits = UsageLimits.NONE;
    private @Nullable Subscription ticking;

    public ChartsTab(PageTools tools, UsageHistory history, InstantSource clock) {
        this.tools = tools;
        this.texts = tools.texts();
        this.clock = clock;
        this.model = new ChartsModel(tools.engine(), history, clock);
        cpu = new Panel("cpu", Axis::percent);
        memory = new Panel("memory", Axis::memory);
        network = new Panel("network", Axis::rate);
        disk = new Panel("disk", Axis::rate);
        for (var panel : List.of(memory, network, disk)) {
            panel.chart.lookedAtProperty().bindBidirectional(cpu.chart.lookedAtProperty());
        }
        var grid = new GridPane();
        grid.getStyleClass().add("charts");
        for (var i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        grid.addRow(0, cpu, memory);
        grid.addRow(1, network, disk);
        scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("details-scroll");
        nothing = new EmptyState(
                "mdi2c-chart-line",
                texts.get("containers.charts.stopped"),
                texts.get("containers.charts.stopped.advice"));
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getChildren().addAll(bar(), place);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node focus() {
        return cpu.chart;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        limits = details.limits();
        model.look(container);
        if (ticking == null) {
            ticking = tools.ticker().every(TICK, this::tick);
        }
        draw();
    }

    @Override
    public void hide() {
        if (ticking != null) {
            ticking.close();
            ticking = null;
        }
        model.leave();
    }

    // What does not run stands still: there is nothing new to be seen.
    private void tick() {
        if (model.condition() != Condition.NOT_RUNNING) {
            draw();
        }
    }

    private HBox bar() {
        var group = new ToggleGroup();
        var spans = new HBox();
        spans.getStyleClass().add("chart-spans");
        for (var minutes : List.of(1, 5, 30)) {
            var button = new ToggleButton(texts.get("containers.charts.minutes", minutes));
            button.setId("charts.minutes-" + minutes);
            button.setToggleGroup(group);
            button.setSelected(span.toMinutes() == minutes);
            button.setOnAction(event -> {
                // One of them always is.
                button.setSelected(true);
                span = Duration.ofMinutes(minutes);
                draw();
            });
            spans.getChildren().add(button);
        }
        note.setId("charts.note");
        note.getStyleClass().add("muted");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(note, spring, spans);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private void draw() {
        var view = model.view();
        var condition = model.condition();
        note.setText(
                switch (condition) {
                    case MEASURED -> texts.get("containers.charts.measured");
                    case NOT_RUNNING -> texts.get("containers.charts.not-running");
                    case SILENT -> texts.get("containers.charts.silent");
                });
        note.setVisible(condition != Condition.NOT_RUNNING || !view.points().isEmpty());
        var shown = condition == Condition.NOT_RUNNING && view.points().isEmpty() ? nothing : scroll;
        if (!place.getChildren().contains(shown)) {
            place.getChildren().setAll(shown);
        }
        if (shown == scroll) {
            draw(view);
        }
    }

    private void draw(UsageHistory.View view) {
        var to = Math.max(
                clock.millis(),
                view.points().isEmpty() ? 0 : view.points().getLast().time());
        var frame = new Frame(view.points(), to - span.toMillis(), to);
        var last = view.last().filter(it -> model.condition() == Condition.MEASURED);
        var now = last.map(it -> view.points().getLast());
        cpu.show(
                frame,
                now.map(it -> texts.get("containers.charts.cpu.now", known(Axis.percent(1, 1), it.cpu())))
                        .orElse(""),
                limits.cpus() > 0
                        ? new TimeChart.Limit(
                                limits.cpus() * 100,
                                texts.get("containers.charts.limit", Figures.percent(limits.cpus() * 100)))
                        : null,
                frame.series("chart-cpu", "", Point::cpu));
        memory.show(
                frame,
                last.map(this::memoryNow).orElse(""),
                limits.memory() > 0
                        ? new TimeChart.Limit(
                                limits.memory(), texts.get("containers.charts.limit", Figures.memory(limits.memory())))
                        : null,
                frame.series("chart-memory", "", Point::memory));
        network.show(
                frame,
                last.map(this::networkNow).orElse(""),
                null,
                frame.series("chart-in", texts.get("containers.charts.received"), Point::received),
                frame.series("chart-out", texts.get("containers.charts.sent"), Point::sent));
        disk.show(
                frame,
                last.map(it -> texts.get(
                                "containers.charts.disk.total",
                                Figures.size(it.blockRead()),
                                Figures.size(it.blockWritten())))
                        .orElse(""),
                null,
                frame.series("chart-in", texts.get("containers.charts.read"), Point::read),
                frame.series("chart-out", texts.get("containers.charts.written"), Point::written));
    }

    private String memoryNow(StatsSample last) {
        var used = Figures.memory(last.memoryUsed());
        return limits.memory() > 0
                ? texts.get(
                        "containers.charts.memory.of",
                        used,
                        Figures.memory(limits.memory()),
                        Figures.percent(100.0 * last.memoryUsed() / limits.memory()))
                : used;
    }

    private String networkNow(StatsSample last) {
        return last.networkReceived() < 0
                ? texts.get("containers.charts.network.none")
                : texts.get(
                        "containers.charts.network.total",
                        Figures.size(last.networkReceived()),
                        Figures.size(last.networkSent()));
    }

    private String known(Axis axis, double value) {
        return Double.isNaN(value)
                ? texts.get("containers.charts.unknown")
                : axis.text().apply(value);
    }

    private record Frame(List<Point> points, long from, long to) {
        TimeChart.Series series(String style, String name, ToDoubleFunction<Point> value) {
            return new TimeChart.Series(style, name, index -> value.applyAsDouble(points.get(index)));
        }
    }

    /// One chart with its title and what it says now.
    private final class Panel extends VBox {
        private final Label now = new Label();
        private final TimeChart chart;
        private final String title;
        private final HBox legend = new HBox();

        private Panel(String name, TimeChart.Axes axes) {
            chart = new TimeChart(axes, texts.get("containers.charts.unmeasured"));
            chart.setId("charts." + name);
            title = texts.get("containers.charts." + name);
            var heading = new Label(title);
            heading.getStyleClass().add("chart-title");
            heading.setMinWidth(USE_PREF_SIZE);
            now.setId("charts." + name + ".now");
            now.getStyleClass().add("muted");
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            legend.getStyleClass().add("chart-legend");
            legend.setMinWidth(USE_PREF_SIZE);
            var head = new HBox(heading, now, spring, legend);
            head.getStyleClass().add("chart-head");
            VBox.setVgrow(chart, Priority.ALWAYS);
            getChildren().addAll(head, chart);
        }

        private void show(Frame frame, String words, TimeChart.@Nullable Limit limit, TimeChart.Series... series) {
            now.setText(words);
            chart.setAccessibleText(title + ": " + (words.isEmpty() ? note.getText() : words)
                    + Optional.ofNullable(limit).map(it -> ", " + it.text()).orElse(""));
            if (legend.getChildren().isEmpty() && series.length > 1) {
                for (var one : series) {
                    var line = new Region();
                    line.getStyleClass().addAll("chart-key", one.style() + "-key");
                    legend.getChildren().addAll(line, new Label(one.name()));
                }
            }
            chart.show(new TimeChart.Content(
                    frame.points().size(),
                    index -> frame.points().get(index).time(),
                    List.of(series),
                    frame.from(),
                    frame.to(),
                    UsageHistory.GAP.toMillis(),
                    limit));
        }
    }
}
