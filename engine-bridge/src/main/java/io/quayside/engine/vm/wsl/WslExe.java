package io.quayside.engine.vm.wsl;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.HostProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runs `wsl.exe`, with its habits: it writes UTF-16 unless it is a new one that was asked not to, its words are in the
/// language of the system and are never read, only names, numbers and error codes; and it can hang, so that every run
/// has a time-out. It is never told to shut WSL down: that would end other people's distributions.
final class WslExe {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Map<String, String> ENVIRONMENT = Map.of("WSL_UTF8", "1");
    /// "Error code: Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED", "…/0x80370102"
    private static final Pattern CODE = Pattern.compile("\\b(Wsl(?:/[A-Za-z0-9_]+)+)");

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(?:\\.\\d+)?");

    private final String program;
    private final Duration quick;

    /// @param program `wsl.exe`, or a file
    WslExe(String program) {
        this(program, QUICK);
    }

    /// @param quick how long a question may take
    WslExe(String program, Duration quick) {
        this.program = program;
        this.quick = quick;
    }

    /// The version of WSL: empty for those that are part of old Windows and cannot tell.
    Optional<String> version() {
        var answer = ask(quick, null, "--version");
        // "WSL version: 2.6.1.0", "WSL-Version: 2.6.1.0", "WSL バージョン: 2.6.1.0": the first number counts.
        var match = VERSION.matcher(answer.text());
        return answer.good() && match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    /// The names of all distributions.
    List<String> names() {
        return ask(quick, null, "--list", "--quiet").goodLines();
    }

    void makeFrom(String name, Path folder, Path archive) {
        must(
                "The distribution \"" + name + "\" cannot be made",
                LONG,
                null,
                "--import",
                name,
                folder.toString(),
                archive.toString(),
                "--version",
                "2");
    }

    void export(String name, Path archive) {
        must("The backup cannot be written", LONG, null, "--export", name, archive.toString());
    }

    void remove(String name) {
        must("The distribution \"" + name + "\" cannot be removed", LONG, null, "--unregister", name);
    }

    /// Ends everything in one distribution.
    void terminate(String name) {
        ask(quick, null, "--terminate", name);
    }

    /// Runs a program in a distribution, as root, to its end.
    void run(String failure, String name, @Nullable Path input, String... line) {
        must(failure, Duration.ofMinutes(2), input, inside(name, line));
    }

    /// What a program in a distribution writes; empty when it fails.
    String read(String name, String... line) {
        var answer = ask(quick, null, inside(name, line));
        return answer.good() ? answer.text() : "";
    }

    /// The line of a program that goes on for as long as its standard input is open.
    ProcessBuilder lasting(String name, String... line) {
        var all = new ArrayList<>(List.of(program));
        all.addAll(List.of(inside(name, line)));
        var builder = new ProcessBuilder(all);
        builder.environment().putAll(ENVIRONMENT);
        return builder;
    }

    /// The arguments that run a program in a distribution, as root.
    private static String[] inside(String name, String... line) {
        var all = new ArrayList<>(List.of("-d", name, "-u", "root", "--exec"));
        all.addAll(List.of(line));
        return all.toArray(String[]::new);
    }

    private Listing ask(Duration limit, @Nullable Path input, String... arguments) {
        var line = new ArrayList<>(List.of(program));
        line.addAll(List.of(arguments));
        var result = new HostProgram(line, ENVIRONMENT, input, limit).run();
        if (result.timedOut()) {
            throw new EngineException.Local(
                    "`wsl.exe " + String.join(" ", arguments) + "` did not answer within " + limit.toSeconds() + " s.",
                    "WSL hangs. Save your work in other distributions, run `wsl --shutdown`, then try again.",
                    null);
        }
        String text = decode(result.bytes()).strip();
        var code = CODE.matcher(text);
        return new Listing(result.isGood(), text, code.find() ? code.group(1) : "");
    }

    private record Listing(boolean good, String text, String code) {
        /// Nothing when there is no distribution, which is an error to `wsl.exe`.
        List<String> goodLines() {
            if (!good && !code.endsWith("WSL_E_DEFAULT_DISTRO_NOT_FOUND")) {
                throw failure("WSL cannot list its distributions", text, code);
            }
            return good
                    ? text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()
                    : List.of();
        }
    }

    private void must(String failure, Duration limit, @Nullable Path input, String... arguments) {
        var answer = ask(limit, input, arguments);
        if (!answer.good()) {
            throw failure(failure, answer.text(), answer.code());
        }
    }

    static EngineException.Local failure(String failure, String text, String code) {
        String last = text.lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return new EngineException.Local(failure + ": " + last, remedy(code), null);
    }

    /// By the last part of the code, which stays the same in every language.
    private static String remedy(String code) {
        return switch (code.substring(code.lastIndexOf('/') + 1)) {
            case "HCS_E_HYPERV_NOT_INSTALLED", "ERROR_NOT_SUPPORTED", "0x80370102" ->
                "Turn virtualisation on in the firmware (VT-x, AMD-V) and the Windows feature \"Virtual Machine"
                        + " Platform\" (wsl --install --no-distribution), then restart Windows.";
            case "HCS_E_CONNECTION_TIMEOUT", "HCS_E_SERVICE_NOT_AVAILABLE" ->
                "WSL's own VM does not answer. Run `wsl --shutdown` (it ends other distributions, too), then try again.";
            case "ERROR_ALREADY_EXISTS" -> "Remove the old one first: wsl --unregister quayside (all in it is lost).";
            case "WSL_E_DISTRO_NOT_FOUND" -> "It was removed from outside. Set the VM up again.";
            case "WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED" ->
                "Run `wsl --install --no-distribution`, then restart Windows.";
            case "ERROR_DISK_FULL", "0x80070070" -> "Make room on the disk of your Windows profile.";
            default -> "Run `wsl --update`, then try again.";
        };
    }

    /// UTF-16 where every second byte of the beginning is zero, else UTF-8.
    static String decode(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && (bytes[1] == 0 || ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) || hasZeros(bytes));
        String text = new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return text.replace("\ufeff", "").replace("\r", "");
    }

    /// A text that begins with words that are not Latin still has line ends and spaces that are.
    private static boolean hasZeros(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
