package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.ui.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Lets only lines of some of a merged tail's containers through. UI thread only.
final class SourceFilter extends MenuButton {
    private final LogsModel model;
    private final Texts texts;

    SourceFilter(LogsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("logs.filter.sources");
        setAccessibleText(texts.get("logs.filter.sources.name"));
        setOnShowing(event -> getItems().setAll(items()));
        // Without an item a menu does not open, and nobody hears that it is about to.
        getItems().setAll(new MenuItem());
    }

    void attach(Disposables held) {
        held.observe(model.activeProperty().flatMap(TailModel::namesProperty), names -> update());
        held.observe(model.filter().criteriaProperty(), criteria -> update());
    }

    private List<String> names() {
        return model.active().names();
    }

    private Set<Integer> wanted() {
        return Objects.requireNonNull(model.filter().criteria()).sources();
    }

    private void update() {
        var names = names();
        var wanted = wanted();
        setText(
                wanted.isEmpty()
                        ? texts.get("logs.filter.sources.all")
                        : wanted.size() == 1 && wanted.iterator().next() < names.size()
                                ? names.get(wanted.iterator().next())
                                : texts.get("logs.filter.sources.some", wanted.size(), names.size()));
        Presence.set(this, names.size() > 1);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        var all = new CheckMenuItem(texts.get("logs.filter.sources.all"));
        all.setSelected(wanted().isEmpty());
        all.setOnAction(event -> model.filter().sources(Set.of()));
        items.add(all);
        items.add(new SeparatorMenuItem());
        var names = names();
        for (int i = 0; i < names.size(); i++) {
            int source = i;
            var item = new CheckMenuItem(names.get(i));
            // The names are not the program's own: an underscore is one.
            item.setMnemonicParsing(false);
            item.setSelected(wanted().contains(source));
            item.setOnAction(event -> toggle(source));
            items.add(item);
        }
        return items;
    }

    private void toggle(int source) {
        Set<Integer> next = new HashSet<>(wanted());
        if (!next.remove(source)) {
            next.add(source);
        }
        model.filter().sources(next.size() == names().size() ? Set.of() : next);
    }
}
