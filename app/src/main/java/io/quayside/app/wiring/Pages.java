package io.quayside.app.wiring;

import io.quayside.app.activity.ActivityPage;
import io.quayside.app.containers.ContainersPage;
import io.quayside.app.fx.Ticker;
import io.quayside.app.images.ImagesPage;
import io.quayside.app.logs.LogsPage;
import io.quayside.app.preferences.PreferencesPage;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.ActivityLog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Makes the pages, in the order of the navigation.
///
/// @param settingsFile where the settings are kept
/// @param go shows the page of this id
record Pages(PageTools tools, ActivityLog log, Ticker ticker, Path settingsFile, Consumer<String> go) {
    List<Page> all() {
        var logs = new LogsPage(tools);
        var containers = new ContainersPage(
                tools,
                chosen -> {
                    logs.open(chosen);
                    go.accept("logs");
                },
                () -> go.accept("images"));
        var images = new ImagesPage(tools, created -> {
            containers.reveal(created);
            go.accept("containers");
        });
        return List.of(
                containers,
                images,
                logs,
                new ActivityPage(log, tools.texts(), ticker, InstantSource.system()),
                new PreferencesPage(tools.settings(), settingsFile, tools.engine(), tools.texts()));
    }
}
