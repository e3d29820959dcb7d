package io.quayside.engine.transport;

/// The program that makes the way to engines on other hosts.
///
/// @param program a name that is looked up on the path, or a file; it takes the arguments of OpenSSH's
///     `ssh`
public record SshProgram(String program) {
    /// The user's own `ssh`, with their configuration, keys, agent and known hosts.
    public static final SshProgram USUAL = new SshProgram("ssh");
}
