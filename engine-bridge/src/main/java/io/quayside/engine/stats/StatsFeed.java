package io.quayside.engine.stats;

import io.quayside.engine.model.Subscription;
import java.util.Set;

/// Statistics of the containers that someone looks at; the engine is asked for no others.
public interface StatsFeed extends Subscription {
    /// Replaces the set of watched containers, by full id. An empty set costs the engine nothing. Returns at once.
    void watch(Set<String> containerIds);
}
