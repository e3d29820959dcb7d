package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what an engine's builder says: steps, what was cached, lines of the programs that steps run.
final class BuildLog {
    private static final Pattern STEP =
            Pattern.compile("(?:\\[\\d+/\\d+] )?(?:Step|STEP) (\\d+)/(\\d+) ?: (.*)", Pattern.DOTALL);
    private static final Pattern CACHED = Pattern.compile("(?: --->|-->) Using cache.*");
    /// The builder's own words, between the lines of the programs.
    private static final Pattern OWN =
            Pattern.compile(" ---> .*|--> [0-9a-f]{11,64}|Removing intermediate container [0-9a-f]+"
                    + "|Successfully (?:built|tagged) .*|COMMIT .*");
    private static final Pattern BUILT = Pattern.compile("Successfully built ([0-9a-f]{12,64})");
    /// How Docker marks what a program writes to standard error.
    private static final String RED = "\u001b[91m";
    private static final String PLAIN = "\u001b[0m";

    private final Dockerfile dockerfile;
    private final Consumer<ActionProgress> progress;
    private final StringBuilder line = new StringBuilder();
    private boolean lineIsError;
    private ActionProgress.@Nullable Step step;
    private boolean stepBegan;
    private String image = "";
    private boolean diskWasFull;

    BuildLog(Dockerfile dockerfile, Consumer<ActionProgress> progress) {
        this.dockerfile = dockerfile;
        this.progress = progress;
    }

    /// The step under way; null before the first.
    ActionProgress.@Nullable Step step() {
        return step;
    }

    /// The image's id; empty while there is none.
    String image() {
        return image;
    }

    /// Whether a program of the step under way has complained of that.
    boolean diskWasFull() {
        return diskWasFull;
    }

    /// @param item not an error
    void accept(Json item) {
        var id = item.get("aux").text("ID");
        if (!id.isEmpty()) {
            image = id;
        }
        var said = Transfer.progress(item);
        if (said != null) {
            progress.accept(said);
        }
        var text = item.text("stream");
        var endOfStep = stepBegan && text.equals("\n");
        stepBegan = false;
        if (text.isEmpty() || endOfStep) {
            return;
        }
        var red = text.startsWith(RED) && text.endsWith(PLAIN);
        if (red != lineIsError) {
            end();
            lineIsError = red;
        }
        var plain = red ? text.substring(RED.length(), text.length() - PLAIN.length()) : text;
        if (!isStep(plain.stripTrailing())) {
            lines(plain);
        }
    }

    /// A program's last line may lack its end.
    void end() {
        if (!line.isEmpty()) {
            say(line.toString());
            line.setLength(0);
        }
    }

    private void lines(String text) {
        var from = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            say(line.append(text, from, end).toString());
            line.setLength(0);
            from = end + 1;
        }
        line.append(text, from, text.length());
    }

    private void say(String whole) {
        var text = whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
        var number = step == null ? 0 : step.number();
        diskWasFull |= text.toLowerCase(Locale.ROOT).contains("no space left on device");
        var built = BUILT.matcher(text);
        if (built.matches() && image.isEmpty()) {
            image = built.group(1);
        }
        if (step != null && !lineIsError && CACHED.matcher(text).matches()) {
            progress.accept(new ActionProgress.StepCached(number));
        } else if (!lineIsError && OWN.matcher(text).matches()) {
            progress.accept(new ActionProgress.Message(text.strip()));
        } else {
            progress.accept(new ActionProgress.Output(number, text, lineIsError));
        }
    }

    /// A program may write such a line itself; it would hardly count on from the builder's.
    private boolean isStep(String text) {
        var found = STEP.matcher(text);
        if (lineIsError
                || !found.matches()
                || found.group(1).length() > 6
                || found.group(2).length() > 6) {
            return false;
        }
        var number = Integer.parseInt(found.group(1));
        if (!text.startsWith("[") && number != (step == null ? 0 : step.number()) + 1) {
            return false;
        }
        end();
        var instruction = found.group(3).strip();
        step = new ActionProgress.Step(
                number, Integer.parseInt(found.group(2)), dockerfile.lineOfStep(number, instruction), instruction);
        stepBegan = true;
        diskWasFull = false;
        progress.accept(step);
        return true;
    }
}
