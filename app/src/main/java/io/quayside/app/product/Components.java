package io.quayside.app.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Joins the class path that the build has noted with the table of licences.
///
/// @param libraries paths of jars, between colons
/// @param table lines of file name without version, name, licence, home, between tabs
record Components(String libraries, String table) {
    private static final Pattern JAR = Pattern.compile("([^/:]+?)-([0-9][^/:]*)\\.jar");
    /// It is part of the runtime in a package, with one line for all its modules.
    private static final String JAVAFX = "javafx-";
    private static final String RUNTIME_LICENCE = "GPL-2.0 with the Classpath Exception";

    List<Component> list(Product product) {
        var known = known();
        var all = new ArrayList<Component>();
        JAR.matcher(libraries)
                .results()
                .filter(jar -> !jar.group(1).startsWith(JAVAFX))
                .map(jar -> component(known.get(jar.group(1)), jar.group(1), jar.group(2)))
                .distinct()
                .sorted(Comparator.comparing(Component::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(all::add);
        all.add(new Component("OpenJFX", product.javafx(), RUNTIME_LICENCE, "https://openjfx.io"));
        all.add(new Component("OpenJDK", product.java(), RUNTIME_LICENCE, "https://openjdk.org"));
        return all;
    }

    private Map<String, String[]> known() {
        var lines = new HashMap<String, String[]>();
        table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(line -> line.length == 4)
                .forEach(line -> lines.put(line[0], line));
        return lines;
    }

    private static Component component(String @org.jspecify.annotations.Nullable [] line, String file, String version) {
        return line == null
                ? new Component(file, version, "", "")
                : new Component(line[1], version, line[2], line[3].equals("-") ? "" : line[3]);
    }
}
