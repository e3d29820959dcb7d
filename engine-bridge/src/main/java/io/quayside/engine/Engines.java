package io.quayside.engine;

import io.quayside.engine.buildx.Buildx;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Discoveries;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.registry.UserCredentials;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.setup.MachineFacts;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.transport.SshProgram;
import io.quayside.engine.vm.VmBackend;
import java.time.Duration;
import java.util.List;

/// Where engines may be, and the way to them. Thread-safe.
public final class Engines {
    private final Surroundings surroundings;
    private final SshProgram ssh;
    private final UserCredentials credentials;

    public Engines(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.ssh = new SshProgram(surroundings.sshProgram());
        this.credentials = UserCredentials.of(
                surroundings.dockerConfig(), surroundings.environment().getOrDefault("PATH", ""));
    }

    /// Where an engine may be, looked up anew: the first is the one that `docker` itself would use. Reads
    /// variables and files; asks no engine.
    public List<Candidate> candidates() {
        return Discoveries.look(surroundings);
    }

    /// Asks who is there; blocks, and ends within milliseconds of an interrupt. Hosts that ssh has to log
    /// in at may take longer than the deadline.
    ///
    /// @param deadline for each of the few questions that it takes
    /// @throws EngineException.Cancelled when the thread was interrupted
    public Finding probe(Candidate candidate, Duration deadline) {
        try (var http = new ChannelHttp(candidate.endpoint(), ssh)) {
            var api = DockerApi.connect(http, deadline);
            return new Finding(candidate, new Finding.Answer.Found(api.info(), api.holdsWhenConnected()));
        } catch (EngineException.Cancelled e) {
            throw e;
        } catch (EngineException e) {
            return new Finding(candidate, new Finding.Answer.Nobody(e));
        }
    }

    /// What this machine is, for one that has no engine yet; reads files, and may ask a program.
    public Machine machine() {
        return new MachineFacts(surroundings).look();
    }

    /// The ways to run Quayside's own virtual machine here, the recommended one first. Asks nobody.
    public List<VmBackend> virtualMachines() {
        return VirtualMachines.of(surroundings);
    }

    /// Begins to watch an engine, and returns at once: whether it can be reached is told by its views.
    public Engine connect(Candidate candidate) {
        var route = new EndpointRoute(candidate.endpoint(), ssh, credentials);
        return new ConnectedEngine(candidate, route, credentials, Buildx.find(surroundings.dockerConfig()));
    }
}
