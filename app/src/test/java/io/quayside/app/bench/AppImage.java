package io.quayside.app.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The app image that `installer/package` made: starts Quayside, or another class, on its runtime with its flags.
record AppImage(Path folder) {
    ProcessBuilder quayside(Display display, String... arguments) throws IOException {
        return java(display, "", "io.quayside.app.Launcher", arguments);
    }

    /// @param extraJar appended to the class path, which the AOT cache allows; empty for none
    ProcessBuilder java(Display display, String extraJar, String mainClass, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(folder.resolve("lib/runtime/bin/java").toString());
        line.addAll(config("java-options="));
        // A cache that is not taken would make the figures those of another program.
        line.add("-XX:AOTMode=on");
        var classPath = String.join(File.pathSeparator, config("app.classpath="));
        line.add("-cp");
        line.add(extraJar.isEmpty() ? classPath : classPath + File.pathSeparator + extraJar);
        line.add(mainClass);
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display.name());
        return builder;
    }

    /// A program of the tests without a window, on the image's runtime with Quayside's flags, but without its AOT
    /// cache.
    ProcessBuilder plain(String mainClass, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(folder.resolve("lib/runtime/bin/java").toString());
        config("java-options=").stream()
                .filter(option -> !option.contains("AOT"))
                .forEach(line::add);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(mainClass);
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private List<String> config(String key) throws IOException {
        var app = folder.resolve("lib/app");
        try (var lines = Files.lines(app.resolve("Quayside.cfg"))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString()))
                    .collect(Collectors.toList());
        }
    }
}
