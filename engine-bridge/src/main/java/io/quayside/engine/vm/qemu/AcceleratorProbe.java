package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.vm.HostProgram;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.VmImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Finds out whether hardware acceleration works by booting with it: that its device is there says little, as on nested
/// hosts that have `/dev/kvm` and a kernel that then hangs. The verdict is kept until QEMU, the system or the processor
/// changes.
public final class AcceleratorProbe {
    private static final Logger LOG = LoggerFactory.getLogger(AcceleratorProbe.class);
    private static final Duration USUAL = Duration.ofSeconds(15);
    private static final Duration VERSION = Duration.ofSeconds(10);
    private static final String MARK = "QUAYSIDE-PROBE-OK";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path KVM_DEVICE = Path.of("/dev/kvm");

    private final OperatingSystem system;
    private final Architecture architecture;
    private final Path program;
    private final Path cache;
    private final Path device;
    private final Duration limit;

    /// @param program `qemu-system-…`
    /// @param cache the file that keeps the verdict
    public AcceleratorProbe(OperatingSystem system, Architecture architecture, Path program, Path cache) {
        this(system, architecture, program, cache, KVM_DEVICE, USUAL);
    }

    AcceleratorProbe(
            OperatingSystem system, Architecture architecture, Path program, Path cache, Path device, Duration limit) {
        this.device = device;
        this.system = system;
        this.architecture = architecture;
        this.program = program;
        this.cache = cache;
        this.limit = limit;
    }

    /// The kept verdict, or a new one, which takes up to 15 seconds.
    public Verdict verdict(VmImage image) {
        String key = key();
        return kept(key).orElseGet(() -> keep(key, probe(image)));
    }

    /// To be called when a VM did not come up by an acceleration that had been found to work.
    public Verdict demote(Accelerator accelerator, String why) {
        return keep(
                key(),
                emulation(
                        accelerator.name() + " worked once, and the last start by it failed: " + why,
                        "Quayside tries it again when QEMU or the system is updated."));
    }

    /// Forgets the verdict.
    public void forget() {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            LOG.debug("Forgetting {}", cache, e);
        }
    }

    private Verdict probe(VmImage image) {
        var candidate = Accelerator.of(system);
        var obstacle = obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        var line =
                new QemuCommand(system, architecture, candidate, program.toString(), image, 1, 0, 0, List.of()).probe();
        var result = new HostProgram(limit, line).run();
        boolean works = result.text().contains(MARK);
        LOG.info("Probe of {}: works {}, status {}", candidate, works, result.status());
        if (works) {
            return new Verdict(candidate, "", "");
        }
        String how = result.timedOut()
                ? "a trial VM did not start within " + limit.toSeconds() + " s"
                : "a trial VM ended at once (" + shorter(result) + ")";
        return emulation(candidate.name() + " is there and does not work: " + how + ".", remedy());
    }

    /// What can be seen without a trial.
    private @Nullable Verdict obstacle() {
        if (system != OperatingSystem.LINUX) {
            return null;
        }
        if (!Files.exists(device)) {
            return emulation("This system has no /dev/kvm.", remedy());
        }
        if (!Files.isReadable(device) || !Files.isWritable(device)) {
            return emulation(
                    "You may not open /dev/kvm.",
                    "Join its group and log in again: sudo usermod -aG kvm $USER. Members can run fast VMs, nothing"
                            + " more.");
        }
        return null;
    }

    private static Verdict emulation(String reason, String remedy) {
        return new Verdict(Accelerator.TCG, reason, remedy);
    }

    private String remedy() {
        return switch (system) {
            case LINUX ->
                "Turn virtualisation on in the firmware (VT-x, AMD-V); in a cloud VM, choose a kind with nested"
                        + " virtualisation.";
            case MACOS -> "Update QEMU (brew upgrade qemu); `sysctl kern.hv_support` should say 1.";
            case WINDOWS -> "Turn on the Windows feature \"Windows Hypervisor Platform\", or use WSL 2 instead.";
        };
    }

    private static String shorter(HostProgram.Result result) {
        String last = result.words()
                .lines()
                .reduce((earlier, later) -> later)
                .orElse("")
                .strip();
        return "status " + result.status() + (last.isEmpty() ? "" : ", \"" + last + "\"");
    }

    /// What the verdict depends on.
    private String key() {
        var version = new HostProgram(VERSION, program.toString(), "--version").run();
        String qemu = version.text().lines().findFirst().orElse("").strip();
        return String.join(
                " | ",
                program.toString(),
                qemu,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                processor());
    }

    private String processor() {
        return switch (system) {
            case LINUX -> linuxProcessor();
            case WINDOWS -> System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "");
            case MACOS ->
                new HostProgram(VERSION, "sysctl", "-n", "machdep.cpu.brand_string")
                        .run()
                        .text();
        };
    }

    private static String linuxProcessor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<Verdict> kept(String key) {
        try {
            if (!Files.exists(cache)) {
                return Optional.empty();
            }
            var json = JSON.readTree(Files.readAllBytes(cache));
            if (!json.path("key").asString("").equals(key)) {
                return Optional.empty();
            }
            return Optional.of(new Verdict(
                    Accelerator.valueOf(json.path("accelerator").asString("")),
                    json.path("reason").asString(""),
                    json.path("remedy").asString("")));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.debug("No verdict in {}", cache, e);
            return Optional.empty();
        }
    }

    private Verdict keep(String key, Verdict verdict) {
        var json = JSON.writeValueAsBytes(Map.of(
                "key", key,
                "accelerator", verdict.accelerator().name(),
                "reason", verdict.reason(),
                "remedy", verdict.remedy()));
        try {
            OwnFiles.folder(cache.toAbsolutePath().resolveSibling(""));
            OwnFiles.replace(cache, json);
        } catch (IOException e) {
            // It is found out again the next time.
            LOG.warn("The verdict cannot be kept in {}", cache, e);
        }
        return verdict;
    }
}
