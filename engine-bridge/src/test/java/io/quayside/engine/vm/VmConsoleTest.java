package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.vm.VmConsole.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VmConsoleTest {
    @TempDir
    private Path folder;

    private Path file;
    private VmConsole console;

    @BeforeEach
    void open() {
        file = folder.resolve("console.log");
        console = new VmConsole(file);
    }

    @Test
    void thereIsNothingToReadAtFirst() {
        assertThat(console.next()).isEmpty();
    }

    @Test
    void stepsAreHeardInOrderAndOnce() throws IOException {
        say("QUAYSIDE-INITRAMFS\r\n[    1.2] some kernel words\r\nQUAYSIDE-STEP kernel\r\n");
        assertThat(console.next()).containsExactly(new Word.Step("initramfs"), new Word.Step("kernel"));
        say("QUAYSIDE-STEP data [7.27]\nQUAYSIDE-READY\n");
        assertThat(console.next()).containsExactly(new Word.Step("data"), new Word.Ready());
    }

    @Test
    void aLineCountsOnceItIsWhole() throws IOException {
        say("QUAYSIDE-ST");
        assertThat(console.next()).isEmpty();
        say("EP dockerd\n");
        assertThat(console.next()).containsExactly(new Word.Step("dockerd"));
    }

    @Test
    void whatIsFatalIsToldInItsOwnWords() throws IOException {
        say("QUAYSIDE-FATAL the data disk is neither blank nor ext4: it is left as it is\n");

        assertThat(console.next())
                .containsExactly(new Word.Fatal("the data disk is neither blank nor ext4: it is left as it is"));
    }

    @Test
    void theLastLinesAreKeptWithoutColours() throws IOException {
        for (int i = 0; i < 50; i++) {
            say("\u001b[32mline " + i + "\u001b[0m\n");
        }
        say("unfinished");
        console.next();

        assertThat(console.lastLines()).hasSize(21).startsWith("line 30").endsWith("line 49", "unfinished");
    }

    private void say(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
