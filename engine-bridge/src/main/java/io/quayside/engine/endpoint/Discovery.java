package io.quayside.engine.endpoint;

import java.util.List;

/// One way of looking for engines. It reads variables and files, asks no engine, and never fails: what it cannot read
/// is a candidate with the reason.
interface Discovery {
    /// In the order of preference.
    List<Candidate> look(Surroundings surroundings);
}
