package io.quayside.engine.vm;

import java.io.IOException;
import java.util.Set;

/// Opens ports of this machine's loopback address that lead to the same ports of a VM.
public interface PortForwarder {
    /// A port by its protocol, "tcp" or "udp".
    record Opening(String protocol, int port) {}

    /// @return empty when it is open, else a sentence that says why not
    /// @throws IOException when the VM cannot be asked
    String open(Opening opening) throws IOException;

    /// @throws IOException when the VM cannot be asked
    void close(Opening opening) throws IOException;

    /// What is open already: also what another Quayside has opened before it was killed.
    ///
    /// @throws IOException when the VM cannot be asked
    Set<Opening> opened() throws IOException;
}
