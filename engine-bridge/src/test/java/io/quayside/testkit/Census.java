package io.quayside.testkit;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What this JVM holds of the system at a moment: a test compares before and after.
///
/// @param descriptors open sockets and pipes
/// @param threads live threads, virtual ones included, without those of the JVM's own pools
public record Census(int descriptors, int threads) {
    private static final Pattern THREAD = Pattern.compile("\"tid\":");
    private static final Pattern POOLED = Pattern.compile(
            "\"name\": \"(?:ForkJoinPool|VirtualThread-unblocker|process reaper|Read-Poller|Write-Poller)");

    public static Census take() {
        try {
            return new Census(sockets(), liveThreads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether nothing is left that was not there at that earlier moment.
    public boolean isNoMoreThan(Census earlier) {
        return descriptors <= earlier.descriptors && threads <= earlier.threads;
    }

    private static int sockets() throws IOException {
        int count = 0;
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                count += isSocketOrPipe(descriptor) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isSocketOrPipe(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("socket:") || target.startsWith("pipe:");
        } catch (IOException e) {
            // Closed meanwhile, such as the one of this listing.
            return false;
        }
    }

    /// The JVM's own dump is the only list of virtual threads.
    private static int liveThreads() throws IOException {
        Path folder = Files.createTempDirectory("quayside-threads-");
        Path file = folder.resolve("threads.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
            String dump = Files.readString(file);
            return (int) (count(THREAD, dump) - count(POOLED, dump));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
