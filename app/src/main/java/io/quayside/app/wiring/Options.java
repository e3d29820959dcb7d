package io.quayside.app.wiring;

import io.quayside.app.settings.ThemeChoice;
import io.quayside.engine.endpoint.Addresses;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param engine the engine to show; null to look for one
/// @param settings a folder for settings and state instead of the user's own; null for the user's own
/// @param screenshot where to write a picture of the window once it shows an engine's containers; null
///     for none
/// @param exitAfterScreenshot whether that is all
/// @param page the page to show first; null for the one that was shown last
/// @param theme for this start; null for the remembered one
/// @param size of the window's content; null for the remembered one
/// @param printFirstTable whether to say when the containers were shown
public record Options(
        @Nullable Candidate engine,
        @Nullable Path settings,
        @Nullable Path screenshot,
        boolean exitAfterScreenshot,
        @Nullable String page,
        @Nullable ThemeChoice theme,
        @Nullable Size size,
        boolean printFirstTable) {

    public static final String USAGE = """
            Usage: quayside [OPTION]…
              --engine ADDRESS          show this engine: unix:///run/docker.sock, ssh://user@host,
                                        npipe:////./pipe/docker_engine, tcp://host:2376 (with TLS by
                                        DOCKER_TLS_VERIFY and DOCKER_CERT_PATH, as docker has it)
              --page NAME               open on this page: containers, images, logs, activity, settings
              --theme light|dark|system
              --size WIDTHxHEIGHT       of the window, in pixels
              --settings FOLDER         keep settings and log there
              --screenshot FILE         write a PNG of the window once it shows the engine's containers
              --exit-after-screenshot
              --print-first-table       print FIRST_TABLE once it shows the engine's containers
              --help
            """;

    /// The command line cannot be understood; the message says what is wrong.
    public static final class Bad extends Exception {
        public Bad(String message) {
            super(message);
        }
    }

    /// @param width pixels
    /// @param height pixels
    public record Size(int width, int height) {}

    public static Options parse(List<String> arguments) throws Bad {
        Candidate engine = null;
        Path settings = null;
        Path screenshot = null;
        var exit = false;
        String page = null;
        ThemeChoice theme = null;
        Size size = null;
        var print = false;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--engine" -> engine = engine(value(option, rest));
                case "--settings" -> settings = Path.of(value(option, rest));
                case "--screenshot" -> screenshot = Path.of(value(option, rest));
                case "--exit-after-screenshot" -> exit = true;
                case "--page" -> page = value(option, rest);
                case "--theme" -> theme = theme(value(option, rest));
                case "--size" -> size = size(value(option, rest));
                case "--print-first-table" -> print = true;
                default -> throw new Bad("There is no option " + option + ".");
            }
        }
        if (exit && screenshot == null) {
            throw new Bad("--exit-after-screenshot needs --screenshot FILE.");
        }
        return new Options(engine, settings, screenshot, exit, page, theme, size, print);
    }

    private static String value(String option, Iterator<String> rest) throws Bad {
        if (!rest.hasNext()) {
            throw new Bad(option + " needs a value.");
        }
        return rest.next();
    }

    private static Candidate engine(String address) throws Bad {
        return new Candidate("chosen", Candidate.Source.CHOSEN, "--engine", endpoint(address));
    }

    private static Endpoint endpoint(String address) throws Bad {
        return switch (Addresses.parse(address, Surroundings.ofThisProcess().tlsOfVariables())) {
            case Endpoint.Unsupported it ->
                throw new Bad("“" + address + "” is no address that Quayside can use. " + it.reason());
            case Endpoint usable -> usable;
        };
    }

    private static ThemeChoice theme(String word) throws Bad {
        return ThemeChoice.of(word)
                .orElseThrow(() -> new Bad("There is no theme “" + word + "”: choose light, dark or system."));
    }

    private static Size size(String text) throws Bad {
        try {
            var cross = text.indexOf('x');
            var size =
                    new Size(Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
            if (size.width() >= 200 && size.height() >= 200) {
                return size;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Told below.
        }
        throw new Bad("“" + text + "” is no size: write WIDTHxHEIGHT, such as 1200x800, 200 at least.");
    }
}
