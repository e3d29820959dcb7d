package io.quayside.engine.files;

import io.quayside.engine.action.WriteFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a file holds, or its beginning.
public final class FileContent {
    private final FileEntry file;
    private final byte[] bytes;

    FileContent(FileEntry file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// The file itself, where a link was asked for.
    public FileEntry file() {
        return file;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Whether this is all of it.
    public boolean isWhole() {
        return bytes.length == file.size();
    }

    /// By what it is known again, see [WriteFile]; of use only when it is whole.
    public String hash() {
        return WriteFile.hash(bytes);
    }

    /// As text; empty when it is none: it holds a zero byte or is not UTF-8.
    public Optional<String> text() {
        var length = isWhole() ? bytes.length : wholeCharacters();
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    // The cut may have gone through a character.
    private int wholeCharacters() {
        var at = bytes.length;
        while (at > 0 && at > bytes.length - 4 && (bytes[at - 1] & 0xc0) == 0x80) {
            at--;
        }
        return at > 0 && (bytes[at - 1] & 0x80) != 0 ? at - 1 : bytes.length;
    }
}
