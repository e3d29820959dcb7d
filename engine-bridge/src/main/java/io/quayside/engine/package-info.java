/// Container engines for Java programs: found, told apart, watched, and made to do things. Docker and Podman, by
/// socket, named pipe, TLS and ssh.
///
/// How to find an engine, watch it, and run a container (`surroundings` are
/// [io.quayside.engine.endpoint.Surroundings#ofThisProcess], `say` prints):
///
/// ```java
/// // Where engines may be; the first is the one that `docker` itself would use.
/// var engines = new Engines(surroundings);
/// var place = engines.candidates().getFirst();
/// say.accept(place.name() + " at " + place.endpoint().url());
///
/// // Watching begins at once. Every view is a whole picture, and the engine's own.
/// var connected = new CountDownLatch(1);
/// Consumer<EngineView> watcher = view -> {
///     for (var container : view.snapshot().containers().values()) {
///         say.accept(container.name() + " is " + container.state());
///     }
///     if (view.connection() instanceof Connected) {
///         connected.countDown();
///     }
/// };
/// try (var engine = engines.connect(place);
///         var _ = engine.subscribe(watcher)) {
///     connected.await();
///
///     // A deed is a value: it knows its command line and what it will do.
///     var action = new RunContainer(RunSpec.of(image));
///     say.accept(
///             action.command() + " " + action.consequences(engine.view().snapshot()));
///     var made = engine.run(action, progress -> {});
///
///     // What is shown is what the engine said, never what was asked for.
///     say.accept("It is "
///             + engine.inspectContainer(made.createdId()).container().state());
/// }
/// ```
///
/// Calls block, are made for virtual threads, end within milliseconds of an interrupt, and fail with
/// [io.quayside.engine.model.EngineException], which says what was asked, what the engine answered and what to do.
@NullMarked
package io.quayside.engine;

import org.jspecify.annotations.NullMarked;
