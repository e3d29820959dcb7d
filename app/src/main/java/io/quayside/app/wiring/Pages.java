package io.quayside.app.wiring;

import io.quayside.app.activity.ActivityPage;
import io.quayside.app.builds.BuildsPage;
import io.quayside.app.containers.ContainersPage;
import io.quayside.app.containers.Handover;
import io.quayside.app.disk.DiskPage;
import io.quayside.app.drop.DropTaker;
import io.quayside.app.engines.EnginesPage;
import io.quayside.app.fx.Ticker;
import io.quayside.app.images.ImagesPage;
import io.quayside.app.logs.LogWindows;
import io.quayside.app.logs.LogsPage;
import io.quayside.app.networks.NetworksPage;
import io.quayside.app.preferences.LoginModel;
import io.quayside.app.preferences.PreferencesPage;
import io.quayside.app.registries.RegistriesPage;
import io.quayside.app.registries.SignInDialog;
import io.quayside.app.run.ContainerDesk;
import io.quayside.app.run.PathChooser;
import io.quayside.app.run.RunDesk;
import io.quayside.app.settings.Pins;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.updates.UpdateCheck;
import io.quayside.app.volumes.VolumesPage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the pages, in the order of the navigation.
///
/// @param windows with logs in them
/// @param settingsFile where the settings are kept
/// @param pins of objects that stay when many are removed
/// @param go shows the page of this id
/// @param setup what gives this machine an engine
/// @param login whether Quayside starts at login
/// @param updates whether there is a newer Quayside
/// @param about says which Quayside this is
record Pages(
        PageTools tools,
        LogWindows windows,
        ActivityLog log,
        Ticker ticker,
        Path settingsFile,
        Pins pins,
        Consumer<String> go,
        EngineSetup setup,
        LoginModel login,
        UpdateCheck updates,
        Runnable about) {
    /// The pages in their order, and what they do with files that are dropped on the window.
    record Made(List<Page> all, DropTaker taker) {}

    Made make() {
        var logs = new LogsPage(tools, windows);
        // The form and the page lead to each other.
        var shown = new AtomicReference<@Nullable ContainersPage>();
        Consumer<String> reveal = container -> {
            var page = shown.get();
            if (page != null) {
                page.reveal(container);
                go.accept("containers");
            }
        };
        var desk = new RunDesk(tools, PathChooser.OF_SYSTEM, reveal);
        var small = new ContainerDesk(tools);
        small.watchLeftovers();
        var containers = new ContainersPage(
                tools,
                new Handover(
                        desk::run,
                        desk::edit,
                        desk::duplicate,
                        small::limits,
                        small::commit,
                        small::export,
                        small::putBack,
                        chosen -> {
                            logs.open(chosen);
                            go.accept("logs");
                        }),
                () -> go.accept("images"));
        shown.set(containers);
        var signIn = new SignInDialog(tools);
        var images = new ImagesPage(tools, desk::run, signIn::ask, reveal);
        var builds = new BuildsPage(tools, settingsFile.resolveSibling("builds.json"));
        var all = List.<Page>of(
                containers,
                images,
                new VolumesPage(tools, reveal),
                new NetworksPage(tools, reveal),
                logs,
                builds,
                new RegistriesPage(tools, signIn),
                new DiskPage(tools, pins),
                new ActivityPage(log, tools.texts(), ticker, InstantSource.system()),
                new PreferencesPage(
                        tools.settings(), settingsFile, tools.engine(), login, updates, about, tools.texts()),
                new EnginesPage(tools.texts(), setup::view));
        return new Made(all, new Taker(builds, images, go));
    }

    /// Shows the page that takes it first, so that what it asks and shows is seen there.
    private record Taker(BuildsPage builds, ImagesPage images, Consumer<String> go) implements DropTaker {
        @Override
        public void build(Path folder, String dockerfile) {
            go.accept(builds.id());
            builds.take(folder, dockerfile);
        }

        @Override
        public void load(List<Path> archives) {
            go.accept(images.id());
            images.load(archives);
        }

        @Override
        public void importFiles(Path archive) {
            go.accept(images.id());
            images.importFiles(archive);
        }

        @Override
        public void loadOrImport(Path archive) {
            go.accept(images.id());
            images.loadOrImport(archive);
        }
    }
}
