package io.quayside.app.task;

import io.quayside.app.sample.SampleEngine;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.stats.StatsFeed;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does to deeds what a test says, where the order of things must be certain.
final class ScriptedEngine implements Engine {
    private final SampleEngine picture;
    private final Script script;

    interface Script {
        ActionResult run(EngineAction action, Consumer<ActionProgress> progress) throws InterruptedException;
    }

    ScriptedEngine(SampleEngine picture, Script script) {
        this.picture = picture;
        this.script = script;
    }

    @Override
    public ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        try {
            return script.run(action, progress);
        } catch (InterruptedException e) {
            throw new EngineException.Cancelled("Interrupted.");
        }
    }

    @Override
    public Candidate candidate() {
        return picture.candidate();
    }

    @Override
    public EngineView view() {
        return picture.view();
    }

    @Override
    public Subscription subscribe(Consumer<EngineView> listener) {
        return picture.subscribe(listener);
    }

    @Override
    public @Nullable Instant lastHeard() {
        return null;
    }

    @Override
    public void retryNow() {}

    @Override
    public ContainerDetails inspectContainer(String id) {
        return picture.inspectContainer(id);
    }

    @Override
    public String inspectImage(String id) {
        return picture.inspectImage(id);
    }

    @Override
    public List<ImageLayer> history(String imageId) {
        return picture.history(imageId);
    }

    @Override
    public StatsFeed stats(Consumer<List<StatsSample>> listener) {
        return picture.stats(listener);
    }

    @Override
    public void close() {}
}
