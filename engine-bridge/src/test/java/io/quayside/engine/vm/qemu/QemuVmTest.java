package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.transport.Certificates;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.vm.PublishedPort;
import io.quayside.engine.vm.VmCertificates;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.testkit.Await;
import io.quayside.testkit.Leash;
import io.quayside.testkit.SocketCli;
import io.quayside.testkit.VmImages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A real VM. It was made and started by another Quayside, which was killed at once: every test here is one of a VM
/// that was taken up. As each boot takes half a minute where it is emulated, there are two, and the tests share them in
/// their order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QemuVmTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final String BUSYBOX = "quayside/busybox:1";
    private static final VmSettings SETTINGS =
            VmSettings.USUAL.withMachine(0, 1024, 1).withLife(false, true, 0);

    private Path folder;
    private QemuVm vm;
    private SocketCli cli;
    private String firstQuayside;
    private Endpoint.TlsFiles registry;

    @BeforeAll
    void takeUpTheVmOfAKilledQuayside(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Leash.on(folder);
        VmImages.requireQemu();
        VmImages.newest();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var said = new StringBuilder();
        anotherQuayside(said).destroyForcibly().waitFor();
        firstQuayside = said.toString();
        vm = vm(vmFolder());
        assertThat(vm.attach()).as("%s", said).isTrue();
        cli = new SocketCli(vmFolder().resolve("engine.sock"), folder);
        cli.loadBusybox();
    }

    @AfterAll
    void remove() {
        if (vm != null) {
            vm.remove();
            vm.close();
        }
    }

    /// The Quayside that is killed.
    static final class Quayside {
        private Quayside() {}

        public static void main(String[] arguments) throws InterruptedException {
            var made = vm(Path.of(arguments[0]));
            if (!made.attach()) {
                made.create(SETTINGS);
                System.out.println(made.state());
                made.start(step -> System.out.println(
                        "step " + step.name() + " " + step.after().toMillis()));
            }
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    @Test
    @Order(1)
    void aStartIsToldStepByStep() {
        assertThat(firstQuayside
                        .lines()
                        .filter(line -> line.startsWith("step "))
                        .map(line -> line.split(" ", -1)[1]))
                .startsWith("image", "process", "initramfs", "kernel", "seed")
                .contains("network", "data", "dockerd")
                .endsWith("engine");
        assertThat(firstQuayside).contains("Stopped");
    }

    @Test
    @Order(2)
    void aVmThatAKilledQuaysideLeftBehindRunsOn() {
        Await.until("its engine", LIMIT, () -> vm.state() instanceof VmState.Running);
        assertThat(vm.endpoint()).isEqualTo(new Endpoint.Unix(vmFolder().resolve("engine.sock")));
        assertThat(cli.docker("version", "--format", "{{.Server.Os}}")).isEqualTo("linux");
    }

    @Test
    @Order(2)
    void noTerminalEndsIt() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + qemu().pid() + "/stat"));
        // After the name and the state: the parent, the process group, the session.
        var numbers = stat.substring(stat.lastIndexOf(')') + 4).split(" ", -1);

        assertThat(numbers[2]).isEqualTo(Long.toString(qemu().pid()));
    }

    @Test
    @Order(3)
    void aSecondQuaysideSeesItAndMayNotTouchIt() {
        try (var second = vm(vmFolder())) {
            Await.until("its engine", LIMIT, () -> second.state() instanceof VmState.Running);
            assertThatThrownBy(() -> second.stop(GRACE))
                    .isInstanceOf(EngineException.Local.class)
                    .hasMessageContaining("Another Quayside (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    @Order(4)
    void aPublishedPortIsReachedOnThisMachineWhileItsContainerRuns() throws Exception {
        int port = freePort();
        serve("web", port, "hello");
        Await.until("the container's answer", LIMIT, () -> get(port).equals("hello"));
        Await.until("word of it", () -> vm.ports().equals(List.of(new PublishedPort("tcp", port, "web", ""))));

        cli.docker("rm", "-f", "web");
        Await.until("the port to be closed", LIMIT, () -> vm.ports().isEmpty());
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    @Order(5)
    void aPortThatAnotherProgramHasIsNamedAndOpensWhenItIsFree() throws Exception {
        int port = freePort();
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            serve("late", port, "late");
            String obstacle =
                    "Another program on this machine uses tcp port " + port + ": end it, or publish another port.";
            Await.until(
                    "word of the conflict",
                    LIMIT,
                    () -> vm.ports().equals(List.of(new PublishedPort("tcp", port, "late", obstacle))));
        }
        Await.until("the container's answer", LIMIT, () -> get(port).equals("late"));
        cli.docker("rm", "-f", "late");
    }

    @Test
    @Order(6)
    void anotherUserOfThisMachineIsRefused() throws Exception {
        var port = new VmFolder(vmFolder()).port();

        assertThat(asNobody("docker", "-H", "unix://" + vmFolder().resolve("engine.sock"), "version"))
                .contains("permission denied");
        assertThat(asNobody("docker", "-H", "tcp://127.0.0.1:" + port, "version"))
                .contains("Client sent an HTTP request to an HTTPS server");
        assertThat(asNobody("cat", vmFolder().resolve("tls/key.pem").toString()))
                .contains("Permission denied");
    }

    @Test
    @Order(7)
    void whoHasNoCertificateOfThisVmIsRefusedAtItsPort() throws Exception {
        var other = VmCertificates.make();
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("cert.pem"), other.client());
        Files.writeString(foreign.resolve("key.pem"), other.clientKey());

        for (Path certificates : List.of(folder.resolve("none"), foreign)) {
            try (var http = new ChannelHttp(atItsPort(certificates))) {
                assertThatThrownBy(() -> DockerApi.connect(http, Duration.ofSeconds(30)))
                        .isInstanceOf(EngineException.Unreachable.class);
            }
        }
        // The same way with the right ones.
        try (var http = new ChannelHttp(atItsPort(vmFolder().resolve("tls")))) {
            assertThat(DockerApi.connect(http, Duration.ofSeconds(30)).info().version())
                    .isNotEmpty();
        }
    }

    private Endpoint.Tcp atItsPort(Path certificates) {
        var files = new Endpoint.TlsFiles(
                certificates.resolve("ca.pem"),
                certificates.resolve("cert.pem"),
                certificates.resolve("key.pem"),
                false);
        return new Endpoint.Tcp("127.0.0.1", new VmFolder(vmFolder()).port(), files);
    }

    @Test
    @Order(8)
    void roomThatIsFreedInItGoesBackToThisMachine() throws Exception {
        cli.docker("volume", "create", "big");
        cli.docker(
                "run", "--rm", "-v", "big:/big", BUSYBOX, "dd", "if=/dev/urandom", "of=/big/file", "bs=1M", "count=60");
        cli.docker("run", "--rm", BUSYBOX, "sync");
        Await.until("the disk to grow", LIMIT, () -> diskUse() > 55 << 20);
        long full = diskUse();
        cli.docker("volume", "rm", "big");

        Await.until("the disk to shrink", LIMIT, () -> diskUse() < full - (50 << 20));
    }

    @Test
    @Order(9)
    void aFullDiskIsToldAndStopsNothingElse() {
        cli.docker("volume", "create", "kept");
        cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "sh", "-c", "echo precious > /kept/file; sync");

        assertThatThrownBy(() ->
                        cli.docker("run", "--rm", "-v", "full:/full", BUSYBOX, "fallocate", "-l", "4G", "/full/file"))
                .hasMessageContaining("No space left on device");
        Await.until("its engine", LIMIT, () -> vm.state() instanceof VmState.Running);

        cli.docker("volume", "rm", "full");
        assertThat(cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "cat", "/kept/file"))
                .isEqualTo("precious");
    }

    @Test
    @Order(10)
    void aVmThatWasKilledHasEverythingWhenItIsStartedAgainAndItsDiskIsAsLargeAsWished() throws Exception {
        cli.docker("run", "-d", "--name", "always", "--restart", "always", BUSYBOX, "sleep", "100000");
        cli.docker("run", "--rm", BUSYBOX, "sync");
        registry = new Certificates(folder.resolve("authority")).make("registry", "ec", "IP:10.0.2.2");
        vm.change(SETTINGS.withMachine(0, 1024, 3)
                .withShares(List.of(
                        new VmSettings.Share(Files.createDirectory(folder.resolve("ours, shared")), true),
                        new VmSettings.Share(Files.createDirectory(folder.resolve("to read")), false)))
                .withProxy(
                        Map.of("HTTPS_PROXY", "http://10.0.2.2:9", "NO_PROXY", "10.0.2.2"),
                        Files.readString(registry.ca())));
        qemu().destroyForcibly();
        Await.until("the end to be noticed", LIMIT, () -> vm.state().equals(new VmState.Stopped()));
        Await.until("the socket to be gone", () -> !Files.exists(vmFolder().resolve("engine.sock")));

        vm.start(step -> {});

        assertThat(cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "cat", "/kept/file"))
                .isEqualTo("precious");
        Await.until(
                "the container that restarts always",
                LIMIT,
                () -> cli.docker("ps", "--format", "{{.Names}}").equals("always"));
        assertThat(cli.docker("run", "--rm", "-v", "full:/full", BUSYBOX, "df", "-m", "/full")
                        .split("\\s+", -1))
                .satisfies(words ->
                        assertThat(Integer.parseInt(words[words.length - 5])).isGreaterThan(2500));
    }

    @Test
    @Order(11)
    void aSharedFolderIsReadAndWrittenAtItsOwnPath() throws Exception {
        Path shared = folder.resolve("ours, shared");
        Files.writeString(shared.resolve("in"), "from this machine");

        assertThat(cli.docker(
                        "run",
                        "--rm",
                        "--mount",
                        "type=bind,\"source=" + shared + "\",target=/shared",
                        BUSYBOX,
                        "sh",
                        "-c",
                        "cat /shared/in; echo from the container > /shared/out"))
                .isEqualTo("from this machine");
        assertThat(shared.resolve("out")).hasContent("from the container\n");
    }

    @Test
    @Order(11)
    void aFolderThatIsSharedToBeReadIsNotWritten() {
        assertThatThrownBy(() -> cli.docker(
                        "run", "--rm", "-v", folder.resolve("to read") + ":/read", BUSYBOX, "touch", "/read/file"))
                .hasMessageContaining("Read-only file system");
    }

    @Test
    @Order(11)
    void theEngineUsesTheProxyOfThisMachine() {
        assertThat(cli.docker("info", "--format", "{{.HTTPSProxy}} {{.NoProxy}}"))
                .isEqualTo("http://10.0.2.2:9 10.0.2.2");
        assertThatThrownBy(() -> cli.docker("pull", "registry.example/image"))
                .hasMessageContaining("proxyconnect tcp: dial tcp 10.0.2.2:9");
    }

    @Test
    @Order(11)
    void theEngineTrustsAnAuthorityOfThisMachine() throws Exception {
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("registry.yml"), """
                version: 0.1
                storage: {filesystem: {rootdirectory: %s}}
                http: {addr: "127.0.0.1:%d", tls: {certificate: %s, key: %s}}
                """.formatted(
                        folder.resolve("registry"), port, registry.certificate(), registry.key()));
        String image = "10.0.2.2:" + port + "/busybox:1";
        cli.docker("tag", BUSYBOX, image);
        var program = new ProcessBuilder("docker-registry", "serve", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("registry.log").toFile())
                .start();
        try {
            Await.until(
                    "a push to a registry of that authority",
                    LIMIT,
                    () -> cli.docker("push", image).contains("digest: sha256:"));
        } finally {
            program.destroy();
        }
    }

    @Test
    @Order(12)
    void itsClockIsRightAgainAfterItWasOff() {
        cli.docker("run", "--rm", "--cap-add=SYS_TIME", BUSYBOX, "sh", "-c", "date -s @$(($(date +%s) + 3600))");

        Await.until(
                "the right time",
                LIMIT,
                () -> Math.abs(Long.parseLong(cli.docker("run", "--rm", BUSYBOX, "date", "+%s"))
                                - Instant.now().getEpochSecond())
                        < 30);
    }

    @Test
    @Order(13)
    void aVmThatWasKilledTogetherWithQuaysideHasEverythingWhenItIsStartedAgain() throws Exception {
        vm.change(vm.settings().orElseThrow().withLife(false, false, 0));
        vm.close();
        var said = new StringBuilder();
        var other = anotherQuayside(said);
        var qemu = qemu();
        other.destroyForcibly();
        qemu.destroyForcibly();
        other.waitFor();
        qemu.onExit().join();
        vm = vm(vmFolder());

        assertThat(vm.state()).as("%s", said).isEqualTo(new VmState.Stopped());
        vm.start(step -> {});

        assertThat(cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "cat", "/kept/file"))
                .isEqualTo("precious");
    }

    @Test
    @Order(14)
    void aNewerImageIsTakenAtTheNextStartAndEverythingIsKept() throws Exception {
        var images = folder.resolve("images");
        var newer = VmImages.copy(images, VmImages.newest().architecture() + "-newer");
        vm.stop(GRACE);
        vm.close();
        vm = new QemuVm(new QemuMachine(Surroundings.ofThisProcess(), images), vmFolder());

        vm.start(step -> {});

        assertThat(Files.readString(Path.of("/proc/" + qemu().pid() + "/cmdline")))
                .contains(newer.toString());
        assertThat(cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "cat", "/kept/file"))
                .isEqualTo("precious");
    }

    @Test
    @Order(15)
    void itStopsInGoodOrderAndLeavesNothingRunning() throws Exception {
        var qemu = qemu();
        vm.stop(GRACE);

        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        // It counts as ended once it has left nothing but its number, which this process takes a moment to clear.
        assertThat(qemu.onExit()).succeedsWithin(LIMIT);
        assertThat(Files.readString(vmFolder().resolve("console.log"))).contains("QUAYSIDE-HALT");
        assertThat(vmFolder().resolve("engine.sock")).doesNotExist();
    }

    private Process anotherQuayside(StringBuilder said) throws IOException {
        var quayside = java(
                "io.quayside.engine.vm.qemu.QemuVmTest$Quayside", vmFolder().toString());
        for (String line = "";
                line != null && !line.startsWith("ready");
                line = quayside.inputReader().readLine()) {
            said.append(line).append('\n');
        }
        return quayside;
    }

    private static QemuVm vm(Path folder) {
        return new QemuVm(new QemuMachine(Surroundings.ofThisProcess(), VmImages.folder()), folder);
    }

    private Path vmFolder() {
        return folder.resolve("vm");
    }

    private void serve(String name, int port, String answer) {
        cli.docker(
                "run",
                "-d",
                "--name",
                name,
                "-p",
                port + ":80",
                BUSYBOX,
                "sh",
                "-c",
                "echo -n " + answer + " > /tmp/index.html; exec httpd -f -p 80 -h /tmp");
    }

    private static String get(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private long diskUse() throws IOException, InterruptedException {
        var du =
                new ProcessBuilder("du", "-B1", vmFolder().resolve("data.qcow2").toString()).start();
        String size = new String(du.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        du.waitFor();
        return Long.parseLong(size.split("\\s", 2)[0]);
    }

    private ProcessHandle qemu() throws IOException {
        String state = Files.readString(vmFolder().resolve("process.json"));
        long pid = Long.parseLong(state.replaceAll(".*\"pid\" *: *(\\d+).*", "$1"));
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String asNobody(String... line) throws IOException {
        var all = new java.util.ArrayList<>(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp"));
        all.addAll(List.of(line));
        var process = new ProcessBuilder(all).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process java(String... line) throws IOException {
        var all = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        all.addAll(List.of(line));
        return new ProcessBuilder(all).redirectErrorStream(true).start();
    }
}
