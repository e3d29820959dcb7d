package io.quayside.engine.files;

/// What a file is.
public enum FileKind {
    FILE('-'),
    FOLDER('d'),
    LINK('l'),
    PIPE('p'),
    SOCKET('s'),
    CHARACTER_DEVICE('c'),
    BLOCK_DEVICE('b');

    private final char letter;

    FileKind(char letter) {
        this.letter = letter;
    }

    /// As `ls` writes it.
    char letter() {
        return letter;
    }

    static FileKind of(int mode) {
        return switch (mode & 0170000) {
            case 0040000 -> FOLDER;
            case 0120000 -> LINK;
            case 0010000 -> PIPE;
            case 0140000 -> SOCKET;
            case 0020000 -> CHARACTER_DEVICE;
            case 0060000 -> BLOCK_DEVICE;
            default -> FILE;
        };
    }

    /// As `find` writes it.
    static int mode(char letter) {
        return switch (letter) {
            case 'd' -> 0040000;
            case 'l' -> 0120000;
            case 'p' -> 0010000;
            case 's' -> 0140000;
            case 'c' -> 0020000;
            case 'b' -> 0060000;
            default -> 0100000;
        };
    }
}
