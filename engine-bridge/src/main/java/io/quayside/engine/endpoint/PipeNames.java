package io.quayside.engine.endpoint;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/// The named pipes that there are on a Windows machine. Looking at the list opens none of them.
@FunctionalInterface
public interface PipeNames {
    PipeNames NONE = List::of;

    /// In no particular order; empty where they cannot be listed.
    List<String> list();

    /// Those of the Windows machine that this process runs on, looked up at every call.
    static PipeNames ofThisMachine() {
        return () -> {
            var names = new File("\\\\.\\pipe\\").list();
            return names == null ? List.of() : Arrays.asList(names);
        };
    }
}
