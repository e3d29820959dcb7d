package io.quayside.app.bench;

import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.qemu.QemuMachine;
import io.quayside.engine.vm.qemu.QemuVm;
import io.quayside.testkit.Await;
import io.quayside.testkit.Leash;
import io.quayside.testkit.SocketCli;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.VmImages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Quayside's own VM under QEMU, on whatever accelerator QEMU can use here.
///
/// - `vm-image`: what a VM needs of the image, in MB;
/// - `vm-start`: from the wish to start it until its engine answers, against the time to the first line of its
///   initramfs in the same start, which the firmware and the kernel take; medians;
/// - `vm-guest`: memory that the guest uses without containers, but for the one that asks, in MiB;
/// - `vm-memory`: of the memory that a container had taken from this machine, how much is still resident after it has
///   ended;
/// - `vm-port`: throughput of a published port, as a browser of this machine has it, in MB/s: more is better.
record VirtualMachine() implements Benchmark {
    private static final int STARTS = 3;
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final int TAKEN_MIB = 400;
    private static final int FILE_MIB = 64;
    private static final double MOST_START = 5;
    private static final double MOST_IMAGE = 80;
    private static final double MOST_GUEST = 100;
    private static final double MOST_KEPT = 0.25;

    @Override
    public List<String> names() {
        return List.of("vm-image", "vm-start", "vm-guest", "vm-memory", "vm-port");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        VmImages.requireQemu();
        var image = VmImages.newest();
        var folder = Files.createTempDirectory("quayside-bench-vm");
        // A VM that nobody stops runs on, and who measures may be killed.
        Leash.on(folder);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.absolute("vm-image", megabytes(image), "MB", MOST_IMAGE));
        try (var vm =
                new QemuVm(new QemuMachine(Surroundings.ofThisProcess(), VmImages.folder()), folder.resolve("vm"))) {
            vm.create(VmSettings.USUAL.withMachine(0, 2048, 4));
            try {
                figures.add(starts(vm));
                var cli = new SocketCli(folder.resolve("vm/engine.sock"), folder);
                cli.loadBusybox();
                // What a start leaves behind has ended by then.
                TimeUnit.SECONDS.sleep(SETTLED.toSeconds());
                figures.add(Figure.absolute("vm-guest", guest(cli), "MiB", MOST_GUEST));
                figures.add(memory(cli, qemu(folder.resolve("vm"))));
                figures.add(Figure.absolute("vm-port", port(cli), "MB/s", null));
            } finally {
                vm.remove();
            }
        }
        return figures;
    }

    private static double megabytes(VmImage image) throws IOException {
        long bytes = 0;
        for (var file : List.of(VmImage.KERNEL, VmImage.INITRAMFS, VmImage.ROOT)) {
            bytes += Files.size(image.folder().resolve(file));
        }
        return bytes / 1e6;
    }

    /// The first, which formats the disk, and others; the last is left running.
    private static Figure starts(QemuVm vm) {
        var ready = new ArrayList<Double>();
        var first = new ArrayList<Double>();
        for (int start = 0; start < STARTS; start++) {
            if (start > 0) {
                vm.stop(GRACE);
            }
            long began = System.nanoTime();
            vm.start(step -> {
                if (step.name().equals("initramfs")) {
                    first.add(step.after().toMillis() / 1e3);
                }
            });
            ready.add((System.nanoTime() - began) / 1e9);
            System.err.printf(
                    "bench: start %d: %.2f s, initramfs after %.2f s%n", start, ready.getLast(), first.getLast());
        }
        return Figure.against("vm-start", Median.of(ready), "s", Median.of(first), MOST_START);
    }

    private static double guest(SocketCli cli) throws IOException {
        var lines = cli.docker("run", "--rm", TestImages.BUSYBOX, "cat", "/proc/meminfo");
        return (kibibytes(lines, "MemTotal:") - kibibytes(lines, "MemAvailable:")) / 1024.0;
    }

    private static long kibibytes(String lines, String name) throws IOException {
        return lines.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("/proc/meminfo has no " + name));
    }

    private static Figure memory(SocketCli cli, ProcessHandle qemu) throws IOException, InterruptedException {
        double before = ProcessTimes.residentMegabytes(qemu);
        cli.docker(
                "run",
                "--detach",
                "--name",
                "taker",
                "--tmpfs",
                "/taken:size=" + (TAKEN_MIB + 1) + "m",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "dd if=/dev/zero of=/taken/file bs=1M count=" + TAKEN_MIB + "; sleep 1000");
        Await.until(
                "the memory to be taken",
                LIMIT,
                () -> cli.docker("exec", "taker", "stat", "-c", "%s", "/taken/file")
                        .equals(Long.toString((long) TAKEN_MIB << 20)));
        double most = ProcessTimes.residentMegabytes(qemu);
        cli.docker("rm", "--force", "taker");
        double after = most;
        for (int second = 0; second < LIMIT.toSeconds() / 2; second++) {
            TimeUnit.SECONDS.sleep(1);
            after = Math.min(after, ProcessTimes.residentMegabytes(qemu));
        }
        System.err.printf("bench: resident %.0f MiB, at most %.0f, %.0f afterwards%n", before, most, after);
        return Figure.absolute("vm-memory", Math.max(0, after - before) / (most - before), "share", MOST_KEPT);
    }

    private static double port(SocketCli cli) throws IOException {
        int port = freePort();
        cli.docker(
                "run",
                "--detach",
                "--name",
                "web",
                "--publish",
                port + ":80",
                "--tmpfs",
                "/served:size=100m",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "dd if=/dev/zero of=/served/file bs=1M count=" + FILE_MIB + "; exec httpd -f -p 80 -h /served");
        Await.until("the port", LIMIT, () -> fetch(port) == (long) FILE_MIB << 20);
        var rates = new ArrayList<Double>();
        for (int round = 0; round < 5; round++) {
            long began = System.nanoTime();
            long bytes = fetch(port);
            rates.add(bytes / 1e6 / ((System.nanoTime() - began) / 1e9));
        }
        return Median.of(rates);
    }

    private static long fetch(int port) {
        try (InputStream stream =
                URI.create("http://127.0.0.1:" + port + "/file").toURL().openStream()) {
            return stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ProcessHandle qemu(Path folder) throws IOException {
        var state = Files.readString(folder.resolve("process.json"));
        return ProcessHandle.of(Long.parseLong(state.replaceAll("(?s).*\"pid\" *: *(\\d+).*", "$1")))
                .orElseThrow();
    }
}
