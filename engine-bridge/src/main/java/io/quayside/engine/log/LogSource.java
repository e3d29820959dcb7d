package io.quayside.engine.log;

/// One container of a tail.
///
/// @param container its id
/// @param lines how many lines of it are in the store, notes not counted
/// @param moreAtEngine whether the engine has lines older than those that were asked for
/// @param past whether its newest line was written before the engine was asked: others of the past may be on their way
public record LogSource(String container, State state, long lines, boolean moreAtEngine, boolean past) {
    /// What is going on with it.
    public sealed interface State {}

    /// The engine has been asked and has not answered yet.
    public record Opening() implements State {}

    /// Its lines come as the container writes them.
    public record Following() implements State {}

    /// The container does not run; the tail goes on when it does.
    public record Resting() implements State {}

    /// The engine cannot be asked; the tail goes on when it can.
    public record EngineLost() implements State {}

    /// Everything that was asked for is here, and following was not asked for.
    public record Complete() implements State {}

    /// The container is no more.
    public record Removed() implements State {}

    /// The engine will not hand out this log.
    ///
    /// @param message what it said, for a person
    /// @param advice what to do about it, may be empty
    public record Unreadable(String message, String advice) implements State {}

    LogSource with(State next) {
        return new LogSource(container, next, lines, moreAtEngine, past);
    }

    LogSource with(long count, boolean more, boolean ofThePast) {
        return new LogSource(container, state, count, more, ofThePast);
    }

    /// Whether no more lines will come.
    public boolean isOver() {
        return state instanceof Complete || state instanceof Removed || state instanceof Unreadable;
    }
}
