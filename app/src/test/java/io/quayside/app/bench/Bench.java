package io.quayside.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Runs the benchmarks that were named, or all; prints a table and writes it as JSON.
///
/// Arguments: the app image's folder, the file to write, names.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var image = new AppImage(Path.of(arguments[0]));
        var output = Path.of(arguments[1]);
        var wanted = new LinkedHashSet<>(List.of(arguments).subList(2, arguments.length));
        try (var display = Display.open()) {
            var benchmarks = List.<Benchmark>of(
                    new FirstTable(image, display),
                    new DetailsOpen(image, display),
                    new ListThousand(),
                    new FirstPicture(),
                    new EventLatency(),
                    new LogStreams(image),
                    new LogSearches(image),
                    new IdleWindow(image, display),
                    new LogsWindow(image, display),
                    new TablesWindow(image, display),
                    new VirtualMachine());
            refuseUnknown(wanted, benchmarks);
            var figures = new ArrayList<Figure>();
            for (var benchmark : benchmarks) {
                if (wanted.isEmpty() || benchmark.names().stream().anyMatch(wanted::contains)) {
                    System.err.println("bench: measuring " + String.join(", ", benchmark.names()) + " …");
                    var found = benchmark.run();
                    // What follows may fail, minutes later.
                    found.forEach(figure -> System.err.println("bench: " + figure.row()));
                    figures.addAll(found);
                }
            }
            if (!wanted.isEmpty()) {
                figures.removeIf(figure -> !wanted.contains(figure.name()));
            }
            System.out.println(Figure.header());
            figures.forEach(figure -> System.out.println(figure.row()));
            Files.createDirectories(output.toAbsolutePath().getParent());
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(output.toFile(), figures);
        }
        // The toolkit of a benchmark may have left threads that are not daemons.
        System.exit(0);
    }

    private static void refuseUnknown(Set<String> wanted, List<Benchmark> benchmarks) {
        var known = benchmarks.stream().flatMap(it -> it.names().stream()).toList();
        for (var name : wanted) {
            if (!known.contains(name)) {
                System.err.println(
                        "bench: there is no benchmark “" + name + "”; there are: " + String.join(", ", known));
                System.exit(2);
            }
        }
    }
}
