package io.quayside.engine.vm;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that belongs to one VM, in a folder that only its owner may enter.
///
/// Who starts, stops or changes the VM holds the lock of the folder, from then until it lets go of the VM or ends,
/// however it ends: a second Quayside sees the VM and leaves it alone.
public final class VmFolder implements AutoCloseable {
    /// The name of the seed disk.
    public static final String SEED = "seed.img";

    private static final String SETTINGS = "settings.json";
    private static final String PORT = "port";
    private static final String OWNER = "owner";
    private static final String LOCK = "vm.lock";
    private static final String SOCKET = "engine.sock";
    private static final String TLS = "tls";
    private static final String SECRETS = "server";
    /// The shortest limit of the systems for the path of a socket.
    private static final int LONGEST_SOCKET = 100;

    private final Path folder;
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;

    public VmFolder(Path folder) {
        this.folder = folder;
    }

    /// The folder itself.
    public Path path() {
        return folder;
    }

    /// A file or folder in it.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// How the VM is to be.
    public SettingsFile settings() {
        return new SettingsFile(file(SETTINGS));
    }

    /// The socket that stands for the VM's engine.
    public Path socket() {
        return file(SOCKET);
    }

    /// Makes what never changes: the folder, the certificates, the engine's port.
    public void make() {
        if (socket().toString().length() > LONGEST_SOCKET) {
            throw new EngineException.Local(
                    "The path of the VM's folder is too long for a socket: " + folder + ".",
                    "Choose a shorter one (XDG_DATA_HOME).",
                    null);
        }
        try {
            OwnFiles.folder(folder);
            if (!Files.exists(file(PORT))) {
                OwnFiles.folder(file(TLS));
                OwnFiles.folder(file(SECRETS));
                write(VmCertificates.make());
                chooseAnotherPort();
            }
        } catch (IOException e) {
            throw OwnFiles.unwritable(folder, e);
        }
    }

    /// The names that `docker` looks for in `DOCKER_CERT_PATH`.
    private void write(VmCertificates made) throws IOException {
        put(TLS + "/ca.pem", made.authority());
        put(TLS + "/cert.pem", made.client());
        put(TLS + "/key.pem", made.clientKey());
        put(SECRETS + "/server.pem", made.server());
        put(SECRETS + "/server-key.pem", made.serverKey());
    }

    /// The seed for these settings, written anew.
    ///
    /// @param host this machine's address as the VM sees it; empty where it has none that is known
    public void seed(VmSettings settings, String host) {
        try {
            var certificates = new VmCertificates(
                    text(TLS + "/ca.pem"), text(SECRETS + "/server.pem"), text(SECRETS + "/server-key.pem"), "", "");
            OwnFiles.replace(file(SEED), SeedDisk.of(certificates, settings, host));
        } catch (IOException e) {
            throw OwnFiles.unwritable(file(SEED), e);
        }
    }

    /// Where the engine's port is on the loopback address. It stays the same, so that what was told it finds it again.
    public int port() {
        try {
            return Integer.parseInt(text(PORT).strip());
        } catch (IOException | NumberFormatException e) {
            throw new EngineException.Local(
                    "The VM's folder " + folder + " is not whole: the file \"port\" is missing.",
                    "Remove the VM and set it up again.",
                    e);
        }
    }

    /// When somebody else has taken it.
    public void chooseAnotherPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            put(PORT, socket.getLocalPort() + "\n");
        }
    }

    /// The engine itself, by mutual TLS.
    public Endpoint.Tcp engine() {
        Path tls = file(TLS);
        return new Endpoint.Tcp(
                "127.0.0.1",
                port(),
                new Endpoint.TlsFiles(tls.resolve("ca.pem"), tls.resolve("cert.pem"), tls.resolve("key.pem")));
    }

    /// Whether there is a VM.
    public boolean isMade() {
        return Files.exists(file(SETTINGS)) && Files.exists(file(PORT));
    }

    /// Takes the VM for this process, or makes sure that it has it.
    ///
    /// @throws EngineException.Local when another Quayside has it
    public synchronized void take() {
        if (lock != null) {
            return;
        }
        try {
            OwnFiles.folder(folder);
            var channel =
                    FileChannel.open(OwnFiles.touch(file(LOCK)), StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw taken();
            }
            lockFile = channel;
            OwnFiles.replace(file(OWNER), (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw OwnFiles.unwritable(file(LOCK), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // By another object of this same process.
            return null;
        }
    }

    private EngineException.Local taken() {
        String owner = Optional.of(file(OWNER))
                .filter(Files::exists)
                .map(file -> read(file).strip())
                .filter(text -> !text.isEmpty())
                .map(text -> " (process " + text + ")")
                .orElse("");
        return new EngineException.Local(
                "Another Quayside" + owner + " looks after this VM.",
                "Use its window, or end it first. Containers can be used from here all the same.",
                null);
    }

    /// Lets go of the VM.
    @Override
    public synchronized void close() {
        var held = lockFile;
        lock = null;
        lockFile = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw OwnFiles.unwritable(file(LOCK), e);
            }
        }
    }

    /// Removes the folder with all that is in it.
    public void remove() {
        close();
        try {
            OwnFiles.delete(folder);
        } catch (IOException e) {
            throw OwnFiles.unwritable(folder, e);
        }
    }

    private void put(String name, String text) throws IOException {
        OwnFiles.replace(file(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
