package io.quayside.testkit;

import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The image of virtual machines that `installer/dev vm-image` makes.
public final class VmImages {
    private VmImages() {}

    /// @return the folder of the images, of which there is one for this machine's processor
    /// @throws AssertionError that says how to make one
    public static Path folder() {
        newest();
        return Surroundings.ofThisProcess().vmImages();
    }

    /// @throws AssertionError that says how to make one
    public static VmImage newest() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        try {
            return VmImage.newest(Surroundings.ofThisProcess().vmImages(), architecture);
        } catch (EngineException.Local e) {
            throw new AssertionError(
                    "The tests need the image of virtual machines: `installer/dev vm-image` makes it, `installer/dev"
                            + " test` sees to it.",
                    e);
        }
    }

    /// The same image once more, in a folder of images of the test's own.
    ///
    /// @param name of its folder, as `amd64-1f0c…`
    /// @return its folder, in which all but the manifest are links
    public static Path copy(Path images, String name) throws IOException {
        VmImage image = newest();
        Path copy = Files.createDirectories(images.resolve(name));
        for (String file : List.of(VmImage.KERNEL, VmImage.INITRAMFS, VmImage.ROOT, VmImage.WSL)) {
            Files.createSymbolicLink(copy.resolve(file), image.file(file));
        }
        Files.copy(image.folder().resolve("manifest.json"), copy.resolve("manifest.json"));
        return copy;
    }

    /// @throws AssertionError that says which packages to install
    public static void requireQemu() {
        Command.find("qemu-system-x86_64", "qemu-system-x86");
        Command.find("qemu-img", "qemu-utils");
    }
}
