package io.quayside.engine.why;

import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.why.Cause.Mismatch;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the reason in an engine's words on why it could not start a container: those of Docker with runc, and of
/// Podman with crun.
final class StartFailure {
    private static final List<Rule> RULES = List.of(
            rule(
                    "exec: \"?([^\":]*)\"?: (?:executable file not found|stat .*no such file|no such file)",
                    it -> noSuchProgram(it.group(1))),
            rule("exec \"?([^\":]*)\"?: exec format error", it -> new Cause.WrongArchitecture(it.group(1), "", "")),
            rule("exec format error", it -> new Cause.WrongArchitecture("", "", "")),
            rule(
                    "exec: \"([^\"]*)\".*(?:permission denied|is a directory)",
                    it -> new Cause.NotExecutable(it.group(1))),
            rule("executable file [`']?([^`']*)'? not found", it -> noSuchProgram(it.group(1))),
            rule(
                    "error mounting \"([^\"]*)\" to rootfs at \"([^\"]*)\".*not a directory",
                    it -> new Cause.MountFailed(it.group(1), it.group(2), Mismatch.FILE_AND_FOLDER)),
            rule(
                    "error mounting \"([^\"]*)\" to rootfs at \"([^\"]*)\".*no such file",
                    it -> new Cause.MountFailed(it.group(1), it.group(2), Mismatch.MISSING)),
            rule(
                    "error mounting \"([^\"]*)\" to rootfs at \"([^\"]*)\"",
                    it -> new Cause.MountFailed(it.group(1), it.group(2), Mismatch.OTHER)),
            rule(
                    "failed to mount local volume: mount ([^:]*):.*no such file or directory",
                    it -> new Cause.MountFailed(it.group(1), "", Mismatch.MISSING)),
            rule("error while mounting volume", it -> new Cause.MountFailed("", "", Mismatch.OTHER)),
            rule(
                    "bind source path does not exist: (\\S+)",
                    it -> new Cause.MountFailed(it.group(1), "", Mismatch.MISSING)),
            rule("unable to find (?:user|group) (.+?):", it -> new Cause.NoSuchUser(it.group(1))),
            rule("chdir to cwd \\(?\"([^\"]*)\"", it -> new Cause.NoSuchFolder(it.group(1))),
            rule(
                    "(?:custom device|device node) \"?([^\":]+)\"?: no such file",
                    it -> new Cause.NoSuchDevice(it.group(1))),
            rule("could not select device driver \"([^\"]*)\"", it -> new Cause.NoSuchDevice(it.group(1))),
            rule("network (\\S+) not found", it -> new Cause.NoSuchNetwork(it.group(1))));

    private static final Pattern PORT = Pattern.compile(
            "(?:Bind for|listen (?:tcp|udp)\\S*|bind host port(?: for)?|exposing port \\S+).*?:(\\d+)\\b.*"
                    + "(?:already allocated|already in use)");
    private static final List<String> SHELLS = List.of("sh", "bash", "ash", "dash", "zsh");

    private record Rule(Pattern pattern, Function<MatchResult, Cause> cause) {
        @Nullable
        Cause on(String words) {
            var matcher = pattern.matcher(words);
            return matcher.find() ? cause.apply(matcher.toMatchResult()) : null;
        }
    }

    private StartFailure() {}

    /// @param words not empty
    static Cause of(String words, EngineSnapshot picture, String container) {
        var port = PORT.matcher(words);
        if (port.find()) {
            var number = Integer.parseInt(port.group(1));
            return new Cause.PortTaken(number, holder(number, picture, container));
        }
        for (var rule : RULES) {
            var cause = rule.on(words);
            if (cause != null) {
                return cause;
            }
        }
        return new Cause.StartFailed(words);
    }

    static Cause noSuchProgram(String program) {
        var name = program.substring(program.lastIndexOf('/') + 1);
        return new Cause.NoSuchProgram(program, SHELLS.contains(name));
    }

    private static Cause.@Nullable Holder holder(int port, EngineSnapshot picture, String container) {
        return picture.containers().values().stream()
                .filter(other -> !other.id().equals(container))
                .filter(other -> other.ports().stream().anyMatch(it -> it.hostPort() != null && it.hostPort() == port))
                .findFirst()
                .map(other -> new Cause.Holder(other.id(), other.name()))
                .orElse(null);
    }

    private static Rule rule(String pattern, Function<MatchResult, Cause> cause) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), cause);
    }
}
