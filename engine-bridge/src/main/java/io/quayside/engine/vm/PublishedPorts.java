package io.quayside.engine.vm;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Port;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.vm.PortForwarder.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the ports that containers in a VM publish open on this machine's loopback address, as they come and go: it
/// listens to the engine, lists its containers when one starts or ends, and opens and closes the difference. A port
/// that another program has is told by name, and tried again every few seconds.
public final class PublishedPorts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedPorts.class);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Set<String> MEANINGFUL = Set.of("start", "die", "destroy", "connect", "disconnect");

    private final Endpoint engine;
    private final PortForwarder forwarder;
    private final Set<Opening> open = new HashSet<>();
    private final Thread listener;
    private final Thread retry;
    private volatile List<PublishedPort> ports = List.of();
    private volatile int running;
    /// Engines tell the end of a container before their list knows of it: soon after an event they are asked once more.
    private volatile boolean stale;
    private volatile boolean closed;

    private PublishedPorts(Endpoint engine, PortForwarder forwarder) {
        this.engine = engine;
        this.forwarder = forwarder;
        this.listener = Thread.ofVirtual().name("Published ports").unstarted(this::listen);
        this.retry = Thread.ofVirtual().name("Published ports, once more").unstarted(this::lookAgain);
    }

    /// Begins to follow, on threads of its own.
    ///
    /// @param engine in the VM
    public static PublishedPorts follow(Endpoint engine, PortForwarder forwarder) {
        var ports = new PublishedPorts(engine, forwarder);
        ports.listener.start();
        ports.retry.start();
        return ports;
    }

    /// As found last, by number.
    public List<PublishedPort> ports() {
        return ports;
    }

    /// How many containers ran when it was looked last.
    public int running() {
        return running;
    }

    /// Stops to follow; what is open stays open.
    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        retry.interrupt();
    }

    private void listen() {
        while (!closed) {
            try (var http = new ChannelHttp(engine)) {
                var api = DockerApi.connect(http, DEADLINE);
                try (var events = api.events(api.timeConnected())) {
                    bring(api);
                    for (var event = events.next(); event != null; event = events.next()) {
                        if (MEANINGFUL.contains(event.action())) {
                            bring(api);
                            stale = true;
                        }
                    }
                }
            } catch (EngineException e) {
                LOG.debug("The published ports are not followed for a moment", e);
            }
            pause();
        }
    }

    private void lookAgain() {
        while (!closed) {
            pause();
            if (stale || ports.stream().anyMatch(port -> !port.isOpen())) {
                stale = false;
                try (var http = new ChannelHttp(engine)) {
                    bring(DockerApi.connect(http, DEADLINE));
                } catch (EngineException e) {
                    LOG.debug("The published ports are not looked at again", e);
                }
            }
        }
    }

    private synchronized void bring(DockerApi api) {
        var containers = api.containers();
        running = (int) containers.stream().filter(one -> one.state().isAlive()).count();
        try {
            if (open.isEmpty()) {
                open.addAll(forwarder.opened());
            }
            ports = bring(wanted(containers));
        } catch (IOException e) {
            LOG.debug("The VM was not asked for its ports", e);
        }
    }

    private List<PublishedPort> bring(Map<Opening, String> wanted) throws IOException {
        for (Opening old : Set.copyOf(open)) {
            if (!wanted.containsKey(old)) {
                forwarder.close(old);
                open.remove(old);
            }
        }
        var found = new ArrayList<PublishedPort>();
        for (var entry : wanted.entrySet()) {
            var opening = entry.getKey();
            String obstacle = open.contains(opening) ? "" : forwarder.open(opening);
            if (obstacle.isEmpty()) {
                open.add(opening);
            }
            found.add(new PublishedPort(opening.protocol(), opening.port(), entry.getValue(), obstacle));
        }
        found.sort(Comparator.comparingInt(PublishedPort::port).thenComparing(PublishedPort::protocol));
        return List.copyOf(found);
    }

    private static Map<Opening, String> wanted(List<Container> containers) {
        var wanted = new LinkedHashMap<Opening, String>();
        for (Container container : containers) {
            for (Port port : container.ports()) {
                Integer number = port.hostPort();
                if (number != null && !port.protocol().equals("sctp")) {
                    wanted.putIfAbsent(new Opening(port.protocol(), number), container.name());
                }
            }
        }
        return wanted;
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException e) {
            if (closed) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
