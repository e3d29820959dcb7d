package io.quayside.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A property list in the folder of a person's launch agents on macOS, which `launchd` reads at login. Has never been
/// run there; that a person has switched it off in the system's settings cannot be seen in it.
record LaunchAgent(Path file, String launcher) implements LoginEntry {
    static final String LABEL = "io.quayside.Quayside";
    private static final Pattern PROGRAM =
            Pattern.compile("<key>ProgramArguments</key>\\s*<array>\\s*<string>([^<]*)</string>");
    private static final Pattern DISABLED = Pattern.compile("<key>Disabled</key>\\s*<true/>");

    @Override
    public State read() throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return State.OFF;
        }
        var program = PROGRAM.matcher(text);
        return program.find() && !DISABLED.matcher(text).find() ? new State(true, plain(program.group(1))) : State.OFF;
    }

    @Override
    public void write() throws IOException {
        PrivateFiles.write(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>%s</string>
                  <key>ProgramArguments</key>
                  <array>
                    <string>%s</string>
                  </array>
                  <key>RunAtLoad</key>
                  <true/>
                  <key>ProcessType</key>
                  <string>Interactive</string>
                </dict>
                </plist>
                """.formatted(LABEL, escaped(launcher)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String place() {
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
