package io.quayside.engine.stats;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.StatsSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds a stream open for each container. For engines that take a second for a single reading: Docker before 25.0.
final class StreamedStats implements StatsSource {
    private static final Logger LOG = LoggerFactory.getLogger(StreamedStats.class);
    /// More would cost the engine more than a table of figures is worth: it was measured at 0.15 % of a processor each.
    private static final int MOST = 50;

    private final Samples samples;
    private final Map<String, StatsSample> fresh = new ConcurrentHashMap<>();
    private final Map<String, Tail> tails = new HashMap<>();

    StreamedStats(Samples samples) {
        this.samples = samples;
    }

    @Override
    public List<StatsSample> collect(DockerApi api, Set<String> ids) {
        tails.entrySet().removeIf(entry -> entry.getValue().isOver(api, ids));
        ids.stream()
                .filter(id -> !tails.containsKey(id))
                .limit(Math.max(0, MOST - tails.size()))
                .toList()
                .forEach(id -> tails.put(id, new Tail(id, api)));
        return take(ids);
    }

    private List<StatsSample> take(Set<String> ids) {
        var taken = new ArrayList<StatsSample>();
        for (var id : List.copyOf(fresh.keySet())) {
            var sample = fresh.remove(id);
            if (sample != null && ids.contains(id)) {
                taken.add(sample);
            }
        }
        return taken;
    }

    @Override
    public void close() {
        tails.values().forEach(tail -> tail.thread.interrupt());
        tails.clear();
        fresh.clear();
    }

    private final class Tail {
        private final DockerApi api;
        private final String id;
        private final Thread thread;

        Tail(String id, DockerApi api) {
            this.id = id;
            this.api = api;
            this.thread = Thread.ofVirtual().name("Statistics").start(this::follow);
        }

        /// Ends it when nobody wants it any more, or when the engine was connected anew.
        boolean isOver(DockerApi current, Set<String> ids) {
            if (ids.contains(id) && api == current && thread.isAlive()) {
                return false;
            }
            thread.interrupt();
            return true;
        }

        private void follow() {
            try (var stream = api.statsStream(id)) {
                for (var reading = stream.next();
                        reading != null && !Thread.currentThread().isInterrupted();
                        reading = stream.next()) {
                    fresh.put(id, samples.of(id, reading));
                }
            } catch (EngineException e) {
                LOG.debug("The statistics of a container ended", e);
            }
        }
    }
}
