package io.quayside.app.bench;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// `event-latency`: from the engine's own time stamp of an event until a subscriber has the view that shows it, median;
/// an engine with 100 containers, one of which gets a new name again and again.
record EventLatency() implements Benchmark {
    private static final int CONTAINERS = 100;
    private static final int WARM_UP = 40;
    private static final int EVENTS = 100;
    private static final double TARGET = 20;

    @Override
    public List<String> names() {
        return List.of("event-latency");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        try (var test = TestEngine.start();
                var engine = FirstPicture.watch(test);
                var http = new ChannelHttp(new Endpoint.Unix(test.socket()))) {
            new Crowd(test).create(CONTAINERS);
            var id = test.docker("create", TestImages.BUSYBOX);
            Await.until("the connection", () -> engine.view().connection() instanceof ConnectionState.Connected);
            var api = DockerApi.connect(http, Duration.ofSeconds(10));
            var seen = new ConcurrentHashMap<String, Instant>();
            var latencies = new ArrayList<Double>();
            try (var views = engine.subscribe(view ->
                            view.snapshot().container(id).ifPresent(it -> seen.putIfAbsent(it.name(), Instant.now())));
                    var events = api.events(api.engineTime())) {
                for (int i = 0; i < WARM_UP + EVENTS; i++) {
                    var name = "name-" + i;
                    test.docker("rename", id, name);
                    Await.until(name + " to be shown to " + views, () -> seen.containsKey(name));
                    var event = events.next();
                    while (event != null
                            && !event.attributes().getOrDefault("name", "").equals(name)) {
                        event = events.next();
                    }
                    if (event == null) {
                        throw new IOException("The engine ended its stream of events");
                    }
                    var happened = Instant.EPOCH.plusNanos(event.timeNanos());
                    if (i >= WARM_UP) {
                        latencies.add(ChronoUnit.NANOS.between(happened, seen.get(name)) / 1e6);
                    }
                }
            }
            return List.of(Figure.absolute("event-latency", Median.of(latencies), "ms", TARGET));
        }
    }
}
