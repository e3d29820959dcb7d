package io.quayside.engine.docker;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a person can do about an engine's refusal, by the words in which engines refuse.
final class Advice {
    static final String ON_FULL_DISK =
            "The engine's disk is full: remove images, containers or volumes that are not needed.";

    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?i)unauthorized|authentication required|no basic auth credentials|incorrect username or password"
                    + "|denied: (requested )?access|pull access denied");

    private static final Pattern MISSING_IMAGE = Pattern.compile("(?i)no such image|image not known");

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:Bind for |listen (?:tcp|udp)\\S* |bind host port (?:for )?)\\S*?:(\\d+)\\S*:? .*(?:already allocated|already in use)",
                    "Port $1 is taken: publish another port, or stop what uses it."),
            rule(
                    TakenAddress.WORDS.pattern(),
                    "Another container has that address on the network: choose another one, or let the engine choose."),
            rule(
                    "port is already allocated|address already in use",
                    "A port is taken: publish another one, or stop what uses it."),
            rule("no space left on device", ON_FULL_DISK),
            rule(
                    "toomanyrequests|rate limit",
                    "The registry limits how often this address may pull: sign in to the registry, or try later."),
            rule(
                    "pull access denied",
                    "There is no such image, or it is private: see to the spelling, or sign in with `docker login`."),
            rule(CREDENTIALS.pattern().substring("(?i)".length()), "Sign in to the registry with `docker login`."),
            rule(
                    "manifest (?:for \\S+ )?(?:unknown|not found)|manifest unknown|repository .* not found",
                    "There is no such image or tag at the registry: see to the spelling."),
            rule(
                    "does not exist locally with the tag|tag does not exist",
                    "The engine has no image of that name: tag one so first."),
            rule(MISSING_IMAGE.pattern().substring("(?i)".length()), "The image is not there: pull it first."),
            rule(
                    "no such host|server misbehaving|network is unreachable|i/o timeout|connection refused",
                    "The engine cannot reach that host: see to the name and to the engine's network and proxy."),
            rule(
                    "exec: \"([^\"]*)\".*(?:executable file not found|no such file|not found in \\$PATH)",
                    "The image holds no program “$1”: see to the command."),
            rule("executable file .?`?([^`']*)'? not found", "The image holds no program “$1”: see to the command."),
            rule(
                    "(?:image is being used by|is using its referenced image|image (?:is )?(?:in use|used) by)",
                    "Remove the containers made from it first, or remove the image by force."),
            rule("(?:name|container name) \"?/?([^\" ]+)\"? is already in use", "Choose a name other than “$1”."),
            rule(
                    "cannot remove a running container|cannot remove running container|is running or paused"
                            + "|cannot remove container .* is running",
                    "Stop it first, or remove it by force."),
            rule("must be forced|must force", "Remove it by force to take all its tags."),
            rule("is not running|state improper|is not paused|is already paused", "See what it does now: it changed."),
            rule("is paused|paused container", "Unpause it first."),
            rule("no such container|no container with name or id", "It is gone: somebody has removed it."),
            rule("no such network|network .* not found", "That network is gone, or was never there."),
            rule("no such volume|get \\S+: no such volume", "That volume is gone, or was never there."),
            rule("volume is (?:in use|being used)", "Remove the containers that use it first."),
            rule("has active endpoints|network is being used", "Disconnect the containers that use it first."),
            rule("invalid signal", "Name a signal that the engine's system has, such as SIGTERM."),
            rule("invalid mount|bind source path does not exist", "See to the path on the engine's host."),
            rule("invalid reference format", "See to the spelling of the image's name."),
            rule("permission denied", "The engine itself lacks the permission: see to its log."));

    private record Rule(Pattern pattern, String advice) {}

    private Advice() {}

    /// @param answer the engine's words
    /// @return a sentence; empty when nothing better is known than the engine's words
    static String on(String answer) {
        for (var rule : RULES) {
            var matcher = rule.pattern().matcher(answer);
            if (matcher.find()) {
                return fill(rule.advice(), matcher.toMatchResult());
            }
        }
        return "";
    }

    static boolean isAboutCredentials(String answer) {
        return CREDENTIALS.matcher(answer).find();
    }

    static boolean isAboutMissingImage(String answer) {
        return MISSING_IMAGE.matcher(answer).find();
    }

    private static Rule rule(String pattern, String advice) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), advice);
    }

    private static String fill(String advice, MatchResult match) {
        return advice.contains("$1") ? advice.replace("$1", match.group(1)) : advice;
    }
}
