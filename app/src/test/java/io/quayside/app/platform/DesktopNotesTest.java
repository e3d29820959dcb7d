package io.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopNotesTest {
    @TempDir
    private Path folder;

    private void program(String name, int exit) throws IOException {
        var file = Files.writeString(
                folder.resolve(name),
                "#!/bin/sh\nprintf '%%s\\n' \"$@\" > %s.part\nmv %s.part %s\nexit %d\n"
                        .formatted(said(name), said(name), said(name), exit));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Path said(String name) {
        return folder.resolve(name + ".said");
    }

    private void tell(String title, String text) {
        new DesktopNotes("Linux", name -> folder.resolve(name).toString()).tell(title, text);
    }

    @Test
    void theWordsReachNotifySendAsTheyAre() throws IOException {
        program("notify-send", 0);
        tell("Quayside", "-x $(id) <b> `ls`");
        Await.until("the note", () -> Files.exists(said("notify-send")));
        assertThat(said("notify-send")).hasContent("--app-name=Quayside\n--\nQuayside\n-x $(id) &lt;b&gt; `ls`\n");
    }

    @Test
    void whereThereIsNoNotifySendTheServiceOfTheDesktopIsAsked() throws IOException {
        program("gdbus", 0);
        tell("Quayside", "Done: Stop \"web\"");
        Await.until("the note", () -> Files.exists(said("gdbus")));
        assertThat(Files.readAllLines(said("gdbus")))
                .contains("--method=org.freedesktop.Notifications.Notify", "\"Done: Stop \\\"web\\\"\"");
    }
}
