package io.quayside.app.wiring;

import io.quayside.app.i18n.Texts;
import io.quayside.app.product.Product;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Background;
import io.quayside.app.task.Notice;
import io.quayside.app.task.Notifications;
import io.quayside.app.updates.ReleaseFeed;
import io.quayside.app.updates.UpdateAddress;
import io.quayside.app.updates.UpdateCheck;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Has a newer version told in the window, once a day at most, with a way to its page.
final class NewerVersions {
    private NewerVersions() {}

    /// @param browser opens an address in the person's browser
    static UpdateCheck check(
            Background background, Settings settings, Notifications notices, Consumer<URI> browser, Texts texts) {
        return new UpdateCheck(
                Product.read().version(),
                System.getProperty(UpdateAddress.PROPERTY, ""),
                new ReleaseFeed(),
                background,
                settings,
                InstantSource.system(),
                release -> notices.show(new Notice(
                                Notice.Kind.INFO,
                                texts.get("updates.told", release.version().text()),
                                List.of(),
                                texts.get("updates.told.advice"),
                                "")
                        .with(new Notice.Step(
                                "update", texts.get("updates.open"), () -> browser.accept(release.page())))));
    }
}
