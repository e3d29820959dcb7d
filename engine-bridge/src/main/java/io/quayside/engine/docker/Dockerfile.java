package io.quayside.engine.docker;

import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.archive.BuildContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The instructions of a Dockerfile and where they are: engines name the step that failed, and people look
/// for its line. Format: https://docs.docker.com/reference/dockerfile/
///
/// @param instructions in their order
public record Dockerfile(List<Instruction> instructions) {
    private static final Pattern ESCAPE = Pattern.compile("(?i)#\\s*escape\\s*=\\s*([`\\\\])\\s*");
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*[A-Za-z][A-Za-z0-9]*\\s*=.*");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?([\"']?)([A-Za-z_][A-Za-z0-9_]*)\\1");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)(?::-([^}]*))?}|([A-Za-z_]\\w*))");
    private static final Pattern FLAG = Pattern.compile("--\\S+\\s+");
    private static final Pattern COPY_FROM = Pattern.compile("(?i)--from=(\\S+)");

    private static final Set<String> MAKES = Set.of("RUN", "COPY", "ADD", "WORKDIR");

    /// @param line where it begins, from 1
    /// @param keyword in capital letters: "RUN"
    /// @param rest what follows the keyword, continued lines joined
    public record Instruction(int line, String keyword, String rest) {}

    static Dockerfile parse(String text) {
        var instructions = new ArrayList<Instruction>();
        var lines = text.replaceFirst("^\ufeff", "").split("\\R", -1);
        var escape = escape(lines);
        for (var i = 0; i < lines.length; i++) {
            if (isEmpty(lines[i])) {
                continue;
            }
            var first = i;
            var whole = new StringBuilder();
            while (i + 1 < lines.length
                    && (isEmpty(lines[i]) || lines[i].stripTrailing().endsWith(escape))) {
                if (!isEmpty(lines[i])) {
                    var line = lines[i].stripTrailing();
                    whole.append(line, 0, line.length() - 1);
                }
                i++;
            }
            var instruction = instruction(first + 1, whole.append(lines[i]).toString());
            instructions.add(instruction);
            i = afterHereDocuments(instruction, lines, i);
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /// The one that a build is by; empty where it cannot be read.
    ///
    /// @throws io.quayside.engine.model.EngineException.Local when the folder or the file is not there
    public static Dockerfile read(BuildSpec spec) {
        return parse(BuildContext.of(spec.context(), spec.dockerfile()).dockerfileText());
    }

    /// The line of a step as BuildKit counts them: within its stage, those alone that make something.
    ///
    /// @param stage its name or "stage-1", from 0; empty where there is one stage
    /// @param number from 1
    /// @param of how many the stage has; one more than its own instructions where its `FROM` counts
    /// @return 0 when it cannot be told
    public int lineInStage(String stage, int number, int of) {
        var index = -1;
        var within = new ArrayList<Instruction>();
        var from = 0;
        for (var instruction : instructions) {
            if (instruction.keyword().equals("FROM")) {
                if (from > 0 && isStage(stage, index)) {
                    break;
                }
                index++;
                within.clear();
                from = instruction.line();
            } else if (MAKES.contains(instruction.keyword())) {
                within.add(instruction);
            }
        }
        if (!isStage(stage, index) || of < within.size() || of > within.size() + 1) {
            return 0;
        }
        var at = number - 1 - (of - within.size());
        return at < 0 ? from : at < within.size() ? within.get(at).line() : 0;
    }

    private boolean isStage(String stage, int index) {
        if (index < 0) {
            return false;
        }
        var froms =
                instructions.stream().filter(it -> it.keyword().equals("FROM")).toList();
        var words = froms.get(index).rest().strip().split("\\s+", -1);
        var named = words.length > 2 && words[words.length - 2].equalsIgnoreCase("AS") ? words[words.length - 1] : "";
        return stage.isEmpty() ? froms.size() == 1 : stage.equals("stage-" + index) || stage.equalsIgnoreCase(named);
    }

    /// The line of a step as an engine counts them.
    ///
    /// @param number from 1, of all instructions
    /// @param instruction as the engine says it
    /// @return 0 when the step is not what stands there
    int lineOfStep(int number, String instruction) {
        if (number < 1 || number > instructions.size()) {
            return 0;
        }
        var candidate = instructions.get(number - 1);
        return keyword(instruction).equals(candidate.keyword()) ? candidate.line() : 0;
    }

    /// The images that a build may fetch, as far as it can be told without running it: stages' names are
    /// left out.
    ///
    /// @param arguments what the build gives for the Dockerfile's `ARG`s
    List<String> baseImages(Map<String, String> arguments) {
        var values = new LinkedHashMap<String, String>();
        var stages = new ArrayList<>(List.of("scratch"));
        var images = new ArrayList<String>();
        for (var instruction : instructions) {
            var words = List.of(FLAG.matcher(instruction.rest() + " ")
                    .replaceAll("")
                    .strip()
                    .split("\\s+"));
            switch (instruction.keyword()) {
                case "ARG" -> {
                    var pair = instruction.rest().split("=", 2);
                    var own = pair.length > 1 ? pair[1].replaceAll("^[\"']|[\"']$", "") : "";
                    values.put(pair[0], arguments.getOrDefault(pair[0], own));
                }
                case "FROM" -> {
                    images.add(expand(words.getFirst(), values));
                    if (words.size() > 2) {
                        stages.add(words.get(2).toLowerCase(Locale.ROOT));
                    }
                }
                case "COPY" -> {
                    var from = COPY_FROM.matcher(instruction.rest());
                    if (from.find()) {
                        images.add(expand(from.group(1), values));
                    }
                }
                default -> {}
            }
        }
        return images.stream()
                .filter(image -> !stages.contains(image.toLowerCase(Locale.ROOT)) && !image.matches("\\d*"))
                .distinct()
                .toList();
    }

    private static String expand(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var name = found.group(1) == null ? found.group(3) : found.group(1);
            var other = found.group(2) == null ? "" : found.group(2);
            var value = values.getOrDefault(name, "");
            return Matcher.quoteReplacement(value.isEmpty() ? other : value);
        });
    }

    private static Instruction instruction(int line, String whole) {
        var words = whole.strip().split("\\s+", 2);
        return new Instruction(line, keyword(whole), words.length > 1 ? words[1].strip() : "");
    }

    private static String keyword(String instruction) {
        return instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
    }

    /// Blank lines and comments may stand within an instruction, too.
    private static boolean isEmpty(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static String escape(String[] lines) {
        for (var line : lines) {
            var found = ESCAPE.matcher(line.strip());
            if (found.matches()) {
                return found.group(1);
            }
            if (!DIRECTIVE.matcher(line.strip()).matches()) {
                break;
            }
        }
        return "\\";
    }

    private static int afterHereDocuments(Instruction instruction, String[] lines, int last) {
        var at = last;
        if (List.of("RUN", "COPY", "ADD").contains(instruction.keyword())) {
            var document = HERE_DOCUMENT.matcher(instruction.rest());
            while (document.find()) {
                do {
                    at++;
                } while (at < lines.length && !lines[at].strip().equals(document.group(2)));
            }
        }
        return at;
    }
}
