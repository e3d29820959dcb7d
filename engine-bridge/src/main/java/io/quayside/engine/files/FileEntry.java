package io.quayside.engine.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One file of a container.
///
/// @param path absolute, as [io.quayside.engine.model.RawText]
/// @param mode as `stat` has it, with the kind of file
/// @param size bytes
/// @param owner a name, or a number where the container gives it none; empty where it is not known
/// @param group likewise
/// @param modified null where it is not known
/// @param target where a symbolic link leads, as it says; empty for others
public record FileEntry(
        String path,
        int mode,
        long size,
        String owner,
        String group,
        @Nullable Instant modified,
        String target) {
    private static final String LETTERS = "rwxrwxrwx";

    public FileKind kind() {
        return FileKind.of(mode);
    }

    public boolean isFolder() {
        return kind() == FileKind.FOLDER;
    }

    /// The last part of the path; "/" for the root.
    public String name() {
        return path.equals("/") ? path : path.substring(path.lastIndexOf('/') + 1);
    }

    /// As `ls` writes it: "drwxr-xr-x".
    public String permissions() {
        var text = new StringBuilder();
        text.append(kind().letter());
        for (int i = 0; i < LETTERS.length(); i++) {
            text.append(((mode >> (LETTERS.length() - 1 - i)) & 1) == 0 ? '-' : LETTERS.charAt(i));
        }
        special(text, 04000, 3, 's');
        special(text, 02000, 6, 's');
        special(text, 01000, 9, 't');
        return text.toString();
    }

    private void special(StringBuilder text, int bit, int index, char letter) {
        if ((mode & bit) != 0) {
            text.setCharAt(index, text.charAt(index) == 'x' ? letter : Character.toUpperCase(letter));
        }
    }
}
