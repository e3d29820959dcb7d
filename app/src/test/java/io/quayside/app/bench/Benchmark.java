package io.quayside.app.bench;

import java.io.IOException;
import java.util.List;

/// One load and the figures that it gives.
interface Benchmark {
    /// The names of its figures, as `installer/dev bench NAME` takes them.
    List<String> names();

    List<Figure> run() throws IOException, InterruptedException;
}
