package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Presence;
import io.quayside.engine.cli.LineException;
import io.quayside.engine.cli.ParsedRun;
import io.quayside.engine.cli.RunLineParser;
import io.quayside.engine.cli.ShellContext;
import io.quayside.engine.model.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field that takes a pasted `docker run …` line, and fills the form with what it says.
final class PasteLine extends VBox {
    /// Nobody types so many characters at once.
    private static final int PASTED = 10;

    private final RunFormModel form;
    private final Texts texts;
    private final Background background;
    private final TextField field = new TextField();
    private final Label said = new Label();

    PasteLine(RunFormModel form, Texts texts, Background background) {
        super(4);
        this.form = form;
        this.texts = texts;
        this.background = background;
        field.setId("run.paste");
        field.setPromptText(texts.get("run.paste"));
        field.setAccessibleText(texts.get("run.paste"));
        field.setOnAction(event -> take(field.getText()));
        // A text field would drop line ends, and with them what a backslash before one means.
        field.textProperty().subscribe((before, now) -> {
            if (now.length() - before.length() >= PASTED && now.contains("docker")) {
                take(now);
            }
        });
        said.setId("run.paste.said");
        said.setWrapText(true);
        say("", "muted");
        getChildren().addAll(field, said);
    }

    TextField field() {
        return field;
    }

    private void take(String line) {
        if (!line.isBlank()) {
            background.call(() -> RunLineParser.parse(line, HERE), this::fill, this::refuse);
        }
    }

    private void fill(ParsedRun run) {
        form.fill(run.spec());
        var aside = run.aside().isEmpty() ? "" : texts.get("run.paste.aside", String.join(", ", run.aside()));
        say(texts.get(run.starts() ? "run.paste.run" : "run.paste.create") + aside, "muted");
    }

    private void refuse(Exception failure) {
        say(FailureWords.of(failure).onOneLine(), "field-problem");
        if (failure instanceof LineException wrong && wrong.position() <= field.getLength()) {
            field.selectRange(wrong.position(), Math.min(field.getLength(), wrong.position() + wrong.length()));
        }
    }

    private void say(String words, String style) {
        said.setText(words);
        said.getStyleClass().setAll("label", style);
        Presence.set(said, !words.isEmpty());
    }

    /// What a shell of this user on this machine would know; where it would stand, nobody knows.
    private static final ShellContext HERE = new ShellContext() {
        @Override
        public @Nullable String variable(String name) {
            return System.getenv(name);
        }

        @Override
        public String file(String path) throws IOException {
            return Files.readString(Path.of(path));
        }

        @Override
        public String folder() {
            return "";
        }
    };
}
