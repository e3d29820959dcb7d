package io.quayside.engine.why;

import io.quayside.engine.model.HealthLog;
import org.jspecify.annotations.Nullable;

/// What made a container stop, not start, or fare badly.
public sealed interface Cause {
    /// It was made and nobody has started it.
    record NotStarted() implements Cause {}

    /// Its program has ended and found everything in order (0).
    record Finished() implements Cause {}

    /// Its program has ended with a code of its own choice.
    record Failed(int code) implements Cause {}

    /// The kernel killed it, for it used more memory than it may.
    ///
    /// @param limit bytes; 0 where the container has no limit of its own: the machine ran out of memory
    record OutOfMemory(long limit) implements Cause {}

    /// SIGKILL, and not for its memory: by `docker kill`, or because it did not end in time when it was stopped.
    record Killed() implements Cause {}

    /// SIGTERM or SIGINT: somebody stopped it.
    record AskedToEnd(String signal) implements Cause {}

    /// A signal that programs get for a fault of theirs.
    ///
    /// @param signal "SIGSEGV"
    record Crashed(String signal) implements Cause {}

    /// Another signal.
    record Signalled(String signal) implements Cause {}

    /// The image has no such program.
    record NoSuchProgram(String program, boolean shell) implements Cause {}

    /// The program is there, and what it needs to run (the interpreter that it names, its loader) is not.
    record NoInterpreter(String program) implements Cause {}

    /// A command within the container's own script was not found (127).
    ///
    /// @param command empty when the last lines do not tell
    record NoSuchCommand(String command) implements Cause {}

    /// It may not be executed, or is a folder (126).
    record NotExecutable(String program) implements Cause {}

    /// It was made for another processor, or is no program at all.
    ///
    /// @param image what the image is for, "arm64"; empty when it does not say
    /// @param engine what the engine runs on
    record WrongArchitecture(String program, String image, String engine) implements Cause {
        /// Whether the image itself is for another processor, and not only this file.
        public boolean isImage() {
            return !image.isEmpty() && !image.equals(engine);
        }
    }

    /// @param port on the host
    /// @param holder the container that has it, when it is one of this engine
    record PortTaken(int port, @Nullable Holder holder) implements Cause {}

    /// @param id the full id
    record Holder(String id, String name) {}

    /// @param source what was to be mounted; may be empty
    /// @param destination where; may be empty
    record MountFailed(String source, String destination, Mismatch mismatch) implements Cause {}

    /// What is wrong with a mount.
    enum Mismatch {
        /// There is no such file or folder on the host.
        MISSING,
        /// A file was to be mounted onto a folder, or the other way round.
        FILE_AND_FOLDER,
        OTHER
    }

    record NoSuchUser(String user) implements Cause {}

    record NoSuchFolder(String folder) implements Cause {}

    record NoSuchDevice(String device) implements Cause {}

    record NoSuchNetwork(String network) implements Cause {}

    /// The engine could not start it, for a reason that is not known here.
    ///
    /// @param words the engine's own
    record StartFailed(String words) implements Cause {}

    /// It runs, and its health check fails.
    ///
    /// @param last the check that failed last; null when the engine kept none
    record Unhealthy(int failures, HealthLog.@Nullable Check last) implements Cause {}
}
