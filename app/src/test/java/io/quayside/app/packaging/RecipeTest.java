package io.quayside.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of the packages of macOS and Windows can be looked at on Linux: the command lines of jpackage, and the icons.
class RecipeTest {
    private static final Path INSTALLER =
            Path.of("..", "installer").toAbsolutePath().normalize();

    private record Ended(int exit, List<String> lines) {}

    private static Ended run(Map<String, String> environment, String... line) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        return new Ended(process.waitFor(), lines);
    }

    private static Ended commands(String system, String version) throws IOException, InterruptedException {
        return run(
                Map.of("QUAYSIDE_OS", system, "JAVA_HOME", "/jdk"),
                "bash",
                INSTALLER.resolve("package").toString(),
                "--commands",
                version);
    }

    @Test
    void onLinuxJpackageMakesTheImageAlone() throws Exception {
        var shown = commands("linux", "0.1.0");

        assertThat(shown.lines()).singleElement().asString().startsWith("/jdk/bin/jpackage --type app-image");
    }

    @Test
    void onMacOsTheAppIsSignedBeforeItGoesIntoTheDmgAndTheDmgIsNotarised() throws Exception {
        var lines = commands("macos", "1.2.3").lines();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .contains("--mac-package-identifier io.quayside.Quayside", "icon.icns", "--app-version 1.2.3");
        assertThat(lines.get(1)).contains("--app-image", "Quayside.app --mac-sign");
        assertThat(lines.get(2)).contains("--type dmg", "Quayside.app", "--mac-signing-key-user-name");
        assertThat(lines.get(3)).startsWith("xcrun notarytool submit").contains("--wait");
    }

    @Test
    void onWindowsTheProgramIsSignedBeforeItGoesIntoTheMsiAndAnUpgradeIsKnown() throws Exception {
        var lines = commands("windows", "1.2.3").lines();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("icon.ico");
        assertThat(lines.get(1)).startsWith("signtool.exe sign").contains("Quayside.exe");
        assertThat(lines.get(2))
                .contains(
                        "--type msi",
                        "--win-per-user-install",
                        "--win-upgrade-uuid 5d0a6b5e-8f0e-4c0b-9a55-1c6f2c3c7f1e");
        assertThat(lines.get(3)).contains("Quayside-1.2.3.msi");
    }

    @ParameterizedTest
    @CsvSource({"linux", "macos", "windows"})
    void everySystemGetsTheFlagsOfQuaysideAndNoLineShowsAPassword(String system) throws Exception {
        // Which characters are quoted for a shell depends on the release of bash.
        var all = String.join("\n", commands(system, "1.2.3").lines()).replace("\\", "");

        for (var flag : Files.readAllLines(INSTALLER.resolve("jvm.flags"))) {
            assertThat(all).contains("--java-options " + flag + " ");
        }
        assertThat(all).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "macos, 0.1.0, macOS takes no version that begins with 0",
        "windows, 1.0-rc1, needs a version of numbers"
    })
    void aVersionThatASystemDoesNotTakeIsRefusedInWords(String system, String version, String words) throws Exception {
        var ended = commands(system, version);

        assertThat(ended.exit()).isNotZero();
        assertThat(String.join("\n", ended.lines())).contains(words);
    }

    @Test
    void theIconOfMacOsHoldsAPictureOfEachSize(@TempDir Path folder) throws Exception {
        var file = ByteBuffer.wrap(icon(folder.resolve("q.icns")));
        assertThat(word(file)).isEqualTo("icns");
        assertThat(file.getInt()).isEqualTo(file.capacity());

        var sizes = new TreeMap<String, Integer>();
        while (file.hasRemaining()) {
            var type = word(file);
            var png = new byte[file.getInt() - 8];
            file.get(png);
            sizes.put(type, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        }
        assertThat(sizes)
                .containsEntry("ic11", 32)
                .containsEntry("ic07", 128)
                .containsEntry("ic08", 256)
                .containsEntry("ic09", 512)
                .containsEntry("ic10", 1024);
    }

    @Test
    void theIconOfWindowsHoldsAPictureOfEachSize(@TempDir Path folder) throws Exception {
        var file = ByteBuffer.wrap(icon(folder.resolve("q.ico"))).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt()).isEqualTo(1 << 16);

        int count = file.getShort();
        var sizes = new TreeSet<Integer>();
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            int start = 6 + 16 * i;
            int size = file.get(start) == 0 ? 256 : file.get(start) & 0xff;
            int offset = file.getInt(start + 12);
            ends.add(offset + file.getInt(start + 8));
            // A PNG, or a bitmap whose head says how wide it is.
            assertThat(file.getInt(offset)).isEqualTo(size == 256 ? 0x474e5089 : 40);
            assertThat(size == 256 || file.getInt(offset + 4) == size).isTrue();
            sizes.add(size);
        }
        assertThat(sizes).containsExactly(16, 24, 32, 48, 64, 128, 256);
        assertThat(ends).last().isEqualTo(file.capacity());
    }

    private static byte[] icon(Path out) throws IOException, InterruptedException {
        var ended = run(
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                INSTALLER.resolve("package.d/Icons.java").toString(),
                INSTALLER.resolve("package.d/icon-1024.png").toString(),
                out.toString());
        assertThat(ended.exit()).as("%s", ended.lines()).isZero();
        return Files.readAllBytes(out);
    }

    private static String word(ByteBuffer file) {
        var letters = new byte[4];
        file.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }
}
