package io.quayside.engine.docker;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that an engine says of everything that it holds, without what differs between two states made alike.
final class EngineState {
    /// Lines of the `docker` command line that make of every kind some objects that a prune takes and some that it
    /// keeps. FILES.TAR stands for an archive of files.
    static final List<String> CLUTTER = List.of(
            "network create used",
            "network create of-stopped",
            "network create --label=tier=back free",
            "volume create idle",
            "volume create --label=owner=me mine",
            "volume create --opt=type=tmpfs --opt=device=tmpfs elsewhere",
            "import FILES.TAR unused:1",
            "import --message=dangling FILES.TAR",
            "tag " + TestImages.BUSYBOX + " again:1",
            "import --message=used FILES.TAR in-use:1",
            "run --detach --name=runs --network=used --volume=mounted:/m " + TestImages.BUSYBOX + " sleep 600",
            "create --name=stopped --network=of-stopped --volume=rests:/r --volume=/anonymous in-use:1 sh",
            "create --name=kept --label=keep=yes " + TestImages.BUSYBOX);

    private static final Set<String> PREDEFINED = Set.of("bridge", "host", "none");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Calls calls;

    EngineState(Connected connected) {
        calls = new Calls(
                connected.http(), ApiVersion.parse(connected.api().info().apiVersion()));
    }

    /// A line for each field of each object.
    List<String> read() {
        var lines = new ArrayList<String>();
        for (var container : list(Target.of("containers", "json").with("all", 1), "", "Names")) {
            var id = container.path("Id").stringValue();
            lines.addAll(inspect(Target.of("containers", id, "json")));
            lines.addAll(inspect(Target.of("containers", id, "changes")));
        }
        for (var image : list(Target.of("images", "json").with("all", 1), "", "RepoTags")) {
            lines.addAll(inspect(Target.of("images", image.path("Id").stringValue(), "json")));
        }
        for (var volume : list(Target.of("volumes"), "Volumes", "Name")) {
            lines.addAll(inspect(Target.of("volumes", volume.path("Name").stringValue())));
        }
        for (var network : list(Target.of("networks"), "", "Name")) {
            lines.addAll(inspect(Target.of("networks", network.path("Id").stringValue())));
        }
        return lines;
    }

    /// Leaves nothing but the image of the tests.
    ///
    /// @param busybox an archive of it, where it is gone
    void clear(TestEngine engine, Path busybox) {
        for (var container : list(Target.of("containers", "json").with("all", 1), "", "Id")) {
            delete(Target.of("containers", container.path("Id").stringValue())
                    .with("force", 1)
                    .with("v", 1));
        }
        for (var volume : list(Target.of("volumes"), "Volumes", "Name")) {
            delete(Target.of("volumes", volume.path("Name").stringValue()));
        }
        for (var network : list(Target.of("networks"), "", "Name")) {
            if (!PREDEFINED.contains(network.path("Name").stringValue())) {
                delete(Target.of("networks", network.path("Id").stringValue()));
            }
        }
        for (var image : list(Target.of("images", "json"), "", "Id")) {
            var tags = image.path("RepoTags").toString();
            if (!tags.equals("[\"" + TestImages.BUSYBOX + "\"]")) {
                if (tags.contains(TestImages.BUSYBOX)) {
                    image.path("RepoTags").forEach(tag -> untag(tag.stringValue()));
                } else {
                    delete(Target.of("images", image.path("Id").stringValue()).with("force", 1));
                }
            }
        }
        if (engine.docker("images", "--quiet", TestImages.BUSYBOX).isEmpty()) {
            engine.docker("load", "--input", busybox.toString());
        }
    }

    private void untag(String tag) {
        if (!tag.equals(TestImages.BUSYBOX)) {
            delete(Target.of("images", tag));
        }
    }

    private void delete(Target target) {
        calls.send("Clearing " + target.text(), "DELETE", target, PATIENCE);
    }

    private List<JsonNode> list(Target target, String field, String order) {
        var answer = new JsonMapper().readTree(text(target));
        return (field.isEmpty() ? answer : answer.path(field))
                .valueStream()
                .sorted(Comparator.comparing(node -> node.path(order).toString().replaceAll("[0-9a-f]{64}", "")))
                .toList();
    }

    private List<String> inspect(Target target) {
        return Inspections.withoutIdentity(text(target));
    }

    private String text(Target target) {
        return calls.get(
                "Reading " + target.text(), target, body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
}
