package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.testkit.Await;
import io.quayside.testkit.Leash;
import io.quayside.testkit.SocketCli;
import io.quayside.testkit.VmImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real VM whose disk wants to grow on a disk of this machine that is full.
class FullHostDiskTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String BUSYBOX = "quayside/busybox:1";
    private static final int WRITTEN = 200 << 20;

    @TempDir
    private Path folder;

    private Path small;

    @BeforeEach
    void mount() throws Exception {
        VmImages.requireQemu();
        Leash.on(folder);
        small = Files.createDirectory(folder.resolve("small"));
        run("mount", "-t", "tmpfs", "-o", "size=130m,mode=700", "tmpfs", small.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", small.toString());
    }

    @Test
    void theVmIsHaltedSaysSoAndGoesOnWhereItWasOnceThereIsRoom() throws Exception {
        try (var vm =
                new QemuVm(new QemuMachine(Surroundings.ofThisProcess(), VmImages.folder()), small.resolve("vm"))) {
            vm.create(VmSettings.USUAL.withMachine(0, 1024, 3).withLife(false, true, 0));
            try {
                vm.start(step -> {});
                var cli = new SocketCli(small.resolve("vm/engine.sock"), folder);
                cli.loadBusybox();
                cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "sh", "-c", "echo precious > /kept/file; sync");
                cli.docker(
                        "run",
                        "-d",
                        "--name",
                        "writer",
                        "-v",
                        "big:/big",
                        BUSYBOX,
                        "sh",
                        "-c",
                        "dd if=/dev/urandom of=/big/file bs=1M count=" + (WRITTEN >> 20) + " && sync");

                Await.until(
                        "word of the full disk",
                        LIMIT,
                        () -> vm.state() instanceof VmState.Silent it
                                && it.reason().equals("The VM is halted because this machine's disk is full.")
                                && it.remedy().equals("Make room, then start the VM again."));

                run("mount", "-o", "remount,size=600m", small.toString());
                vm.start(step -> {});

                Await.until("its engine", LIMIT, () -> vm.state() instanceof VmState.Running);
                assertThat(cli.docker("wait", "writer")).isEqualTo("0");
                assertThat(cli.docker("run", "--rm", "-v", "big:/big", BUSYBOX, "stat", "-c", "%s", "/big/file"))
                        .isEqualTo(Integer.toString(WRITTEN));
                assertThat(cli.docker("run", "--rm", "-v", "kept:/kept", BUSYBOX, "cat", "/kept/file"))
                        .isEqualTo("precious");
            } finally {
                vm.remove();
            }
        }
    }

    private static void run(String... line) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(line).inheritIO().start().waitFor())
                .as(String.join(" ", line))
                .isZero();
    }
}
