package io.quayside.app.task;

import io.quayside.app.i18n.Texts;
import io.quayside.engine.model.FailureWords;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An exception in words for a person.
///
/// @param sentence what went wrong
/// @param advice what to do; may be empty
/// @param details for a report
public record Failure(String sentence, String advice, String details) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /// What the engine's side says of itself is told as it is, and so is what is wrong with a file; anything else is
    /// a fault in Quayside, and is logged.
    public static Failure of(Exception exception, Texts texts) {
        var known = FailureWords.known(exception).orElse(null);
        if (known != null) {
            return new Failure(known.sentence(), known.advice(), trace(exception));
        }
        LOG.error("Unexpected failure", exception);
        var message = exception.getMessage();
        var words = message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
        return new Failure(texts.get("task.unexpected", words), texts.get("task.unexpected.advice"), trace(exception));
    }

    public Notice notice() {
        return Notice.error(sentence, advice, details);
    }

    private static String trace(Exception exception) {
        var text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
