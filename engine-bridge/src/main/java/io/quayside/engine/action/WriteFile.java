package io.quayside.engine.action;

import io.quayside.engine.action.CommandLine.Word;
import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.RawText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Gives a text file of a container, running or not, another content; its permissions and owner stay.
/// Refused when it is no longer what was read.
///
/// @param path in the container, absolute, of the file itself, not of a link to it
/// @param before [#hash] of what the file held when it was read
/// @param text what it is to hold, as UTF-8
/// @param running whether the container runs: then its own shell writes the file in place, if it has one
public record WriteFile(ContainerRef container, String path, String before, String text, boolean running)
        implements ContainerAction {
    /// No file that is larger, in bytes, is written as text.
    public static final int LARGEST = 2 << 20;

    /// @throws IllegalArgumentException unless the path is absolute and names something
    public WriteFile {
        ContainerPath.require(path);
    }

    /// By what the content of a file is known again.
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// What writes its input to the file, leaving all else as it is.
    public List<String> program() {
        return List.of("sh", "-c", "cat > \"$1\"", "sh", path);
    }

    @Override
    public CommandLine command() {
        var name = "./" + ContainerPath.lastName(path);
        return running
                ? CommandLine.docker("exec", "--interactive", "--user", "0", container.name())
                        .and(program().toArray(String[]::new))
                        .and(new Word("<", "", true))
                        .and(name)
                : CommandLine.docker("cp", "--archive", name, container.name() + ":" + path);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(
                Effect.changes(ObjectKind.CONTAINER_FILES, container.name() + ":" + RawText.shown(path)));
    }

    /// Without the text, which may hold secrets.
    @Override
    public String toString() {
        return "WriteFile[" + container + ", " + path + "]";
    }
}
