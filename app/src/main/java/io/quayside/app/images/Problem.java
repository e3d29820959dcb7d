package io.quayside.app.images;

/// Something that is wrong with a field of the run form.
///
/// @param field the field's id: "name", "command", "restart", or of a line "ports.0"
/// @param sentence the key of the sentence that says so
/// @param about what the sentence is about; may be empty
record Problem(String field, String sentence, String about) {}
