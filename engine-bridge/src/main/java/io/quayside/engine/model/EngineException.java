package io.quayside.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure at the engine or on the way to it. The message is a sentence for a person: what was asked
/// and what came back; [#advice()] is what to do next; the cause is kept.
public abstract sealed class EngineException extends RuntimeException {
    private final String advice;

    private EngineException(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /// What a person can do about it; a sentence, may be empty.
    public String advice() {
        return advice;
    }

    /// No conversation with the engine came about, or it broke off.
    public static final class Unreachable extends EngineException {
        private final Obstacle obstacle;

        public Unreachable(Obstacle obstacle, String message, String advice, @Nullable Throwable cause) {
            super(message, advice, cause);
            this.obstacle = obstacle;
        }

        public Obstacle obstacle() {
            return obstacle;
        }

        public enum Obstacle {
            /// There is no such socket or host.
            MISSING,
            /// The socket is there and this user may not open it.
            PERMISSION,
            /// Nobody listens.
            REFUSED,
            /// It accepted and did not answer in time.
            SILENT,
            /// TLS could not be agreed on, or the host is not the one that it should be.
            TLS,
            /// Nobody has agreed yet to go without TLS.
            UNCONFIRMED,
            /// The engine closed the conversation in the middle.
            CLOSED,
            /// It answered, and not as a container engine does.
            NOT_AN_ENGINE,
            /// Quayside cannot reach this kind of endpoint.
            UNSUPPORTED
        }
    }

    /// The engine and Quayside have no API version in common.
    public static final class VersionMismatch extends EngineException {
        public VersionMismatch(String message, String advice) {
            super(message, advice, null);
        }
    }

    /// The engine answered, and refused.
    public static final class Refused extends EngineException {
        private final Reason reason;
        private final int status;
        private final String answer;

        /// @param status the HTTP status; 200 when the refusal came inside a stream
        /// @param answer the engine's own words, unchanged
        public Refused(Reason reason, int status, String answer, String message, String advice) {
            this(reason, status, answer, message, advice, null);
        }

        /// @param cause the refusal that this one says more about
        public Refused(
                Reason reason, int status, String answer, String message, String advice, @Nullable Throwable cause) {
            super(message, advice, cause);
            this.reason = reason;
            this.status = status;
            this.answer = answer;
        }

        public Reason reason() {
            return reason;
        }

        public int status() {
            return status;
        }

        public String answer() {
            return answer;
        }

        public enum Reason {
            NOT_FOUND,
            CONFLICT,
            INVALID,
            UNAUTHORIZED,
            UNSUPPORTED,
            SERVER
        }
    }

    /// The engine's answer could not be understood.
    public static final class Garbled extends EngineException {
        public Garbled(String message, @Nullable Throwable cause) {
            super(message, "This may be a fault in Quayside: please report it with the engine's version.", cause);
        }
    }

    /// Nothing at the engine: something on this machine stood in the way, a file or a program that was needed.
    public static final class Local extends EngineException {
        public Local(String message, String advice, @Nullable Throwable cause) {
            super(message, advice, cause);
        }
    }

    /// A virtual machine did not come up.
    public static final class NotStarted extends EngineException {
        private final String step;
        private final List<String> lines;

        /// @param step the one that it did not get past
        /// @param lines the last that it said, oldest first
        public NotStarted(String step, List<String> lines, String message, String advice, @Nullable Throwable cause) {
            super(message, advice, cause);
            this.step = step;
            this.lines = List.copyOf(lines);
        }

        public String step() {
            return step;
        }

        public List<String> lines() {
            return lines;
        }
    }

    /// Somebody cancelled the work, or its thread was interrupted.
    public static final class Cancelled extends EngineException {
        public Cancelled(String message) {
            super(message, "", null);
        }
    }
}
