package io.quayside.engine.archive;

import io.quayside.engine.model.EngineException.Local;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What is wrong with a file of this machine, as a sentence with advice.
public final class LocalFailures {
    private LocalFailures() {}

    /// @param doing what was asked, as it begins a sentence: "Loading /tmp/images.tar"
    public static Local reading(String doing, Path file, IOException failure) {
        return of(doing, "read", file, failure);
    }

    /// @param doing what was asked, as it begins a sentence: "Exporting web"
    public static Local writing(String doing, Path file, IOException failure) {
        return of(doing, "written", file, failure);
    }

    private static Local of(String doing, String done, Path file, IOException failure) {
        var advice = switch (failure) {
            case NoSuchFileException missing -> "There is no such file or folder: choose another.";
            case AccessDeniedException denied -> "You may not: see to its permissions, or choose another.";
            default -> "See to the disk and the path, or choose another.";
        };
        return new Local(
                doing + " did not work: " + file + " cannot be " + done + reason(failure) + ".", advice, failure);
    }

    private static String reason(IOException failure) {
        var reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return reason == null || reason.isBlank() ? "" : " (" + reason + ")";
    }
}
