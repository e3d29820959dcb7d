package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.Map;

/// Makes a volume; done already where one of that name and driver is there.
///
/// @param name empty lets the engine choose one
/// @param driver "local" keeps it on the engine's own disk
/// @param options of the driver, such as those of an NFS mount; their values may be secret
/// @param labels its own words about it
public record CreateVolume(String name, String driver, Map<String, String> options, Map<String, String> labels)
        implements VolumeAction {
    public CreateVolume {
        options = Words.copy(options);
        labels = Words.copy(labels);
    }

    /// A plain one on the engine's disk.
    public CreateVolume(String name) {
        this(name, "local", Map.of(), Map.of());
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("volume", "create");
        if (!driver.equals("local")) {
            line = line.and("--driver", driver);
        }
        line = Words.add(Words.add(line, "--opt", options), "--label", labels);
        return name.isEmpty() ? line : line.and(name);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return picture.volumes().containsKey(name)
                ? Consequences.of()
                : Consequences.of(Effect.creates(ObjectKind.VOLUME, name));
    }

    /// Without the driver's options, which may hold a password.
    @Override
    public String toString() {
        return "CreateVolume[" + name + ", " + driver + "]";
    }
}
