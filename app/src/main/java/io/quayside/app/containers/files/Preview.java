package io.quayside.app.containers.files;

import io.quayside.engine.files.FileContent;

/// What is shown of the selected file.
sealed interface Preview {
    /// Nothing, or several, or something without content.
    record Nothing() implements Preview {}

    record Loading(FileNode node) implements Preview {}

    /// @param shown with line feeds alone
    /// @param obstacle why it cannot be changed here
    record Text(FileContent content, String shown, Obstacle obstacle) implements Preview {}

    /// A picture, to be decoded.
    record Picture(FileContent content) implements Preview {}

    record Binary(FileContent content) implements Preview {}

    record Failed(FileNode node, String sentence) implements Preview {}

    /// Why a text cannot be edited.
    enum Obstacle {
        NONE,
        /// Only its beginning was read.
        TOO_LONG,
        /// It holds characters that a text field would lose.
        CONTROL_CHARACTERS
    }
}
