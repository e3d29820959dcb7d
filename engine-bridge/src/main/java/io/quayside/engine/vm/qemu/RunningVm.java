package io.quayside.engine.vm.qemu;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.transport.SocketRelay;
import io.quayside.engine.vm.IdleStop;
import io.quayside.engine.vm.PublishedPort;
import io.quayside.engine.vm.PublishedPorts;
import io.quayside.engine.vm.VmFolder;
import io.quayside.engine.vm.VmSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this process does for a VM whose engine answers: the socket, the published ports, the watch for idleness.
final class RunningVm implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final QemuProcess process;
    private final SocketRelay relay;
    private final PublishedPorts ports;
    private final @Nullable IdleStop idle;

    private RunningVm(QemuProcess process, SocketRelay relay, PublishedPorts ports, @Nullable IdleStop idle) {
        this.process = process;
        this.relay = relay;
        this.ports = ports;
        this.idle = idle;
    }

    /// @param stop what to do when nobody needs it
    static RunningVm serve(VmFolder folder, QemuProcess process, VmSettings settings, Runnable stop) {
        Endpoint.Tcp engine = folder.engine();
        try {
            var relay = SocketRelay.open(folder.socket(), engine);
            var ports = PublishedPorts.follow(engine, new HostForwards(process.monitor(), engine.port()));
            var idle = settings.idleMinutes() == 0
                    ? null
                    : IdleStop.watch(
                            LOOK, Duration.ofMinutes(settings.idleMinutes()), ports::running, relay::bytes, stop);
            return new RunningVm(process, relay, ports, idle);
        } catch (IOException e) {
            throw new EngineException.Local(
                    "The socket of the VM's engine cannot be made: " + e.getMessage() + ".",
                    "Look whether the folder " + folder.path() + " is yours and its disk has room.",
                    e);
        }
    }

    QemuProcess process() {
        return process;
    }

    List<PublishedPort> ports() {
        return ports.ports();
    }

    /// Lets the VM run on by itself.
    @Override
    public void close() {
        if (idle != null) {
            idle.close();
        }
        ports.close();
        relay.close();
        process.close();
    }
}
