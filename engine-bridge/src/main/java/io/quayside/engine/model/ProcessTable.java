package io.quayside.engine.model;

import java.util.List;

/// The processes of a container, as the engine lists them.
///
/// @param columns what each column is called; engines and systems differ in them
/// @param rows one text for each column
public record ProcessTable(List<String> columns, List<List<String>> rows) {
    public static final ProcessTable EMPTY = new ProcessTable(List.of(), List.of());

    public ProcessTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
