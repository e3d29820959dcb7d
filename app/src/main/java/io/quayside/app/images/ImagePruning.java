package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Notice;
import io.quayside.app.task.Notifications;
import io.quayside.app.task.Offer;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneImages;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;

/// The removal of images that nothing uses: dangling ones, or all, with everything that goes named first.
final class ImagePruning {
    private static final String ALL = "all";

    private final Actions actions;
    private final Notifications notices;
    private final Texts texts;

    ImagePruning(Actions actions, Notifications notices, Texts texts) {
        this.actions = actions;
        this.notices = notices;
        this.texts = texts;
    }

    void ask(EngineSnapshot picture) {
        var anything = prune(true).consequences(picture).destroys();
        if (!anything) {
            notices.show(Notice.info(texts.get("images.prune.nothing")));
            return;
        }
        // Where nothing dangles, the list would be empty but for the others.
        var dangling = prune(false).consequences(picture).destroys();
        var all = new Offer.Option(ALL, texts.get("images.prune.all"), !dangling);
        actions.run(new Offer(List.of(all), ticked -> List.of(prune(ticked.contains(ALL)))));
    }

    private static PruneImages prune(boolean all) {
        return new PruneImages(all, PruneFilter.NONE);
    }
}
