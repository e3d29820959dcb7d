package io.quayside.engine.vm.qemu;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.HostProgram;
import io.quayside.engine.vm.OwnFiles;
import io.quayside.engine.vm.VmSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The disk with everything that the engine holds: a file that grows with what is in it, changed by `qemu-img` while no
/// VM uses it.
final class DataDisk {
    private static final Duration QUICK = Duration.ofMinutes(2);
    private static final Duration WHOLE = Duration.ofHours(2);
    private static final long GIB = 1L << 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path program;
    private final Path file;

    /// @param program `qemu-img`
    DataDisk(Path program, Path file) {
        this.program = program;
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// How many bytes it takes on this machine's disk.
    long used() {
        return exists() ? info(file).path("actual-size").asLong(0) : 0;
    }

    /// Makes it when it is not there, and makes it larger when it is smaller than that. It never shrinks.
    void provide(int gib) {
        if (!exists()) {
            // Made by this process, so that nobody else may read it.
            touch();
            run("The VM's disk cannot be made", QUICK, "create", "-q", "-f", "qcow2", file.toString(), gib + "G");
        } else if (size() < gib * GIB) {
            run("The VM's disk cannot be made larger", QUICK, "resize", "-q", file.toString(), gib + "G");
        }
    }

    /// How much it can hold, in bytes.
    long size() {
        return info(file).path("virtual-size").asLong(0);
    }

    /// @return empty when it is whole, else what is wrong
    String check() {
        var result = new HostProgram(WHOLE, program.toString(), "check", "-q", file.toString()).run();
        // 3: some clusters are lost, which costs nothing but room.
        return result.isGood() || result.status() == 3 ? "" : result.words();
    }

    List<VmSnapshot> snapshots() {
        return exists()
                ? info(file)
                        .path("snapshots")
                        .valueStream()
                        .map(one -> new VmSnapshot(
                                one.path("name").asString(""),
                                Instant.ofEpochSecond(
                                        one.path("date-sec").asLong(0),
                                        one.path("date-nsec").asLong(0)),
                                one.path("vm-state-size").asLong(0)))
                        .toList()
                : List.of();
    }

    void take(String name) {
        if (name.isBlank() || name.startsWith("-") || name.chars().anyMatch(Character::isISOControl)) {
            throw new EngineException.Local(
                    "\"" + name + "\" cannot be a snapshot's name.", "Choose a name of letters and digits.", null);
        }
        if (snapshots().stream().anyMatch(one -> one.name().equals(name))) {
            throw new EngineException.Local(
                    "There is a snapshot named \"" + name + "\" already.", "Choose another name.", null);
        }
        run("The snapshot cannot be taken", QUICK, "snapshot", "-c", name, file.toString());
    }

    void returnTo(String name) {
        run("The snapshot \"" + name + "\" cannot be returned to", QUICK, "snapshot", "-a", name, file.toString());
    }

    void delete(String name) {
        run("The snapshot \"" + name + "\" cannot be deleted", QUICK, "snapshot", "-d", name, file.toString());
    }

    /// Compressed; without snapshots.
    void copyTo(Path target) {
        try {
            OwnFiles.touch(target);
        } catch (IOException e) {
            throw OwnFiles.unwritable(target, e);
        }
        run(
                "The backup cannot be written",
                WHOLE,
                "convert",
                "-q",
                "-c",
                "-f",
                "qcow2",
                "-O",
                "qcow2",
                file.toString(),
                target.toString());
    }

    /// The old one stays until the new one is whole.
    void replaceBy(Path backup) {
        var format = info(backup).path("format").asString("");
        if (!format.equals("qcow2")) {
            throw new EngineException.Local(
                    backup + " is no backup of a VM: it is of the kind \"" + format + "\".",
                    "Choose a file that Quayside has written.",
                    null);
        }
        Path fresh = file.resolveSibling("data.new.qcow2");
        try {
            Files.deleteIfExists(fresh);
            OwnFiles.touch(fresh);
            run(
                    "The backup cannot be read",
                    WHOLE,
                    "convert",
                    "-q",
                    "-f",
                    "qcow2",
                    "-O",
                    "qcow2",
                    backup.toString(),
                    fresh.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OwnFiles.unwritable(fresh, e);
        }
    }

    private void touch() {
        try {
            OwnFiles.touch(file);
        } catch (IOException e) {
            throw OwnFiles.unwritable(file, e);
        }
    }

    private JsonNode info(Path disk) {
        // A running VM keeps its disk locked, which does not matter for a look.
        var result = run("The VM's disk cannot be read", QUICK, "info", "-U", "--output=json", disk.toString());
        return JSON.readTree(result.text());
    }

    private HostProgram.Result run(String failure, Duration limit, String... arguments) {
        var line = new java.util.ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        var result = new HostProgram(limit, line).run();
        if (!result.isGood()) {
            String how = result.timedOut() ? "it took longer than " + limit.toMinutes() + " minutes" : result.words();
            throw new EngineException.Local(
                    failure + ": " + how + ".", "Look whether this machine's disk is full.", null);
        }
        return result;
    }
}
