package io.quayside.engine.log;

import io.quayside.engine.model.EngineException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes lines of a tail to a file: beside it first and moved over when complete, readable by its owner alone. Notes
/// are left out.
///
/// @param target replaced if it exists
/// @param gzip whether to compress
public record LogSave(Path target, boolean gzip, SavedLine form) {
    private static final Logger LOG = LoggerFactory.getLogger(LogSave.class);
    private static final int PROGRESS_STEP = 8_192;

    /// Told how far it is, a few times for every megabyte.
    public interface Progress {
        void at(long line, long lines);
    }

    /// Blocks until all is written; reads from disk.
    ///
    /// @param end behind the last line, as an index in the store
    /// @param wanted which lines, by their index in the store; [LogFilter#contains] for what a filter shows
    /// @param cancelled asked again and again; then nothing is left
    /// @return how many lines were written; -1 when it was cancelled
    /// @throws IOException when the disk does not take it; then nothing is left either. It names the target, or the
    /// folder that is not there
    /// @throws EngineException.Local when the tail is closed meanwhile
    public long write(LogTail tail, long end, LongPredicate wanted, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            long written = writeTo(beside, tail.store(), end, wanted, progress, cancelled);
            if (written >= 0) {
                move(beside);
            }
            return written;
        } catch (UncheckedIOException e) {
            if (tail.store().isClosed()) {
                throw new EngineException.Local(
                        "The log was closed before all of its lines were written.",
                        "Choose it again, and leave it open until they are.",
                        e);
            }
            throw e;
        } catch (IOException e) {
            throw named(e);
        } finally {
            delete(beside);
        }
    }

    /// In the words of the file that the person asked for, not of the one beside it. Java's words for a disk that
    /// takes no more name no file at all.
    private IOException named(IOException failure) {
        var folder = target.toAbsolutePath().getParent();
        IOException told = switch (failure) {
            case NoSuchFileException ignored
            when folder != null && !Files.isDirectory(folder) -> new NoSuchFileException(folder.toString());
            case AccessDeniedException ignored -> new AccessDeniedException(target.toString());
            case FileSystemException it -> new FileSystemException(target.toString(), null, it.getReason());
            default -> new FileSystemException(target.toString(), null, failure.getMessage());
        };
        told.initCause(failure);
        return told;
    }

    /// What cannot be deleted after a failure is not what the person is told of.
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Cannot delete {}: {}", file, e.toString());
        }
    }

    private long writeTo(
            Path file, LineStore store, long end, LongPredicate wanted, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        Files.deleteIfExists(file);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, LogFolder.ownerOnly("rw-------"));
                var out = stream(Channels.newOutputStream(channel))) {
            var scanner = new LineScanner(store, cancelled);
            var failure = new IOException[1];
            long[] written = new long[1];
            for (long from = 0; from < end && !cancelled.getAsBoolean(); from += PROGRESS_STEP) {
                scanner.scan(from, Math.min(end, from + PROGRESS_STEP), (line, records, at) -> {
                    if (failure[0] == null && LineRecord.stream(records, at) != LogStream.NOTE && wanted.test(line)) {
                        try {
                            form.write(records, at, out);
                            written[0]++;
                        } catch (IOException e) {
                            failure[0] = e;
                        }
                    }
                });
                if (failure[0] != null) {
                    throw failure[0];
                }
                progress.at(Math.min(end, from + PROGRESS_STEP), end);
            }
            return cancelled.getAsBoolean() ? -1 : written[0];
        }
    }

    private OutputStream stream(OutputStream file) throws IOException {
        return new BufferedOutputStream(gzip ? new GZIPOutputStream(file, 1 << 16) : file, 1 << 16);
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
