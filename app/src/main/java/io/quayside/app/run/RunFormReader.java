package io.quayside.app.run;

import io.quayside.app.run.Setting.Kind;
import io.quayside.engine.cli.FlagReader;
import io.quayside.engine.cli.FlagReader.Given;
import io.quayside.engine.spec.RunSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a specification of what the form's fields say and notes what is wrong with them. Lines that are empty count as
/// not there. Every field is read as the flag that it stands for.
final class RunFormReader {
    private static final FlagReader FLAGS = new FlagReader();
    private static final Pattern VOLUME_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    private final RunFormModel form;
    private final List<Given> given = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RunFormReader(RunFormModel form) {
        this.form = form;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Empty when something is wrong.
    Optional<RunSpec> read() {
        var image = form.imageProperty().get().strip();
        if (image.isEmpty()) {
            problems.add(Problem.of("image", "run.wrong.image"));
        } else if (image.contains(" ")) {
            problems.add(Problem.of("image", "run.wrong.image-space"));
        }
        name();
        new PortProblems(form, problems).find();
        lines(
                "ports",
                "--publish",
                form.ports().stream().map(it -> it.isEmpty() ? "" : it.text()).toList());
        volumes();
        variables();
        var command = command();
        settings();
        form.kept().forEach(flag -> given.add(new Given(flag.plainName(), flag.plainValue())));
        return problems.isEmpty() ? spec(image, command) : Optional.empty();
    }

    private Optional<RunSpec> spec(String image, List<String> command) {
        try {
            return Optional.of(FLAGS.read(image, command, given));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.told("", Objects.requireNonNullElse(e.getMessage(), "")));
            return Optional.empty();
        }
    }

    private void name() {
        var name = form.text(Setting.NAME).get().strip();
        if (!name.isEmpty() && !RunSpec.isName(name)) {
            problems.add(Problem.of("--name", "run.wrong.name"));
        } else if (form.picture().containers().values().stream()
                .anyMatch(it -> it.name().equals(name) && !it.id().equals(form.self()))) {
            problems.add(Problem.of("--name", "run.wrong.name-taken", name));
        }
    }

    private List<String> command() {
        try {
            return ShellWords.split(form.commandProperty().get());
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("command", "run.wrong.quote", Objects.requireNonNullElse(e.getMessage(), "")));
            return List.of();
        }
    }

    /// @param values empty ones count as not there
    private void lines(String field, String flag, List<String> values) {
        for (var i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                give(field + "." + i, new Given(flag, values.get(i)));
            }
        }
    }

    private void give(String field, Given one) {
        var problem = FLAGS.problem(one);
        problem.ifPresent(sentence -> problems.add(Problem.told(field, sentence)));
        if (problem.isEmpty()) {
            given.add(one);
        }
    }

    private void variables() {
        for (var i = 0; i < form.variables().size(); i++) {
            var variable = form.variables().get(i);
            var name = variable.name().get().strip();
            if (name.isEmpty() && !variable.value().get().isEmpty()) {
                problems.add(Problem.of("variables." + i, "run.wrong.variable-empty"));
            } else if (name.contains("=") || name.contains(" ")) {
                problems.add(Problem.of("variables." + i, "run.wrong.variable", name));
            } else if (!name.isEmpty()) {
                var value =
                        variable.removed().get() ? "" : "=" + variable.value().get();
                given.add(new Given("--env", name + value));
            }
        }
    }

    private void volumes() {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < form.volumes().size(); i++) {
            var volume = form.volumes().get(i);
            var source = volume.source().get().strip();
            var destination = volume.destination().get().strip();
            var field = "volumes." + i;
            if (volume.isEmpty()) {
                continue;
            }
            if (!destination.startsWith("/") || destination.equals("/") || destination.contains(":")) {
                problems.add(Problem.of(field, "run.wrong.destination", destination));
            } else if (!source.isEmpty()
                    && (source.contains(":")
                            || (!source.startsWith("/")
                                    && !VOLUME_NAME.matcher(source).matches()))) {
                problems.add(Problem.of(field, "run.wrong.source", source));
            } else if (places.put(destination, i) != null) {
                problems.add(Problem.of(field, "run.wrong.destination-twice", destination));
            } else {
                give(field, new Given("--volume", volume.text()));
            }
        }
    }

    private void settings() {
        for (var setting : Setting.values()) {
            if (setting.kind() == Kind.SWITCH) {
                if (form.on(setting).get()) {
                    given.add(new Given(setting.flag(), setting == Setting.NO_ENTRYPOINT ? "" : "true"));
                }
            } else {
                values(setting).forEach(value -> give(setting.flag(), new Given(setting.flag(), value)));
            }
        }
        together();
    }

    private List<String> values(Setting setting) {
        var text = form.text(setting).get();
        return switch (setting.kind()) {
            case WORDS ->
                List.of(text.strip().split("\\s+", -1)).stream()
                        .filter(it -> !it.isEmpty())
                        .toList();
            case LINES ->
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
            default -> text.isBlank() ? List.of() : List.of(text.strip());
        };
    }

    /// What is right by itself and does not go together.
    private void together() {
        var restart = form.text(Setting.RESTART).get().strip();
        if (form.on(Setting.AUTO_REMOVE).get() && !restart.isEmpty() && !restart.equals("no")) {
            problems.add(Problem.of("--restart", "run.wrong.restart-remove", restart));
        }
        if (form.on(Setting.NO_ENTRYPOINT).get()
                && !form.text(Setting.ENTRYPOINT).get().isBlank()) {
            problems.add(Problem.of("--entrypoint", "run.wrong.entrypoint"));
        }
        if (form.on(Setting.NO_HEALTH).get()
                && Setting.in(Setting.Section.HEALTH).stream()
                        .anyMatch(it ->
                                it.kind() != Kind.SWITCH && !form.text(it).get().isBlank())) {
            problems.add(Problem.of("--health-cmd", "run.wrong.health"));
        }
    }
}
