package io.quayside.engine;

import io.quayside.engine.Finding.Answer.Found;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import java.util.ArrayList;
import java.util.List;

/// One engine and every way to it that was found; or one place where there is none.
///
/// @param finding the preferred way
/// @param others the other ways to the same engine
public record FoundEngine(Finding finding, List<Candidate> others) {
    public FoundEngine {
        others = List.copyOf(others);
    }

    public boolean isReachedBy(Endpoint endpoint) {
        return finding.candidate().endpoint().equals(endpoint)
                || others.stream().anyMatch(other -> other.endpoint().equals(endpoint));
    }

    /// Puts those together that are certainly the same engine. The order stays: the first way to an engine is the
    /// preferred one.
    public static List<FoundEngine> of(List<Finding> findings) {
        var engines = new ArrayList<List<Finding>>();
        for (Finding finding : findings) {
            engines.stream()
                    .filter(ways -> isSame(ways.getFirst(), finding))
                    .findFirst()
                    .ifPresentOrElse(ways -> ways.add(finding), () -> engines.add(new ArrayList<>(List.of(finding))));
        }
        return engines.stream()
                .map(ways -> new FoundEngine(
                        ways.getFirst(),
                        ways.stream().skip(1).map(Finding::candidate).toList()))
                .toList();
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.answer() instanceof Found it
                && other.answer() instanceof Found that
                && it.info().identity().isSame(that.info().identity());
    }
}
