package io.quayside.engine.cli;

import io.quayside.engine.cli.ShellReader.Word;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads `docker run …` and `docker create …` lines as people paste them: with a prompt, `sudo`, quotes, lines that go
/// on, flags of every form. Nothing is dropped: a flag that is not known is an error that names it.
public final class RunLineParser {
    private static final Set<String> PROGRAMS = Set.of("docker", "podman", "nerdctl");
    private static final Set<String> PROMPTS = Set.of("$", "%", ">", "PS>");
    private static final Set<String> SUDO_WITH_VALUE = Set.of("-u", "-g", "--user", "--group");
    /// What stands between `docker` and `run` and takes a value.
    private static final Set<String> GLOBAL_WITH_VALUE = Set.of(
            "-H", "--host", "-c", "--context", "--config", "-l", "--log-level", "--tlscacert", "--tlscert", "--tlskey");

    private final List<Word> words;
    private final Draft draft;
    private final Map<String, Flag> flags = RunFlagTable.byName();
    private int at;

    private RunLineParser(List<Word> words, ShellContext context) {
        this.words = words;
        this.draft = new Draft(context);
    }

    /// @param context what the shell would know in which the line is typed
    /// @throws LineException with what is wrong and where
    public static ParsedRun parse(String line, ShellContext context) {
        var words = ShellReader.split(line, context);
        if (words.isEmpty()) {
            throw new LineException("There is no command: paste a line such as docker run nginx.", 0, line.length());
        }
        return new RunLineParser(words, context).read();
    }

    private ParsedRun read() {
        program();
        boolean starts = verb();
        flags();
        if (at == words.size()) {
            throw last("The image is missing: it stands behind the flags.");
        }
        var image = words.get(at);
        var command =
                words.subList(at + 1, words.size()).stream().map(Word::text).toList();
        if (image.text().isBlank()) {
            throw image.wrong("The image's name is empty.");
        }
        try {
            return draft.build(image.text(), command, starts);
        } catch (LineException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new LineException(String.valueOf(e.getMessage()), 0, image.position());
        }
    }

    private void program() {
        if (PROMPTS.contains(words.get(at).text()) && words.size() > 1) {
            at++;
        }
        while (at < words.size() && words.get(at).text().matches("[A-Za-z_][A-Za-z0-9_]*=.*")) {
            draft.aside(words.get(at++).text());
        }
        if (at < words.size() && words.get(at).text().equals("sudo")) {
            at++;
            while (at < words.size() && words.get(at).text().startsWith("-")) {
                at += SUDO_WITH_VALUE.contains(words.get(at).text()) ? 2 : 1;
            }
        }
        if (at >= words.size() || !PROGRAMS.contains(programName(words.get(at).text()))) {
            throw words.get(Math.min(at, words.size() - 1))
                    .wrong("This is not a docker command: it begins with docker run or docker create.");
        }
        at++;
    }

    private static String programName(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", "");
    }

    /// @return whether it is `run`
    private boolean verb() {
        while (at < words.size() && words.get(at).text().startsWith("-")) {
            var flag = words.get(at++).text();
            if (GLOBAL_WITH_VALUE.contains(flag) && at < words.size()) {
                flag += " " + words.get(at++).text();
            }
            draft.aside(flag);
        }
        if (at < words.size() && words.get(at).text().equals("container")) {
            at++;
        }
        if (at >= words.size()) {
            throw last("What docker shall do is missing: run or create.");
        }
        var verb = words.get(at);
        if (!verb.text().equals("run") && !verb.text().equals("create")) {
            throw verb.wrong("“" + verb.text() + "” makes no container: this reads docker run and docker create.");
        }
        at++;
        return verb.text().equals("run");
    }

    private void flags() {
        while (at < words.size()) {
            var word = words.get(at);
            if (word.text().equals("--")) {
                at++;
                return;
            }
            if (!word.text().startsWith("-") || word.text().equals("-")) {
                return;
            }
            at++;
            if (word.text().startsWith("--")) {
                longFlag(word);
            } else {
                letters(word);
            }
        }
    }

    private void longFlag(Word word) {
        var pair = KeyValue.of(word.text());
        var flag = known(pair.key(), word);
        if (pair.hasValue()) {
            apply(flag, pair.value(), word);
        } else if (flag.takesValue()) {
            applyNext(flag, pair.key(), word);
        } else {
            apply(flag, "true", word);
        }
    }

    /// "-itd", "-p80:80", "-p=80:80", "-itp 80:80".
    private void letters(Word word) {
        var text = word.text();
        for (int i = 1; i < text.length(); i++) {
            var name = "-" + text.charAt(i);
            var flag = known(name, word);
            var rest = text.substring(i + 1);
            if (rest.startsWith("=")) {
                apply(flag, rest.substring(1), word);
                return;
            }
            if (flag.takesValue()) {
                if (rest.isEmpty()) {
                    applyNext(flag, name, word);
                } else {
                    apply(flag, rest, word);
                }
                return;
            }
            apply(flag, "true", word);
        }
    }

    private Flag known(String name, Word word) {
        var flag = flags.get(name);
        if (flag == null) {
            throw word.wrong("“" + name + "” is no flag of docker run that Quayside knows: see to its spelling, or take"
                    + " it out.");
        }
        return flag;
    }

    private void applyNext(Flag flag, String name, Word word) {
        if (at == words.size()) {
            throw word.wrong("“" + name + "” lacks its value.");
        }
        apply(flag, words.get(at).text(), words.get(at++));
    }

    private void apply(Flag flag, String value, Word word) {
        try {
            flag.action().apply(draft, value);
        } catch (LineException e) {
            throw e;
        } catch (IllegalArgumentException | IOException e) {
            throw word.wrong(flag.names().getFirst() + ": " + e.getMessage());
        }
    }

    private LineException last(String message) {
        var last = words.getLast();
        return new LineException(message, last.end(), 0);
    }
}
