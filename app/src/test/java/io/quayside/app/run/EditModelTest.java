package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.Samples;
import io.quayside.engine.action.EditPlan.Kind;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Mount;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.RunSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditModelTest {
    private static final String ANONYMOUS = "a".repeat(64);
    private static final Container WEB = web();
    private static final EngineSnapshot PICTURE = new EngineSnapshot(
            new LinkedHashMap<>(Map.of(WEB.id(), WEB)),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    private static final RunSpec BEFORE = RunSpec.of("image/web:1")
            .with(it -> it.name("web")
                    .label("com.docker.compose.project", "shop")
                    .networking(net -> net.withPort(new PublishedPort("", 8080, 80, "tcp"))
                            .withNetwork(new NetworkUse("back").withIp("10.0.0.9"))));

    private final RunFormModel form = new RunFormModel(() -> PICTURE, WEB.id());
    private final EditModel edit = new EditModel(WEB, BEFORE, form, true);

    private static Container web() {
        var web = Samples.running("web");
        return new Container(
                web.id(),
                web.name(),
                web.image(),
                web.imageId(),
                web.created(),
                web.state(),
                web.health(),
                null,
                web.ports(),
                List.of(new Mount("volume", ANONYMOUS, "", "/data", false)),
                web.networks(),
                web.labels());
    }

    private Kind kind() {
        return edit.changeProperty().get().plan().kind();
    }

    private ReplaceContainer replacement() {
        return (ReplaceContainer) edit.changeProperty().get().plan().actions().getFirst();
    }

    @Test
    void whatIsThereIsNoChange() {
        assertThat(form.outcome().problems()).isEmpty();
        assertThat(kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void limitsNeedNoNewContainer() {
        form.text(Setting.MEMORY).set("64m");
        assertThat(kind()).isEqualTo(Kind.LIVE);
    }

    @Test
    void anEngineThatCannotChangeLimitsMakesANewContainer() {
        var fields = new RunFormModel(() -> PICTURE, WEB.id());
        var model = new EditModel(WEB, BEFORE, fields, false);

        fields.text(Setting.MEMORY).set("64m");
        assertThat(model.changeProperty().get().plan().kind()).isEqualTo(Kind.REPLACE);

        fields.text(Setting.MEMORY).set("");
        fields.text(Setting.NAME).set("other");
        assertThat(model.changeProperty().get().plan().kind()).isEqualTo(Kind.LIVE);
    }

    @Test
    void unnamedVolumesGoOverToTheNewContainerUnlessSomebodySaysOtherwise() {
        form.text(Setting.USER).set("1000");

        assertThat(kind()).isEqualTo(Kind.REPLACE);
        assertThat(replacement().spec().storage().volumes())
                .extracting(Object::toString)
                .containsExactly(ANONYMOUS + ":/data");
        assertThat(replacement().withVolumes()).isFalse();

        edit.keepVolumesProperty().set(false);

        assertThat(replacement().spec().storage().volumes()).isEmpty();
        assertThat(replacement().withVolumes()).isTrue();
    }

    @Test
    void whatDiffersIsListed() {
        form.text(Setting.USER).set("1000");
        assertThat(edit.changeProperty().get().differences())
                .extracting(it -> it.name() + " " + it.before() + " " + it.after())
                .containsExactly("--user [] [1000]");
    }

    private static EditModel withMovedName() {
        var old = Samples.image("image", 1, "image/other:1");
        var now = Samples.image("newer", 2, "image/web:1");
        var picture = new EngineSnapshot(
                new LinkedHashMap<>(Map.of(WEB.id(), WEB)),
                new LinkedHashMap<>(Map.of(old.id(), old, now.id(), now)),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        return new EditModel(WEB, BEFORE, new RunFormModel(() -> picture, WEB.id()), true);
    }

    @Test
    void whereTheNameMeansAnotherImageTheOldOneIsKeptByItsId() {
        var moved = withMovedName();
        assertThat(moved.movedName()).hasValueSatisfying(it -> {
            assertThat(it.old().id()).isEqualTo("sha256:image");
            assertThat(it.now().id()).isEqualTo("sha256:newer");
        });
        assertThat(moved.changeProperty().get().plan().kind()).isEqualTo(Kind.NOTHING);

        moved.form().text(Setting.USER).set("1000");

        assertThat(imageOf(moved)).isEqualTo("sha256:image");
    }

    @Test
    void theNewerImageIsTakenWhereSomebodyWantsIt() {
        var moved = withMovedName();

        moved.keepImageProperty().set(false);

        assertThat(moved.changeProperty().get().plan().kind()).isEqualTo(Kind.REPLACE);
        assertThat(imageOf(moved)).isEqualTo("image/web:1");
    }

    @Test
    void anotherImageInTheFormIsTaken() {
        var moved = withMovedName();

        moved.form().imageProperty().set("image/other:1");

        assertThat(moved.movedName()).isEmpty();
        assertThat(imageOf(moved)).isEqualTo("image/other:1");
    }

    private static String imageOf(EditModel model) {
        return ((ReplaceContainer) model.changeProperty().get().plan().actions().getFirst())
                .spec()
                .image();
    }

    @Test
    void aCopyCanRunBesideTheOriginal() {
        var copy = new Duplicate(PICTURE).of(BEFORE);

        assertThat(copy.name()).isEqualTo("web-copy");
        assertThat(copy.networking().ports()).extracting(Object::toString).containsExactly("8081:80");
        assertThat(copy.networking().networks()).containsExactly(new NetworkUse("back"));
        assertThat(copy.labels()).isEmpty();
    }
}
