package io.quayside.engine.action;

import io.quayside.engine.action.CommandLine.Word;
import io.quayside.engine.model.ShellWord;
import io.quayside.engine.spec.RunSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// One thing in which two containers differ, in the words of `docker run`. What is secret is masked when it is shown.
///
/// @param name a flag, "--env"; or "image" or "command"
/// @param before what is no more; empty when something is added
/// @param after what is new; empty when something is taken away
public record SpecDifference(String name, List<Word> before, List<Word> after) {
    private static final Word ON = new Word("on", "");
    private static final Word OFF = new Word("off", "");

    public SpecDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// In the order of the command line.
    public static List<SpecDifference> between(RunSpec before, RunSpec after) {
        var differences = new ArrayList<SpecDifference>();
        add(differences, "image", List.of(new Word(before.image(), "")), List.of(new Word(after.image(), "")));
        var old = byName(before);
        var fresh = byName(after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        for (var name : names) {
            pair(differences, name, old.getOrDefault(name, List.of()), fresh.getOrDefault(name, List.of()));
        }
        add(differences, "command", words(before.command()), words(after.command()));
        return differences;
    }

    private static Map<String, List<Word>> byName(RunSpec spec) {
        var words = new LinkedHashMap<String, List<Word>>();
        for (var flag : RunFlag.of(spec)) {
            var word = flag.value() != null ? flag.value() : flag.name().endsWith("=false") ? OFF : ON;
            words.computeIfAbsent(flag.plainName(), name -> new ArrayList<>()).add(word);
        }
        return words;
    }

    // A variable that has another value is one difference, and not one that goes and one that comes.
    private static void pair(List<SpecDifference> differences, String name, List<Word> before, List<Word> after) {
        var gone = new ArrayList<>(before);
        var come = new ArrayList<>(after);
        gone.removeAll(after);
        come.removeAll(before);
        for (var old : List.copyOf(gone)) {
            come.stream().filter(it -> key(it).equals(key(old))).findFirst().ifPresent(fresh -> {
                add(differences, name, List.of(old), List.of(fresh));
                gone.remove(old);
                come.remove(fresh);
            });
        }
        add(differences, name, gone, come);
    }

    private static String key(Word word) {
        var equals = word.plain().indexOf('=');
        return equals < 0 ? word.plain() : word.plain().substring(0, equals);
    }

    /// As one would type them: where a word ends is to be seen.
    private static List<Word> words(List<String> command) {
        return command.stream()
                .map(word -> new Word(new ShellWord(word).quoted(), ""))
                .toList();
    }

    private static void add(List<SpecDifference> differences, String name, List<Word> before, List<Word> after) {
        if (!before.equals(after)) {
            differences.add(new SpecDifference(name, before, after));
        }
    }
}
