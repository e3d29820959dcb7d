package io.quayside.engine.endpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// All ways of looking for engines, in the order in which the docker command line decides: `DOCKER_HOST`,
/// the chosen context, the default socket; then what else is known. A place that is found twice is listed
/// once, first come.
public final class Discoveries {
    private static final List<Discovery> EVERY = List.of(
            new FromEnvironment(),
            FromContexts.chosen(),
            new SystemEngine(),
            new RootlessDocker(),
            new QuaysideVm(),
            new DockerDesktop(),
            new PodmanService(),
            new PodmanMachine(),
            new Colima(),
            new Lima(),
            new RancherDesktop(),
            new OrbStack(),
            FromContexts.all());

    private Discoveries() {}

    /// Reads variables and files; asks no engine. The first is what `docker` itself would use.
    public static List<Candidate> look(Surroundings surroundings) {
        var found = new ArrayList<Candidate>();
        var seen = new HashSet<Endpoint>();
        for (Discovery discovery : EVERY) {
            for (Candidate candidate : discovery.look(surroundings)) {
                if (seen.add(candidate.endpoint())) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }
}
