package io.quayside.app.logs;

/// Which containers are chosen by themselves, now and whenever they come.
sealed interface Scope {
    /// None: those that somebody has chosen, and no others.
    record Fixed() implements Scope {}

    /// Those of a compose project; those of none for an empty name.
    record Project(String name) implements Scope {}

    /// Those that a search finds, as one for a label: "label:app=web".
    record Found(String search) implements Scope {}

    /// As it can be kept.
    default String written() {
        return switch (this) {
            case Fixed() -> "";
            case Project(var name) -> "project " + name;
            case Found(var search) -> "found " + search;
        };
    }

    /// What [#written] has written; [Fixed] for anything else.
    static Scope read(String written) {
        if (written.startsWith("project ")) {
            return new Project(written.substring("project ".length()));
        }
        return written.startsWith("found ") ? new Found(written.substring("found ".length())) : new Fixed();
    }
}
