package io.quayside.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// This Quayside, as it was built. Reading it blocks on files of the class path alone.
///
/// @param version of the package; of the build where it runs from no package
/// @param java the version of the Java runtime
/// @param javafx the version of JavaFX; empty before its classes were loaded
public record Product(String version, String java, String javafx) {
    /// What the launcher of a package says.
    private static final String PACKAGED = "jpackage.app-version";

    public static Product read() {
        var build = new Properties();
        try (var file = Product.class.getResourceAsStream("build.properties")) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Product(
                System.getProperty(PACKAGED, build.getProperty("version", "")),
                Runtime.version().toString(),
                System.getProperty("javafx.version", ""));
    }

    /// The libraries on the class path, by name, with what `installer/packages.d` knows of their licences; the runtime
    /// last.
    public List<Component> components() {
        return new Components(resource("libraries"), resource("components")).list(this);
    }

    private static String resource(String name) {
        try (var file = Product.class.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
