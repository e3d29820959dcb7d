package io.quayside.engine.conformance;

import io.quayside.testkit.EngineRelease;
import java.util.EnumMap;
import java.util.Map;

/// One thing that is looked at with every engine.
///
/// @param name what is looked at, as a noun: "the state of a killed container"
/// @param usual what is seen with every engine but those that differ
/// @param differences what is seen with those; each is a difference that Quayside shows as it is
record Case(String name, String usual, Map<EngineRelease, String> differences, Look look) {
    /// Does something with an engine through the bridge, and tells what came of it.
    @FunctionalInterface
    interface Look {
        Object at(Lab lab) throws Exception;
    }

    Case {
        differences = Map.copyOf(differences);
    }

    static Case of(String name, Object usual, Look look) {
        return new Case(name, usual.toString(), Map.of(), look);
    }

    /// The same, but for one engine.
    Case but(EngineRelease release, String other) {
        var more = new EnumMap<EngineRelease, String>(EngineRelease.class);
        more.putAll(differences);
        more.put(release, other);
        return new Case(name, usual, more, look);
    }

    String expected(EngineRelease release) {
        return differences.getOrDefault(release, usual);
    }

    @Override
    public String toString() {
        return name;
    }
}
