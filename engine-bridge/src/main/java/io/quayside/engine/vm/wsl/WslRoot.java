package io.quayside.engine.vm.wsl;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The programs of a distribution: those of the image that it was made from, until a newer one takes their place. What
/// the engine keeps is not part of them.
final class WslRoot {
    private static final Logger LOG = LoggerFactory.getLogger(WslRoot.class);
    private static final String UNPACKED = "/var/lib/quayside/root";

    private final WslExe wsl;
    private final String name;

    WslRoot(WslExe wsl, String name) {
        this.wsl = wsl;
        this.name = name;
    }

    /// Whether it was made from another image, or from one from before images named themselves.
    boolean isOlderThan(VmImage image) {
        return !wsl.read(name, "cat", "/usr/lib/quayside/image").equals(image.version());
    }

    /// Puts an image's programs in. Where that is impossible (a full disk, a damaged image), those that are there are
    /// kept: an older engine is better than none.
    ///
    /// @throws EngineException.Local when it ended half-way; the next start goes on with it
    void upgrade(VmImage image) {
        try {
            image.check(VmImage.WSL);
            wsl.run(
                    "The newer image cannot be unpacked",
                    name,
                    image.file(VmImage.WSL),
                    "sh",
                    "-c",
                    "rm -rf " + UNPACKED + " && mkdir -p " + UNPACKED + " && tar -x -z -C " + UNPACKED);
        } catch (EngineException.Local e) {
            LOG.warn("The distribution keeps its older programs: {}", e.getMessage());
            wsl.read(name, "rm", "-rf", UNPACKED);
            return;
        }
        wsl.run(
                "The newer image could not be put in place",
                name,
                null,
                UNPACKED + "/usr/bin/busybox",
                "sh",
                UNPACKED + "/usr/lib/quayside/wsl-upgrade");
        // So that WSL reads what the image says to it.
        wsl.terminate(name);
    }
}
