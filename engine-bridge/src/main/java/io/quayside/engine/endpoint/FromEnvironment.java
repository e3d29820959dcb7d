package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Candidate.Source;
import java.util.List;

/// `DOCKER_HOST`, with TLS by `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH`, as the docker command line
/// understands them.
final class FromEnvironment implements Discovery {
    private static final String VARIABLE = "DOCKER_HOST";

    @Override
    public List<Candidate> look(Surroundings surroundings) {
        return surroundings
                .variable(VARIABLE)
                .map(address -> List.of(candidate(address, surroundings)))
                .orElse(List.of());
    }

    private static Candidate candidate(String address, Surroundings surroundings) {
        return new Candidate(
                VARIABLE, Source.ENVIRONMENT, VARIABLE, Addresses.parse(address, surroundings.tlsOfVariables()));
    }
}
