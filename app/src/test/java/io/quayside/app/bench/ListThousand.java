package io.quayside.app.bench;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `list-1000`: listing 1,000 containers, decoded, against `curl` receiving the same bytes on the same socket. curl's
/// time
/// is its own `time_total`, without the start of its process. Interleaved rounds after a warm-up, medians.
record ListThousand() implements Benchmark {
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 25;
    private static final int CONTAINERS = 1000;
    private static final double TARGET = 1.5;

    @Override
    public List<String> names() {
        return List.of("list-1000");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        try (var engine = TestEngine.start();
                var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            new Crowd(engine).create(CONTAINERS);
            var api = DockerApi.connect(http, Duration.ofSeconds(10));
            var url = "http://engine/v" + api.info().apiVersion() + "/containers/json?all=1";
            var bridge = new ArrayList<Double>();
            var curl = new ArrayList<Double>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                double byCurl = Curl.seconds(engine.socket(), url) * 1000;
                long start = System.nanoTime();
                int listed = api.containers().size();
                double byBridge = (System.nanoTime() - start) / 1e6;
                if (listed != CONTAINERS) {
                    throw new IOException("The bridge listed " + listed + " containers of " + CONTAINERS);
                }
                if (round >= WARM_UP) {
                    bridge.add(byBridge);
                    curl.add(byCurl);
                }
            }
            return List.of(Figure.against("list-1000", Median.of(bridge), "ms", Median.of(curl), TARGET));
        }
    }
}
