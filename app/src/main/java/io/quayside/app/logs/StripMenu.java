package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.FilterModel;
import io.quayside.app.ui.Clip;
import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogTimeline;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with a moment on the strip. One at a time is open. UI thread only.
final class StripMenu {
    private final LogsModel model;
    private final Texts texts;
    private @Nullable ContextMenu open;

    StripMenu(LogsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// @param bucket the moment
    /// @param go goes to its first line
    void show(Node owner, double screenX, double screenY, LogTimeline.Bucket bucket, Runnable go) {
        hide();
        var filter = model.filter();
        String time = Moment.text(bucket.start(), ZoneId.systemDefault());
        long end = bucket.start() + bucket.nanos();
        var menu = new ContextMenu(
                item("go", texts.get("logs.strip.go", time), go),
                item("copy", texts.get("logs.strip.copy"), () -> Clip.copy(time)),
                new SeparatorMenuItem(),
                ranged("only", bucket.start(), end),
                ranged("from", bucket.start(), filter.criteria().until()),
                ranged("until", filter.criteria().from(), end),
                all(filter));
        open = menu;
        menu.show(owner, screenX, screenY);
    }

    void hide() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }

    private MenuItem ranged(String key, long from, long until) {
        var item = item(key, texts.get("logs.strip." + key), () -> {
            model.filter().within(from, until);
            // Where one sees what is left out, and can take it back.
            model.filterShownProperty().set(true);
        });
        item.setDisable(from >= until);
        return item;
    }

    private MenuItem all(FilterModel filter) {
        var item = item(
                "all",
                texts.get("logs.filter.range.remove"),
                () -> model.filter().within(Long.MIN_VALUE, Long.MAX_VALUE));
        LogCriteria now = filter.criteria();
        item.setDisable(now.from() == Long.MIN_VALUE && now.until() == Long.MAX_VALUE);
        return item;
    }

    private static MenuItem item(String key, String words, Runnable deed) {
        var item = new MenuItem(words);
        item.setId("logs.strip." + key);
        item.setOnAction(event -> deed.run());
        return item;
    }
}
