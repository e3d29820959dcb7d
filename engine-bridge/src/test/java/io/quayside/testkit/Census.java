package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What this JVM holds of the system at a moment: a test compares before and after.
///
/// @param sockets what each open socket and pipe is to the system
/// @param threads live threads by number and name, virtual ones included, without those of the JVM's own pools
public record Census(List<String> sockets, List<String> threads) {
    private static final Pattern POOLED =
            Pattern.compile("ForkJoinPool|VirtualThread-unblocker|process reaper|Read-Poller|Write-Poller");

    public static Census take() {
        try {
            return new Census(openSockets(), liveThreads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Count of open sockets and pipes.
    public int descriptors() {
        return sockets.size();
    }

    /// Asserts that nothing is left that was not there at that earlier moment, and names what is.
    ///
    /// @return true, as a condition to wait for
    public boolean isNoMoreThan(Census earlier) {
        assertThat(threads)
                .as("threads, of which are new: %s", without(threads, earlier.threads))
                .hasSizeLessThanOrEqualTo(earlier.threads.size());
        assertThat(sockets)
                .as("descriptors, of which are new: %s", without(sockets, earlier.sockets))
                .hasSizeLessThanOrEqualTo(earlier.sockets.size());
        return true;
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private static List<String> openSockets() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(Census::target)
                    .filter(target -> target.startsWith("socket:") || target.startsWith("pipe:"))
                    .sorted()
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed meanwhile, such as the one of this listing.
            return "";
        }
    }

    /// The JVM's own list of the containers of its threads is the only one that has virtual threads, but for the
    /// thread dump of `HotSpotDiagnosticMXBean`, which may crash a JVM 25 whose virtual threads come and go
    /// meanwhile (JDK-8364343).
    private static List<String> liveThreads() {
        var containers = new ArrayDeque<Object>(List.of(Containers.ROOT.of()));
        var names = new ArrayList<String>();
        while (!containers.isEmpty()) {
            Object container = containers.remove();
            Containers.THREADS
                    .all(container)
                    .map(Thread.class::cast)
                    .filter(thread -> thread.isAlive()
                            && !POOLED.matcher(thread.getName()).lookingAt())
                    .map(thread -> "#" + thread.threadId() + " " + thread.getName())
                    .forEach(names::add);
            Containers.CHILDREN.all(container).forEach(containers::add);
        }
        names.sort(null);
        return List.copyOf(names);
    }

    /// What is called of `jdk.internal.vm`, which the tests' JVM exports (see the parent POM) and no release of the
    /// language does, so that it is not to be compiled against.
    private enum Containers {
        ROOT("jdk.internal.vm.ThreadContainers", "root"),
        THREADS("jdk.internal.vm.ThreadContainer", "threads"),
        CHILDREN("jdk.internal.vm.ThreadContainer", "children");

        private final Method method;

        Containers(String type, String name) {
            try {
                method = Class.forName(type).getMethod(name);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private Object of(Object... receiver) {
            try {
                return method.invoke(receiver.length == 0 ? null : receiver[0]);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "Run with --add-exports=java.base/jdk.internal.vm=ALL-UNNAMED, as Maven does.", e);
            }
        }

        private Stream<?> all(Object receiver) {
            return (Stream<?>) of(receiver);
        }
    }
}
