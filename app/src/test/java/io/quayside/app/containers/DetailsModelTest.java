package io.quayside.app.containers;

import static io.quayside.app.sample.Samples.exited;
import static io.quayside.app.sample.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.sample.RecordedActions;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.Background;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Subscription;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DetailsModelTest {
    private final SampleEngine engine = new SampleEngine();
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final ContainersModel list =
            new ContainersModel(current, new RecordedActions(), InstantSource.fixed(Samples.THEN));
    private final Waiting background = new Waiting();
    private final DetailsModel model = new DetailsModel(current, background, list.selectionProperty());

    /// Does its work when the test says so.
    private static final class Waiting implements Background {
        private final List<Runnable> work = new ArrayList<>();

        @Override
        public <T> Subscription call(
                Callable<T> call, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
            Runnable job = () -> {
                try {
                    onResult.accept(call.call());
                } catch (Exception e) {
                    onFailure.accept(e);
                }
            };
            work.add(job);
            return () -> work.remove(job);
        }

        void finish() {
            new ArrayList<>(work).forEach(Runnable::run);
            work.clear();
        }
    }

    @BeforeEach
    void attach() {
        current.show(engine);
        var held = new Disposables();
        list.attach(held);
        model.attach(held);
        show(running("web"), running("db"));
    }

    private void show(Container... containers) {
        engine.containers(containers);
        ui.settle(current, engine);
    }

    private void select(int... rows) {
        list.select(java.util.Arrays.stream(rows).mapToObj(list.rows()::get).toList());
    }

    @Test
    void theDetailsOfTheSelectedContainerAreRead() {
        select(1);
        assertThat(model.details()).isEqualTo(new Details.Loading(running("web")));
        background.finish();
        assertThat(model.details()).isInstanceOf(Details.Loaded.class);
    }

    @Test
    void aNewerQuestionEndsTheOlder() {
        select(0);
        select(1);
        assertThat(background.work).hasSize(1);
        background.finish();
        assertThat(((Details.Loaded) model.details()).details().container().name())
                .isEqualTo("web");
    }

    @Test
    void aContainerThatChangesIsReadAgainWhileTheOldDetailsStay() {
        select(1);
        background.finish();
        show(exited("web", 1), running("db"));
        assertThat(((Details.Loaded) model.details()).fresh()).isFalse();
        background.finish();
        assertThat(((Details.Loaded) model.details()).details().container()).isEqualTo(exited("web", 1));
    }

    @Test
    void aContainerRemovedWhileItIsSelectedIsSaidToBeGone() {
        select(1);
        background.finish();
        show(running("db"));
        assertThat(model.details()).isEqualTo(new Details.Gone(running("web")));
        select(0);
        background.finish();
        assertThat(model.details()).isInstanceOf(Details.Loaded.class);
    }

    @Test
    void severalSelectedContainersHaveNoDetails() {
        select(0, 1);
        assertThat(model.details()).isEqualTo(new Details.Several(2));
        assertThat(background.work).isEmpty();
    }
}
