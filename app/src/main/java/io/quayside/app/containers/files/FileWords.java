package io.quayside.app.containers.files;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Figures;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.files.FileEntry;
import io.quayside.engine.files.FileKind;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.Mount;
import io.quayside.engine.model.RawText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Files in words.
record FileWords(Texts texts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    String name(FileNode node) {
        return switch (node.note()) {
            case NONE -> node.name() + target(node.entry());
            case READING ->
                node.gone() == 0
                        ? texts.get("containers.files.reading")
                        : texts.get("containers.files.reading.bytes", Figures.size(node.gone()));
            case EMPTY -> texts.get("containers.files.empty");
            case PARTIAL -> texts.get("containers.files.partial");
            case FAILED -> {
                var folder = node.parent();
                yield folder == null ? "" : folder.trouble();
            }
        };
    }

    private static String target(@Nullable FileEntry entry) {
        return entry == null || entry.target().isEmpty() ? "" : " → " + RawText.shown(entry.target());
    }

    String size(@Nullable FileEntry entry) {
        return entry == null || entry.kind() != FileKind.FILE ? "" : Figures.size(entry.size());
    }

    static String permissions(@Nullable FileEntry entry) {
        return entry == null ? "" : entry.permissions();
    }

    static String owner(@Nullable FileEntry entry) {
        return entry == null || entry.owner().isEmpty() ? "" : entry.owner() + ":" + entry.group();
    }

    static String modified(@Nullable FileEntry entry) {
        var time = entry == null ? null : entry.modified();
        return time == null ? "" : time(time);
    }

    private static String time(Instant time) {
        return TIME.format(time.atZone(ZoneId.systemDefault()));
    }

    /// How it differs from the image, or what is mounted there.
    String change(FileNode node) {
        var mount = node.mount();
        if (mount != null) {
            return mounted(mount);
        }
        var change = node.change();
        return change == null
                ? ""
                : texts.get("containers.files.change." + change.name().toLowerCase(Locale.ROOT));
    }

    String mounted(Mount mount) {
        return switch (mount.type()) {
            case "volume" -> texts.get("containers.files.mount.volume");
            case "bind" -> texts.get("containers.files.mount.bind");
            default -> mount.type();
        };
    }

    /// For tooltips and screen readers: what kind of file it is.
    String kind(FileKind kind) {
        return texts.get("containers.files.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String icon(FileNode node) {
        var entry = node.entry();
        if (!node.isFile()) {
            return switch (node.note()) {
                case PARTIAL -> "mdi2d-dots-horizontal";
                case FAILED -> "mdi2a-alert-circle-outline";
                case READING -> "mdi2t-timer-sand";
                case NONE, EMPTY -> "mdi2f-folder-outline";
            };
        }
        if (entry == null) {
            return "mdi2f-file-remove-outline";
        }
        return switch (entry.kind()) {
            case FOLDER -> node.mount() == null ? "mdi2f-folder-outline" : "mdi2f-folder-network-outline";
            case LINK -> "mdi2l-link-variant";
            case FILE -> "mdi2f-file-outline";
            case PIPE -> "mdi2p-pipe";
            case SOCKET -> "mdi2p-power-socket-eu";
            case CHARACTER_DEVICE, BLOCK_DEVICE -> "mdi2c-chip";
        };
    }

    /// The command line that lists this folder.
    static CommandLine listing(ContainerRef container, FileNode folder) {
        return folder.source() == Source.ARCHIVE
                ? CommandLine.docker("cp", container.name() + ":" + folder.path(), "-")
                : CommandLine.docker("exec", "--user", "0", container.name(), "ls", "-la", folder.path());
    }

    /// The command line that shows this file.
    static CommandLine reading(ContainerRef container, FileEntry file) {
        return CommandLine.docker("cp", container.name() + ":" + file.path(), "-");
    }
}
