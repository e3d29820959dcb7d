import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/// Translates a stylesheet into JavaFX's binary form, which it looks for first: a start need not parse it.
///
/// Arguments: the stylesheet, and the file to write.
class Styles {
    public static void main(String[] arguments) throws IOException {
        var source = Path.of(arguments[0]);
        var binary = Path.of(arguments[1]);
        Stylesheet.convertToBinary(source.toFile(), binary.toFile());
        var read = Stylesheet.loadBinary(binary.toUri().toURL());
        var parsed = new CssParser().parse(source.toUri().toURL());
        if (parsed.getRules().isEmpty() || !words(read).equals(words(parsed))) {
            throw new IOException("The binary form of " + source + " says something else than the text.");
        }
    }

    private static String words(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .collect(Collectors.joining("\n"))
                // Converters without a name of their own.
                .replaceAll("@[0-9a-f]+", "");
    }
}
