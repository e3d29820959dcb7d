package io.quayside.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A desktop file in the folder of those that desktops of Linux start
/// (https://specifications.freedesktop.org/autostart-spec/).
record AutostartFile(Path file, String launcher) implements LoginEntry {
    @Override
    public State read() throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return State.OFF;
        }
        // How desktops switch it off without deleting it.
        var hidden = value(text, "Hidden").orElse("").equals("true")
                || value(text, "X-GNOME-Autostart-enabled").orElse("").equals("false");
        var program = value(text, "Exec").map(AutostartFile::program).orElse("");
        return hidden || program.isEmpty() ? State.OFF : new State(true, program);
    }

    @Override
    public void write() throws IOException {
        PrivateFiles.write(file, """
                [Desktop Entry]
                Type=Application
                Name=Quayside
                Comment=See and manage containers
                Exec=%s
                Icon=io.quayside.Quayside
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(quoted(launcher)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String place() {
        return file.toString();
    }

    // The quoting of the argument, then that of the value, which halves the backslashes again.
    private static String quoted(String argument) {
        var inner = argument.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%");
        return '"' + inner.replace("\\", "\\\\") + '"';
    }

    private static String program(String exec) {
        var value = exec.replace("\\\\", "\\");
        if (!value.startsWith("\"")) {
            return value.split(" ", 2)[0];
        }
        var program = new StringBuilder();
        for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                i++;
            }
            program.append(value.charAt(i));
        }
        return program.toString().replace("%%", "%");
    }

    private static Optional<String> value(String text, String key) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst();
    }
}
