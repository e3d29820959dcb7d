package io.quayside.engine.action;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A mount as `--mount` takes it.
final class MountText {
    private final List<String> fields = new ArrayList<>();

    private MountText() {}

    static String of(MountSpec mount) {
        var text = new MountText();
        switch (mount) {
            case MountSpec.Bind bind -> text.bind(bind);
            case MountSpec.Volume volume -> text.volume(volume);
            case MountSpec.Tmpfs tmpfs -> text.tmpfs(tmpfs);
            case MountSpec.Image image -> {
                text.start("image", image.source(), image);
                text.add("image-subpath", image.subpath());
            }
            case MountSpec.Other other -> text.start(other.type(), other.source(), other);
        }
        return Csv.line(text.fields);
    }

    private void bind(MountSpec.Bind bind) {
        start("bind", bind.source(), bind);
        add("bind-propagation", bind.propagation());
        // The older word for it, which every version knows.
        if (bind.recursion().equals("disabled")) {
            fields.add("bind-nonrecursive");
        } else {
            add("bind-recursive", bind.recursion());
        }
        if (bind.createSource()) {
            fields.add("bind-create-src");
        }
    }

    private void volume(MountSpec.Volume volume) {
        start("volume", volume.source(), volume);
        if (volume.noCopy()) {
            fields.add("volume-nocopy");
        }
        add("volume-subpath", volume.subpath());
        addAll("volume-label", volume.labels());
        add("volume-driver", volume.driver());
        addAll("volume-opt", volume.driverOptions());
    }

    private void tmpfs(MountSpec.Tmpfs tmpfs) {
        start("tmpfs", "", tmpfs);
        add("tmpfs-size", tmpfs.size() == 0 ? "" : Sizes.text(tmpfs.size()));
        if (tmpfs.mode() != null) {
            fields.add("tmpfs-mode=" + Integer.toOctalString(tmpfs.mode()));
        }
    }

    private void start(String type, String source, MountSpec mount) {
        fields.add("type=" + type);
        add("source", source);
        fields.add("target=" + mount.target());
        if (mount.readOnly()) {
            fields.add("readonly");
        }
    }

    private void add(String key, String value) {
        if (!value.isEmpty()) {
            fields.add(key + "=" + value);
        }
    }

    private void addAll(String key, Map<String, String> words) {
        words.forEach((name, value) -> fields.add(key + "=" + name + "=" + value));
    }
}
