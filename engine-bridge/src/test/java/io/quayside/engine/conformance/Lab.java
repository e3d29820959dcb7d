package io.quayside.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.RealEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An engine, watched as the window watches it, with a connection for single questions beside it.
final class Lab implements AutoCloseable {
    final RealEngine real;
    final Engine engine;
    final DockerApi api;
    private final ChannelHttp http;
    private @Nullable ContainerRef specimen;

    Lab(RealEngine real) {
        this.real = real;
        var endpoint = new Endpoint.Unix(real.socket());
        var nowhere = new Surroundings(Map.of(), Path.of("/nonexistent"), Path.of("/nonexistent"), Optional.empty());
        this.http = new ChannelHttp(endpoint);
        this.api = DockerApi.connect(http, Duration.ofSeconds(10));
        this.engine =
                new Engines(nowhere).connect(new Candidate("test", Candidate.Source.CHOSEN, endpoint.url(), endpoint));
        Await.until("the connection", () -> engine.view().connection() instanceof ConnectionState.Connected);
    }

    /// A container made by the real command line.
    ContainerRef create(String... arguments) {
        return made("create", List.of(arguments));
    }

    /// A container that sleeps in the background.
    ContainerRef sleeper(String... options) {
        return run(Stream.concat(Arrays.stream(options), Stream.of(TestImages.BUSYBOX, "sleep", "600"))
                .toArray(String[]::new));
    }

    /// A running container with a bit of everything, which is looked at and not touched.
    ContainerRef specimen() {
        if (specimen == null) {
            specimen = sleeper(
                    "--publish=0.0.0.0:8080:80",
                    "--volume=kept:/v",
                    "--volume=/tmp:/h:ro",
                    "--restart=on-failure:3",
                    "--env=COLOUR=blue");
        }
        return specimen;
    }

    /// A container started in the background.
    ContainerRef run(String... arguments) {
        return made(
                "run",
                Stream.concat(Stream.of("--detach"), Arrays.stream(arguments)).toList());
    }

    private ContainerRef made(String verb, List<String> arguments) {
        var line = Stream.concat(Stream.of(verb), arguments.stream()).toArray(String[]::new);
        return new ContainerRef(real.docker(line), "it");
    }

    Container container(ContainerRef ref) {
        return api.container(ref.id()).orElseThrow();
    }

    /// Waits until the container has ended, and tells how.
    String end(ContainerRef ref) {
        Await.until("its end", () -> !container(ref).state().isAlive());
        return state(ref);
    }

    /// "RUNNING", "EXITED 137", "gone".
    String state(ContainerRef ref) {
        return api.container(ref.id()).map(Lab::state).orElse("gone");
    }

    /// Waits until the engine and the live picture both say so: an engine may say something older for a moment after it
    /// has answered, because it hears of what became of a container from another program.
    ///
    /// @return the engine's last word, which is not the expected one where it never came to that
    String settles(ContainerRef ref, String expected) {
        try {
            Await.until(
                    "the container to settle",
                    () -> state(ref).equals(expected) && shown(ref).equals(expected));
        } catch (AssertionError e) {
            return state(ref) + ", shown as " + shown(ref);
        }
        return state(ref);
    }

    private static String state(Container it) {
        return it.state() + (it.exitCode() == null ? "" : " " + it.exitCode());
    }

    /// Does it as the window does.
    ///
    /// @return "done", or the reason of the refusal
    String does(EngineAction action) {
        return refusal(() -> engine.run(action, progress -> {}));
    }

    int exitCode(WaitContainer wait) {
        return Objects.requireNonNull(engine.run(wait, progress -> {}).exitCode());
    }

    List<ActionProgress> progress(EngineAction action) {
        var steps = new ArrayList<ActionProgress>();
        engine.run(action, steps::add);
        return steps;
    }

    /// @return "done", or the reason of the refusal; what it says for people is looked at as well
    String refusal(Runnable question) {
        try {
            question.run();
            return "done";
        } catch (Refused e) {
            boolean forPeople = String.valueOf(e.getMessage()).contains(" did not work")
                    && !String.valueOf(e.getMessage()).contains("{");
            return e.reason() + (forPeople ? "" : " without a sentence: " + e.getMessage());
        } catch (EngineException e) {
            return e.toString();
        }
    }

    /// The lines that a tail shows once it has all of them.
    List<String> log(ContainerRef ref) {
        try (var tail = engine.logs(List.of(ref), LogOptions.everything())) {
            // The note of its end comes after all that it said.
            Await.until(
                    "the whole log",
                    () -> tail.store().size() > 0
                            && tail.store().line(tail.store().size() - 1).stream() == LogStream.NOTE);
            return IntStream.range(0, (int) tail.store().size())
                    .mapToObj(tail.store()::line)
                    .filter(line -> line.stream() != LogStream.NOTE)
                    .map(line -> (line.stream() + " " + line.text()).stripTrailing())
                    .sorted()
                    .toList();
        }
    }

    /// Waits until the live picture shows something.
    ///
    /// @return "seen", or "not seen"
    String picture(Duration limit, Predicate<EngineSnapshot> shows) {
        try {
            Await.until("the picture", limit, () -> shows.test(engine.view().snapshot()));
            return "seen";
        } catch (AssertionError e) {
            return "not seen";
        }
    }

    String picture(Predicate<EngineSnapshot> shows) {
        return picture(Duration.ofSeconds(5), shows);
    }

    /// How the live picture shows a container.
    String shown(ContainerRef ref) {
        return engine.view().snapshot().container(ref.id()).map(Lab::state).orElse("gone");
    }

    Optional<Image> image(String tag) {
        return api.images().stream()
                .filter(image -> image.tags().stream().anyMatch(name -> name.endsWith(tag)))
                .findFirst();
    }

    /// Waits until the live picture is what the engine lists.
    ///
    /// @param networks whether this engine tells of its networks
    void awaitExact(boolean networks) {
        Await.until("the picture to be exact", () -> {
            var shown = engine.view().snapshot();
            assertThat(shown.containers()).isEqualTo(byKey(api.containers(), Container::id));
            assertThat(shown.images()).isEqualTo(byKey(api.images(), Image::id));
            assertThat(shown.volumes()).isEqualTo(byKey(api.volumes(), Volume::name));
            assertThat(networks ? shown.networks() : Map.of())
                    .isEqualTo(networks ? byKey(api.networks(), Network::id) : Map.of());
            return true;
        });
    }

    private static <V> Map<String, V> byKey(Collection<V> objects, Function<V, String> key) {
        return objects.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> b));
    }

    /// Removes the containers that a case has left, but the specimen.
    void clean() {
        for (var left : api.containers()) {
            if (specimen == null || !left.id().equals(specimen.id())) {
                does(new RemoveContainer(new ContainerRef(left.id(), left.name()), true, true));
            }
        }
    }

    @Override
    public void close() {
        engine.close();
        http.close();
    }
}
