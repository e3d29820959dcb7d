package io.quayside.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux says of a process, from `/proc/PID/stat` and `/proc/PID/status` (proc(5)).
final class ProcessTimes {
    // USER_HZ, which Linux fixes at 100 for programs.
    private static final double TICKS_PER_SECOND = 100;

    private ProcessTimes() {}

    /// User and system time of all its threads so far.
    static double cpuSeconds(ProcessHandle process) throws IOException {
        var stat = Files.readString(proc(process, "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    static double residentMegabytes(ProcessHandle process) throws IOException {
        for (var line : Files.readAllLines(proc(process, "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("No VmRSS for process " + process.pid());
    }

    static ProcessHandle childNamed(ProcessHandle parent, String name) throws IOException {
        for (var child : parent.children().toList()) {
            if (Files.readString(proc(child, "comm")).strip().equals(name)) {
                return child;
            }
        }
        throw new IOException("Process " + parent.pid() + " has no child named " + name);
    }

    private static Path proc(ProcessHandle process, String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }
}
