package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Candidate.Source;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.nio.file.Path;
import java.util.List;

/// `DOCKER_HOST`, with TLS by `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH`, as the docker command line understands them.
final class FromEnvironment implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        return surroundings
                .variable("DOCKER_HOST")
                .map(address -> List.of(candidate(address, surroundings)))
                .orElse(List.of());
    }

    private static Candidate candidate(String address, Surroundings surroundings) {
        Path folder = surroundings.variable("DOCKER_CERT_PATH").map(Path::of).orElseGet(surroundings::dockerConfig);
        var tls = surroundings.variable("DOCKER_TLS_VERIFY").isPresent()
                ? new TlsFiles(folder.resolve("ca.pem"), folder.resolve("cert.pem"), folder.resolve("key.pem"))
                : null;
        return new Candidate("default", Source.ENVIRONMENT, "DOCKER_HOST", Addresses.parse(address, tls));
    }
}
