package io.quayside.testkit;

import java.nio.file.Path;
import java.time.Duration;

/// The real `docker` command line at a socket that a test has made itself: an engine in a virtual machine.
public final class SocketCli {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final DockerCli cli;
    private final Path folder;

    /// @param folder for the command line's settings, and for an image on its way
    public SocketCli(Path socket, Path folder) {
        this.cli = DockerCli.of("unix://" + socket, folder.resolve("cli"));
        this.folder = folder;
    }

    /// @return its standard output, without the white space around it
    /// @throws AssertionError with its standard error, when it fails
    public String docker(String... arguments) {
        return cli.command(arguments).within(LIMIT).output();
    }

    /// Gives the engine the image [TestImages#BUSYBOX].
    public void loadBusybox() {
        docker("load", "--input", TestImages.busyboxArchive(folder).toString());
    }
}
