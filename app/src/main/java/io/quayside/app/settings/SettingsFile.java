package io.quayside.app.settings;

import io.quayside.app.platform.PrivateFiles;
import io.quayside.engine.model.FailureWords;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The file that settings are kept in: small JSON with a version. Fields that this version does not know are kept.
/// Reading and writing block; one thread at a time.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /// What was found.
    ///
    /// @param settings as the file has them; the defaults where it says nothing
    /// @param fields everything that the file held, to be kept
    /// @param trouble why the file could not be used; null when it could or was not there
    /// @param keptAside where an unusable file was moved; null when it was not
    public record Loaded(
            Settings settings,
            Map<String, @Nullable Object> fields,
            @Nullable String trouble,
            @Nullable Path keptAside) {}

    /// Never fails: a file that cannot be understood is moved aside, and the defaults hold.
    public Loaded load() {
        var settings = new Settings();
        try {
            var json = Json.read(Files.readString(file));
            SettingsJson.read(json, settings);
            return new Loaded(settings, json, null, null);
        } catch (NoSuchFileException e) {
            return new Loaded(settings, Map.of(), null, null);
        } catch (JacksonException e) {
            LOG.warn("{} is not what Quayside wrote: {}", file, e.getOriginalMessage());
            return new Loaded(new Settings(), Map.of(), e.getOriginalMessage(), moveAside());
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
            // Bytes that are no text are as broken as text that is no JSON; anything else may work the next time.
            var broken = e instanceof CharacterCodingException;
            return new Loaded(new Settings(), Map.of(), FailureWords.of(e).sentence(), broken ? moveAside() : null);
        }
    }

    void save(Map<String, ? extends @Nullable Object> fields) throws IOException {
        PrivateFiles.write(file, Json.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Path moveAside() {
        var aside = file.resolveSibling(
                file.getFileName() + ".broken-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
        try {
            return Files.move(file, aside);
        } catch (IOException e) {
            LOG.warn("{} cannot be moved aside", file, e);
            return null;
        }
    }
}
