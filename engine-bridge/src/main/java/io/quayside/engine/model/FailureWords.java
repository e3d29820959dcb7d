package io.quayside.engine.model;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Any failure in words for a person. Java's own exceptions often have no message, or the name of a file for one.
///
/// @param sentence what went wrong; never blank
/// @param advice what to do about it; may be empty
public record FailureWords(String sentence, String advice) {
    private static final String FAULT = "This is probably a fault in Quayside: please report it.";

    /// What is known of it; else what it says itself, and at least what kind of failure it is.
    public static FailureWords of(Throwable failure) {
        return known(failure).orElseGet(() -> unknown(unwrapped(failure)));
    }

    /// Empty for a failure that nobody foresaw.
    public static Optional<FailureWords> known(Throwable failure) {
        return switch (unwrapped(failure)) {
            case EngineException told when said(told) -> found(String.valueOf(told.getMessage()), told.advice());
            case NoSuchFileException it ->
                found(
                        "There is no file or folder " + it.getFile() + ".",
                        "See whether it was moved, or choose another.");
            case AccessDeniedException it ->
                found("You may not open or change " + it.getFile() + ".", "See to its permissions, or choose another.");
            case FileAlreadyExistsException it ->
                found(it.getFile() + " is there already.", "Choose another name, or remove it first.");
            case NotDirectoryException it -> found(it.getFile() + " is no folder.", "Choose another.");
            case FileSystemException it
            when isFull(it.getReason()) ->
                found(
                        "There is no room left on the disk of " + it.getFile() + ".",
                        "Make room there, or choose another place.");
            case FileSystemException it
            when has(it.getReason()) ->
                found(it.getFile() + ": " + it.getReason() + ".", "See to the disk and the path, or choose another.");
            case CharacterCodingException it -> found("The file is no text in UTF-8.", "Choose another.");
            case UnknownHostException it -> found("The host name " + it.getMessage() + " is not known.", "Check it.");
            case InterruptedException it -> found("It was stopped before its end.", "");
            case InterruptedIOException it -> found("It was stopped before its end, or took too long.", "");
            case ClosedByInterruptException it -> found("It was stopped before its end.", "");
            default -> Optional.empty();
        };
    }

    /// Both, one after the other.
    public String onOneLine() {
        return (sentence + " " + advice).strip();
    }

    /// The advice below the sentence.
    public String onTwoLines() {
        return (sentence + "\n" + advice).strip();
    }

    private static Optional<FailureWords> found(String sentence, String advice) {
        return Optional.of(new FailureWords(sentence, advice));
    }

    private static FailureWords unknown(Throwable failure) {
        var message = failure.getMessage();
        return said(failure)
                ? new FailureWords(String.valueOf(message), "")
                : new FailureWords(
                        "Something unexpected went wrong (" + failure.getClass().getSimpleName() + ").", FAULT);
    }

    // What only carries another failure from one thread or method to the next.
    private static Throwable unwrapped(Throwable failure) {
        var cause = failure.getCause();
        var carries = failure instanceof UncheckedIOException
                || failure instanceof ExecutionException
                || failure instanceof CompletionException;
        return carries && cause != null ? unwrapped(cause) : failure;
    }

    // The words of Linux, macOS and Windows.
    private static boolean isFull(@Nullable String reason) {
        return reason != null
                && (reason.contains("No space left")
                        || reason.contains("quota exceeded")
                        || reason.contains("not enough space"));
    }

    // Joining words with a message that is missing writes "null".
    private static boolean said(Throwable failure) {
        return has(failure.getMessage()) && !"null".equals(failure.getMessage());
    }

    private static boolean has(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
