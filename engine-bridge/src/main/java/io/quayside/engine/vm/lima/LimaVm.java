package io.quayside.engine.vm.lima;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.NotStarted;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.EnginePing;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.SettingsFile;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmFeature;
import io.quayside.engine.vm.VmKind;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A machine that Lima runs, from its own template with Docker's engine: for people who have Lima and like what it does
/// for them. It publishes ports, shares folders and offers the engine's socket by itself.
public final class LimaVm implements VmBackend {
    private static final String NAME = "quayside";
    /// From Lima's own templates: an image that Lima can provision by cloud-init.
    private static final String TEMPLATE = "template://docker";

    private static final String START_LIMIT = "--timeout=15m";
    private static final Duration PING = Duration.ofSeconds(5);
    private static final int MIB = 1024;

    private final LimaCtl lima;
    private final Path homes;
    private final Path folder;
    private volatile @Nullable VmState passing;

    /// @param program `limactl`
    /// @param homes `$LIMA_HOME` or `~/.lima`
    /// @param folder for what Quayside keeps of it
    public LimaVm(String program, Path homes, Path folder) {
        this.lima = new LimaCtl(program);
        this.homes = homes;
        this.folder = folder;
    }

    @Override
    public VmKind kind() {
        return VmKind.LIMA;
    }

    @Override
    public Set<VmFeature> features() {
        return EnumSet.of(
                VmFeature.PROCESSORS, VmFeature.MEMORY, VmFeature.GROW_DISK, VmFeature.SHARES, VmFeature.RESET);
    }

    @Override
    public Availability availability() {
        try {
            return lima.version()
                    .map(version -> Availability.yes(
                            "Lima " + version + " can run a VM here.",
                            List.of("Lima fetches a system image and the engine when the VM is made.")))
                    .orElseGet(() -> Availability.no(
                            "`limactl` is there and does not tell its version.", "Install Lima again."));
        } catch (EngineException.Local e) {
            return Availability.no("Lima is not on this machine.", "Install it: brew install lima.");
        }
    }

    @Override
    public VmState state() {
        var now = passing;
        if (now != null) {
            return now;
        }
        var instance = lima.instance(NAME);
        if (instance.isEmpty()) {
            return new VmState.Absent();
        }
        if (EnginePing.answers(endpoint(), PING)) {
            return new VmState.Running("");
        }
        return switch (instance.get().status()) {
            case "Stopped" -> new VmState.Stopped();
            case "Running" ->
                new VmState.Silent("The VM runs and its engine does not answer.", "Wait a moment, or restart it.");
            default ->
                new VmState.Silent(
                        "Lima says that the VM is \"" + instance.get().status() + "\".",
                        "Restart it; if that fails, reset it.");
        };
    }

    @Override
    public Optional<VmSettings> settings() {
        return lima.instance(NAME).isEmpty() ? Optional.empty() : kept().read().or(() -> Optional.of(VmSettings.USUAL));
    }

    @Override
    public void create(VmSettings settings) {
        if (lima.instance(NAME).isPresent()) {
            throw new EngineException.Local(
                    "Lima has a machine named \"" + NAME + "\" already.", "Change it, or remove it first.", null);
        }
        make(settings);
    }

    @Override
    public boolean attach() {
        return lima.instance(NAME).filter(LimaCtl.Instance::isRunning).isPresent();
    }

    @Override
    public void start(Consumer<VmStep> steps) {
        long begun = System.nanoTime();
        try {
            tell(steps, "process", begun);
            lima.run("The VM did not start", LimaCtl.LONG, "start", "--tty=false", START_LIMIT, NAME);
            tell(steps, "engine", begun);
            try (var http = new ChannelHttp(endpoint())) {
                DockerApi.connect(http, LimaCtl.QUICK);
            }
        } catch (EngineException.Local e) {
            throw new NotStarted("process", List.of(), String.valueOf(e.getMessage()), e.advice(), e);
        } catch (EngineException.Unreachable e) {
            throw new NotStarted(
                    "engine",
                    List.of(),
                    "The VM is up and its engine does not answer: " + e.getMessage(),
                    e.advice(),
                    e);
        } finally {
            passing = null;
        }
    }

    @Override
    public void stop(Duration grace) {
        if (lima.instance(NAME).filter(LimaCtl.Instance::isRunning).isEmpty()) {
            return;
        }
        passing = new VmState.Stopping();
        try {
            lima.run("The VM does not stop", grace, "stop", NAME);
        } catch (EngineException.Local e) {
            lima.run("The VM cannot be ended", LimaCtl.QUICK, "stop", "--force", NAME);
        } finally {
            passing = null;
        }
    }

    /// Counts from the next start on; Lima changes only what does not run.
    @Override
    public void change(VmSettings settings) {
        var before = settings().orElse(VmSettings.USUAL);
        if (settings.diskGiB() < before.diskGiB()) {
            throw new EngineException.Local("The disk cannot shrink.", "It takes only what is used.", null);
        }
        if (attach()) {
            throw new EngineException.Local("The VM runs.", "Stop it first.", null);
        }
        var line = new ArrayList<>(List.of("edit", "--tty=false"));
        line.addAll(machine(settings));
        line.add(NAME);
        lima.run("The VM cannot be changed", LimaCtl.QUICK, line);
        keep(settings);
    }

    @Override
    public List<String> lostByReset() {
        return lima.instance(NAME).isPresent()
                ? List.of("All containers, images, volumes and networks in the VM.")
                : List.of();
    }

    @Override
    public void reset() {
        var settings = settings().orElse(VmSettings.USUAL);
        delete();
        make(settings);
    }

    @Override
    public void remove() {
        delete();
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw OwnFiles.unwritable(file(), e);
        }
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint.Unix(homes.resolve(NAME).resolve("sock/docker.sock").toAbsolutePath());
    }

    @Override
    public void close() {
        if (kept().read().map(VmSettings::stopsWithQuayside).orElse(false)) {
            stop(Duration.ofMinutes(1));
        }
    }

    private void make(VmSettings settings) {
        var line = new ArrayList<>(List.of("create", "--tty=false", "--name=" + NAME));
        line.addAll(machine(settings));
        line.add(TEMPLATE);
        lima.run("The VM cannot be made", LimaCtl.LONG, line);
        keep(settings);
    }

    private static List<String> machine(VmSettings settings) {
        var line = new ArrayList<String>();
        if (settings.processors() > 0) {
            line.add("--cpus=" + settings.processors());
        }
        line.add("--memory=" + gib(settings.memoryMiB()));
        line.add("--disk=" + settings.diskGiB());
        line.add("--set=.mounts=[" + mounts(settings) + "]");
        return line;
    }

    private static String mounts(VmSettings settings) {
        return settings.shares().stream()
                .map(share ->
                        "{\"location\": \"" + quoted(share.folder()) + "\", \"writable\": " + share.writable() + "}")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /// Lima counts in GiB, with fractions.
    private static String gib(int mib) {
        return mib % MIB == 0 ? Integer.toString(mib / MIB) : Double.toString((double) mib / MIB);
    }

    private void delete() {
        if (lima.instance(NAME).isPresent()) {
            lima.run("The VM cannot be removed", Duration.ofMinutes(2), "delete", "--force", NAME);
        }
    }

    private void tell(Consumer<VmStep> steps, String name, long begun) {
        var step = new VmStep(name, Duration.ofNanos(System.nanoTime() - begun));
        passing = new VmState.Starting(step);
        steps.accept(step);
    }

    private void keep(VmSettings settings) {
        try {
            OwnFiles.folder(folder);
        } catch (IOException e) {
            throw OwnFiles.unwritable(folder, e);
        }
        kept().write(settings);
    }

    private SettingsFile kept() {
        return new SettingsFile(file());
    }

    private Path file() {
        return folder.resolve("lima.json");
    }
}
