package io.quayside.app.bench;

import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `list-2000`: from the decision to connect to an engine until a subscriber has the picture of its 2,000 containers,
/// against `curl` receiving the same answers (ping, version, info, list) on the same socket. curl's time is its own
/// `time_total` of each, without the start of its process. Interleaved rounds after a warm-up, medians.
record FirstPicture() implements Benchmark {
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 25;
    private static final int CONTAINERS = 2000;
    private static final double TARGET = 1.3;

    @Override
    public List<String> names() {
        return List.of("list-2000");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        try (var engine = TestEngine.start()) {
            new Crowd(engine).create(CONTAINERS);
            var urls = urls(engine);
            var bridge = new ArrayList<Double>();
            var curl = new ArrayList<Double>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                double byCurl = byCurl(engine, urls);
                double byBridge = firstPicture(engine);
                if (round >= WARM_UP) {
                    bridge.add(byBridge);
                    curl.add(byCurl);
                }
            }
            return List.of(Figure.against("list-2000", Median.of(bridge), "ms", Median.of(curl), TARGET));
        }
    }

    private static List<String> urls(TestEngine engine) {
        try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var version = "/v"
                    + DockerApi.connect(http, Duration.ofSeconds(10)).info().apiVersion();
            return Stream.of("/_ping", "/version", version + "/info", version + "/containers/json?all=1")
                    .map(path -> "http://engine" + path)
                    .toList();
        }
    }

    private static double byCurl(TestEngine engine, List<String> urls) throws IOException, InterruptedException {
        double seconds = 0;
        for (var url : urls) {
            seconds += Curl.seconds(engine.socket(), url);
        }
        return seconds * 1000;
    }

    private static double firstPicture(TestEngine test) throws IOException, InterruptedException {
        var there = new CountDownLatch(1);
        long start = System.nanoTime();
        try (Engine engine = watch(test);
                var views = engine.subscribe(view -> {
                    if (view.snapshot().containers().size() == CONTAINERS) {
                        there.countDown();
                    }
                })) {
            if (!there.await(30, TimeUnit.SECONDS)) {
                throw new IOException("The bridge shows "
                        + engine.view().snapshot().containers().size() + " of " + CONTAINERS + " containers to "
                        + views);
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    static Engine watch(TestEngine test) {
        var endpoint = new Endpoint.Unix(test.socket());
        var nowhere = new Surroundings(Map.of(), Path.of("/nonexistent"), Path.of("/nonexistent"), Optional.empty());
        return new Engines(nowhere).connect(new Candidate("bench", Candidate.Source.CHOSEN, endpoint.url(), endpoint));
    }
}
