package io.quayside.engine.vm.wsl;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.EnginePing;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmDeeds;
import io.quayside.engine.vm.VmFeature;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmKind;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A distribution of WSL 2 with the same root as the other VMs.
///
/// It lives as long as one program in it does, whose standard input is the lifeline: when Quayside ends, however it
/// ends, the program sees the end of its input and stops the engine in good order. Published ports need nothing: WSL
/// carries them to Windows by itself. Its memory and processors are settings of WSL as a whole (`.wslconfig`): they
/// are not touched.
public final class WslVm implements VmBackend {
    static final String NAME = "quayside";
    private static final String SEED_FOLDER = "/var/lib/quayside/seed";
    private static final String ENGINE = "/usr/lib/quayside/wsl-run";
    private static final Duration PING = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final WslExe wsl;
    private final Path images;
    private final String architecture;
    private final VmFolder folder;
    private final VmDeeds deeds;
    private volatile @Nullable WslSession session;
    private volatile @Nullable VmState passing;

    /// @param program `wsl.exe`
    /// @param images the folder of the images
    /// @param architecture as images are called: "amd64"
    /// @param folder of the VM
    public WslVm(String program, Path images, String architecture, Path folder) {
        this.wsl = new WslExe(program);
        this.images = images;
        this.architecture = architecture;
        this.folder = new VmFolder(folder);
        this.deeds = new VmDeeds(this.folder, () -> alive() != null);
    }

    @Override
    public VmKind kind() {
        return VmKind.WSL;
    }

    @Override
    public Set<VmFeature> features() {
        return EnumSet.of(VmFeature.BACKUP, VmFeature.PROXY, VmFeature.RESET);
    }

    @Override
    public Availability availability() {
        try {
            var version = wsl.version();
            if (version.isEmpty()
                    || version.get().startsWith("0.")
                    || version.get().startsWith("1.")) {
                return Availability.no(
                        version.map(found -> "This is WSL " + found + "; Quayside needs WSL 2.")
                                .orElse("This WSL is the old one that came with Windows."),
                        "Run `wsl --update` in a terminal, then try again.");
            }
            return Availability.yes(
                    "WSL " + version.get() + " can run an engine.",
                    List.of("How much memory it may take is a setting of WSL as a whole (%UserProfile%\\.wslconfig)."));
        } catch (EngineException.Local e) {
            return Availability.no(
                    String.valueOf(e.getMessage()),
                    "Run `wsl --install --no-distribution` in a terminal, then restart Windows.");
        }
    }

    @Override
    public VmState state() {
        var now = passing;
        if (now != null) {
            return now;
        }
        if (!folder.isMade()) {
            return new VmState.Absent();
        }
        var own = alive();
        if (own != null && own.isEnding()) {
            return new VmState.Stopping();
        }
        if (EnginePing.answers(folder.engine(), PING)) {
            return new VmState.Running("");
        }
        return own != null
                ? new VmState.Silent("The distribution runs and its engine does not answer.", "Restart it.")
                : new VmState.Stopped();
    }

    @Override
    public Optional<VmSettings> settings() {
        return deeds.settings();
    }

    @Override
    public void create(VmSettings settings) {
        deeds.create(settings, () -> {
            folder.make();
            make(archive());
        });
    }

    /// It never runs on without Quayside.
    @Override
    public boolean attach() {
        return alive() != null;
    }

    @Override
    public void start(Consumer<VmStep> told) {
        Consumer<VmStep> steps = step -> {
            passing = new VmState.Starting(step);
            told.accept(step);
        };
        deeds.alone(() -> {
            var settings = deeds.required();
            var now = alive();
            if (now != null) {
                if (!now.isEnding()) {
                    return;
                }
                // Of a stop that nobody waited for.
                stopNow(GRACE);
            }
            if (!wsl.names().contains(NAME)) {
                throw new EngineException.Local(
                        "The distribution \"" + NAME + "\" is gone from WSL.",
                        "Remove the VM here and set it up again; what was in it went with the distribution.",
                        null);
            }
            try {
                // What an earlier one has left in it would hold the port.
                wsl.terminate(NAME);
                upgrade(steps);
                seed(settings);
                session = WslSession.start(wsl, folder, steps);
            } finally {
                passing = null;
            }
        });
    }

    @Override
    public void stop(Duration grace) {
        deeds.alone(() -> stopNow(grace));
    }

    @Override
    public void change(VmSettings settings) {
        deeds.alone(() -> {
            deeds.required();
            folder.settings().write(settings);
        });
    }

    @Override
    public List<String> lostByReset() {
        return folder.isMade() ? List.of("All containers, images, volumes and networks in the VM.") : List.of();
    }

    @Override
    public void reset() {
        deeds.alone(() -> {
            deeds.required();
            stopNow(GRACE);
            wsl.remove(NAME);
            make(archive());
        });
    }

    @Override
    public void remove() {
        deeds.alone(() -> {
            stopNow(GRACE);
            if (wsl.names().contains(NAME)) {
                wsl.remove(NAME);
            }
            folder.remove();
        });
    }

    @Override
    public void backup(Path target) {
        deeds.atRest(() -> wsl.export(NAME, target));
    }

    @Override
    public void restore(Path backup) {
        deeds.atRest(() -> {
            if (!Files.isReadable(backup)) {
                throw new EngineException.Local(backup + " cannot be read.", "Choose another file.", null);
            }
            if (wsl.names().contains(NAME)) {
                wsl.remove(NAME);
            }
            make(backup);
        });
    }

    @Override
    public Endpoint endpoint() {
        return folder.engine();
    }

    @Override
    public void close() {
        if (session != null) {
            stop(GRACE);
        }
        folder.close();
    }

    private Path archive() {
        var image = VmImage.newest(images, architecture);
        image.check(VmImage.WSL);
        return image.file(VmImage.WSL);
    }

    private void make(Path archive) {
        try {
            wsl.makeFrom(NAME, OwnFiles.folder(folder.file("wsl")), archive);
        } catch (IOException e) {
            throw OwnFiles.unwritable(folder.file("wsl"), e);
        }
    }

    private void upgrade(Consumer<VmStep> steps) {
        var root = new WslRoot(wsl, NAME);
        VmImage.find(images, architecture).filter(root::isOlderThan).ifPresent(image -> {
            steps.accept(new VmStep("image", Duration.ZERO));
            root.upgrade(image);
        });
    }

    private void seed(VmSettings settings) {
        folder.seed(settings, "");
        wsl.run(
                "The VM's certificates cannot be handed in",
                NAME,
                folder.file(VmFolder.SEED),
                "sh",
                "-c",
                "rm -rf " + SEED_FOLDER + " && mkdir -p -m 700 " + SEED_FOLDER + " && tar -x -C " + SEED_FOLDER);
    }

    private void stopNow(Duration grace) {
        var now = session;
        if (now == null) {
            return;
        }
        passing = new VmState.Stopping();
        try {
            boolean ended = now.stop(grace);
            // Else WSL would keep the empty distribution for a while, and its memory.
            wsl.terminate(NAME);
            if (!ended) {
                now.kill();
            }
            session = null;
        } finally {
            passing = null;
        }
    }

    /// Null when there is none, or it has ended.
    private @Nullable WslSession alive() {
        var now = session;
        return now != null && now.isAlive() ? now : null;
    }

    /// The command that starts the engine.
    static String[] engine(int port) {
        return new String[] {ENGINE, Integer.toString(port)};
    }
}
