package io.quayside.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// One tail of 10 million lines, about 1 GB, most of it on disk. `memory-10m`: by how much the process grew for it.
/// `search-literal`, `search-regex`: seconds for all hits, against `grep -c -F` and `grep -c -E` on the same bytes;
/// interleaved rounds after a warm-up, medians. Quayside searches on all processors, grep on one.
record LogSearches(AppImage image) implements Benchmark {
    private static final int ROUNDS = 5;
    private static final String LITERAL = "id=deadbe";
    private static final String REGEX = "ERROR .* 500 in [0-9]+ ms";
    private static final double TARGET = 3;

    @Override
    public List<String> names() {
        return List.of("memory-10m", "search-literal", "search-regex");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("quayside-bench");
        var copy = folder.resolve("copy.log");
        var literal = new ArrayList<Double>();
        var regex = new ArrayList<Double>();
        var grepLiteral = new ArrayList<Double>();
        var grepRegex = new ArrayList<Double>();
        try (var load = new Load(image.plain(
                "io.quayside.engine.log.LogLoads",
                "search",
                folder.toString(),
                copy.toString(),
                LITERAL,
                "re:" + REGEX))) {
            double megabytes = load.figure("megabytes");
            load.figure("saved");
            for (int round = 0; round <= ROUNDS; round++) {
                double byGrepLiteral = Load.seconds("grep", "-c", "-F", LITERAL, copy.toString());
                double byGrepRegex = Load.seconds("grep", "-c", "-E", REGEX, copy.toString());
                load.next();
                load.figure("hits");
                double byLiteral = load.figure("seconds");
                load.figure("hits");
                double byRegex = load.figure("seconds");
                if (round > 0) {
                    grepLiteral.add(byGrepLiteral);
                    grepRegex.add(byGrepRegex);
                    literal.add(byLiteral);
                    regex.add(byRegex);
                }
            }
            return List.of(
                    Figure.absolute("memory-10m", megabytes, "MB", 150.0),
                    Figure.against("search-literal", Median.of(literal), "s", Median.of(grepLiteral), TARGET),
                    Figure.against("search-regex", Median.of(regex), "s", Median.of(grepRegex), TARGET));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
