package io.quayside.engine.docker;

import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.ProcessTable;
import io.quayside.engine.model.Volume;
import java.time.Instant;
import java.util.List;

/// Reads the entries of the lists of images, volumes and networks, and of an image's history.
final class Answers {
    /// What engines put where an image has no name.
    private static final String NONE = "<none>";

    private Answers() {}

    static Image image(Json entry) {
        return new Image(
                entry.text("Id"),
                names(entry.texts("RepoTags")),
                names(entry.texts("RepoDigests")),
                entry.number("Size"),
                Instant.ofEpochSecond(entry.number("Created")),
                entry.words("Labels"));
    }

    static Volume volume(Json entry) {
        return new Volume(
                entry.text("Name"),
                entry.text("Driver"),
                entry.text("Mountpoint"),
                entry.text("Scope"),
                Times.instant(entry.text("CreatedAt")),
                entry.words("Labels"),
                entry.words("Options"));
    }

    static Network network(Json entry) {
        var created = Times.instant(entry.text("Created"));
        return new Network(
                entry.text("Id"),
                entry.text("Name"),
                entry.text("Driver"),
                entry.text("Scope"),
                entry.flag("Internal"),
                created == null ? Instant.EPOCH : created,
                entry.get("IPAM").items("Config").stream()
                        .map(range -> range.text("Subnet"))
                        .filter(subnet -> !subnet.isEmpty())
                        .toList(),
                entry.words("Labels"));
    }

    static ImageLayer layer(Json entry) {
        return new ImageLayer(
                entry.text("Id"),
                Instant.ofEpochSecond(entry.number("Created")),
                entry.text("CreatedBy"),
                entry.number("Size"),
                entry.text("Comment"),
                names(entry.texts("Tags")));
    }

    static ProcessTable processes(Json answer) {
        var columns = answer.texts("Titles");
        var rows = answer.items("Processes").stream()
                .map(row -> row.items().stream().map(Json::text).toList())
                .toList();
        return new ProcessTable(columns, rows);
    }

    private static List<String> names(List<String> names) {
        return names.stream().filter(name -> !name.startsWith(NONE)).sorted().toList();
    }
}
