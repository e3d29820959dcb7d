package io.quayside.engine.stats;

import io.quayside.engine.model.Subscription;
import java.util.Set;

/// Statistics of the containers that someone looks at; the engine is asked for no others.
public interface StatsFeed extends Subscription {
    /// Replaces the set of watched containers, by full id. An empty set costs the engine nothing. Returns at once.
    void watch(Set<String> containerIds);

    /// Changes how often each watched container is measured; [Pace#LIVE] at first. Returns at once.
    void pace(Pace pace);

    /// How eagerly somebody is looking. A sample costs an engine about a millisecond of processor time, so that 25
    /// visible rows measured every second would be its main work in a window that is merely open.
    enum Pace {
        /// Every container about once a second: somebody is using the window.
        LIVE,
        /// The containers in turn, one a second at the most: the window is open, nobody touches it.
        /// Costs any engine less than 0.15 CPU seconds in 30 s. (`stream=0&one-shot=1`; before Docker 25.0
        /// such a call takes a second, most of it waiting.)
        RESTFUL
    }
}
