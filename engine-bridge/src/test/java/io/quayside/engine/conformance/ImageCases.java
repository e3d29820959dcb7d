package io.quayside.engine.conformance;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.util.List;

/// Images: named, removed, and fetched from a registry.
final class ImageCases {
    private static final String OWN = "quayside/busybox:1";

    static final List<Case> ALL = List.of(
            Case.of("a second tag", "done true seen", lab -> {
                var done = tag(lab, "local/second:1");
                return done + " " + lab.image("local/second:1").isPresent() + " "
                        + lab.picture(picture -> picture.images().values().stream()
                                .anyMatch(image ->
                                        image.tags().stream().anyMatch(tag -> tag.endsWith("local/second:1"))));
            }),
            Case.of("removal of a tag", "done false true", lab -> {
                tag(lab, "local/second:1");
                var image = lab.image("local/second:1").orElseThrow();
                var tag = image.tags().stream()
                        .filter(name -> name.endsWith("local/second:1"))
                        .findFirst()
                        .orElseThrow();
                return lab.does(new RemoveImage(image.id(), tag, false)) + " "
                        + lab.image("local/second:1").isPresent() + " "
                        + lab.image(OWN).isPresent();
            }),
            Case.of("removal of an image in use", Reason.CONFLICT, lab -> {
                lab.sleeper();
                var image = lab.image(OWN).orElseThrow();
                return lab.does(new RemoveImage(image.id(), image.id(), false));
            }),
            Case.of(
                    "removal of an unknown image",
                    Reason.NOT_FOUND,
                    lab -> lab.does(new RemoveImage("sha256:" + "0".repeat(64), "quayside/nothing:1", false))),
            Case.of("pull from a registry", "true with layers", lab -> {
                try (var registry = TestRegistry.start(lab.real)) {
                    var name = pushed(lab, registry);
                    var steps = lab.progress(new PullImage(ImageName.parse(name)));
                    boolean layers = steps.stream().anyMatch(ActionProgress.Layer.class::isInstance);
                    boolean there = lab.image(name).isPresent();
                    lab.real.docker("rmi", "--force", name);
                    return there + (layers ? " with layers" : " without layers");
                }
            }),
            Case.of("pull of a tag that is not there", Reason.NOT_FOUND, lab -> {
                try (var registry = TestRegistry.start(lab.real)) {
                    return lab.does(new PullImage(ImageName.parse(registry.address() + "/nothing:1")));
                }
            }),
            Case.of("pull from a registry that wants a password", Reason.UNAUTHORIZED, lab -> {
                try (var registry = TestRegistry.startWithPassword(lab.real)) {
                    return lab.does(new PullImage(ImageName.parse(registry.address() + "/secret:1")));
                }
            }),
            Case.of(
                    "pull from nobody",
                    Reason.SERVER,
                    lab -> lab.does(new PullImage(ImageName.parse("127.0.0.1:1/nothing:1")))));

    private ImageCases() {}

    private static String tag(Lab lab, String name) {
        var id = lab.image(OWN).orElseThrow().id();
        return lab.does(new TagImage(id, TestImages.BUSYBOX, ImageName.parse(name)));
    }

    /// Pushes an image with a layer of its own, and forgets it.
    private static String pushed(Lab lab, TestRegistry registry) {
        var name = registry.address() + "/cargo:1";
        TestImages.build(lab.real, name, "FROM " + TestImages.BUSYBOX, "RUN date > /cargo");
        lab.real.docker("push", name);
        lab.real.docker("rmi", name);
        return name;
    }
}
