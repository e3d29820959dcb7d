package io.quayside.app.task;

import io.quayside.app.task.Reversal.Before;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.action.UpdateContainer;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerDetails.NetworkDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Limits;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RestartPolicy;
import io.quayside.engine.spec.RunSpec;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What takes back deeds on containers.
final class ContainerReversals {
    private ContainerReversals() {}

    /// When a container came to its state: another time means that somebody has done something since.
    private record Mark(
            ContainerState state,
            @Nullable Instant started,
            @Nullable Instant finished) {
        static Mark of(ContainerDetails details) {
            return new Mark(details.container().state(), details.started(), details.finished());
        }
    }

    private record Chosen(Limits limits, RestartPolicy restart) {
        static Chosen of(RunSpec spec) {
            return new Chosen(spec.limits(), spec.lifecycle().restart());
        }
    }

    /// Empty for other deeds.
    static Optional<Before> note(Engine engine, EngineAction action) {
        return switch (action) {
            case StopContainer it ->
                Optional.of(state(
                        engine, it.container(), ContainerState.RUNNING, ContainerState.EXITED, StartContainer::new));
            case StartContainer it ->
                Optional.of(state(
                        engine, it.container(), ContainerState.EXITED, ContainerState.RUNNING, StopContainer::new));
            case PauseContainer it ->
                Optional.of(state(
                        engine, it.container(), ContainerState.RUNNING, ContainerState.PAUSED, UnpauseContainer::new));
            case UnpauseContainer it ->
                Optional.of(state(
                        engine, it.container(), ContainerState.PAUSED, ContainerState.RUNNING, PauseContainer::new));
            case RenameContainer it -> Optional.of(name(engine, it));
            case UpdateContainer it -> Optional.of(limits(engine, it));
            case ConnectNetwork it -> Optional.of(connection(engine, it));
            case DisconnectNetwork it -> Optional.of(disconnection(engine, it));
            default -> Optional.empty();
        };
    }

    private static Before state(
            Engine engine,
            ContainerRef container,
            ContainerState from,
            ContainerState to,
            Function<ContainerRef, EngineAction> back) {
        var id = container.id();
        if (engine.inspectContainer(id).container().state() != from) {
            return Before.NOTHING;
        }
        return later -> {
            var left = Mark.of(later.inspectContainer(id));
            return left.state() == to
                    ? Optional.of(new Reversal(
                            back.apply(container),
                            now -> Mark.of(now.inspectContainer(id)).equals(left)))
                    : Optional.empty();
        };
    }

    private static Before name(Engine engine, RenameContainer action) {
        var id = action.container().id();
        var before = name(engine, id);
        var back = new RenameContainer(new ContainerRef(id, action.newName()), before);
        return later -> before.equals(action.newName())
                ? Optional.empty()
                : Optional.of(new Reversal(back, now -> name(now, id).equals(action.newName())));
    }

    private static String name(Engine engine, String id) {
        return engine.inspectContainer(id).container().name();
    }

    // A limit that there was none of before stays: engines can only set another one.
    private static Before limits(Engine engine, UpdateContainer action) {
        var id = action.container().id();
        var before = Chosen.of(engine.specOf(id));
        var cpu = before.limits().cpu();
        var memory = before.limits().memory();
        var set = action.cpu();
        var room = action.memory();
        var back = new UpdateContainer(
                action.container(),
                new Cpu(
                        old(set.nanos(), cpu.nanos()),
                        (int) old(set.shares(), cpu.shares()),
                        old(set.period(), cpu.period()),
                        old(set.quota(), cpu.quota()),
                        old(set.realtimePeriod(), cpu.realtimePeriod()),
                        old(set.realtimeRuntime(), cpu.realtimeRuntime()),
                        set.processors().isEmpty() ? "" : cpu.processors(),
                        set.memoryNodes().isEmpty() ? "" : cpu.memoryNodes()),
                Memory.UNLIMITED
                        .withLimit(old(room.limit(), memory.limit()))
                        .withReservation(old(room.reservation(), memory.reservation()))
                        .withMemoryAndSwap(old(room.withSwap(), memory.withSwap()))
                        .withKernel(old(room.kernel(), memory.kernel())),
                (int) old(action.blkioWeight(), before.limits().blockIo().weight()),
                action.pids() == null ? null : before.limits().pids(),
                action.restart() == null ? null : before.restart());
        if (!saysAsMuch(back, action)) {
            return Before.NOTHING;
        }
        return later -> {
            var left = Chosen.of(later.specOf(id));
            return Optional.of(
                    new Reversal(back, now -> Chosen.of(now.specOf(id)).equals(left)));
        };
    }

    private static long old(long set, long before) {
        return set == 0 ? 0 : before;
    }

    private static boolean saysAsMuch(UpdateContainer back, UpdateContainer action) {
        return flags(back) == flags(action);
    }

    private static long flags(UpdateContainer action) {
        return action.command().words().stream()
                .filter(word -> word.text().startsWith("--"))
                .count();
    }

    private static Before connection(Engine engine, ConnectNetwork action) {
        if (place(engine, action.container(), action.network()).isPresent()) {
            return Before.NOTHING;
        }
        var back = new DisconnectNetwork(action.network(), action.container(), false);
        return later -> place(later, action.container(), action.network())
                .map(left -> new Reversal(
                        back,
                        now -> place(now, action.container(), action.network())
                                .filter(it -> it.networkId().equals(left.networkId())
                                        && it.aliases().equals(left.aliases()))
                                .isPresent()));
    }

    private static Before disconnection(Engine engine, DisconnectNetwork action) {
        var container = action.container();
        var place = place(engine, container, action.network());
        var networking = engine.specOf(container.id()).networking();
        var use = networking.networks().stream()
                .filter(it -> it.network().equals(action.network()))
                .findFirst()
                .orElse(new NetworkUse(action.network()));
        if (place.isEmpty()
                || !networking.links().isEmpty()
                || !use.macAddress().isEmpty()) {
            return Before.NOTHING;
        }
        var network = place.get().networkId();
        var back = new ConnectNetwork(use.withNetwork(action.network()), container);
        return later -> Optional.of(new Reversal(back, now -> {
            // Refuses when that network is gone, whether or not there is another of its name.
            now.inspectNetwork(network);
            return place(now, container, action.network()).isEmpty();
        }));
    }

    private static Optional<NetworkDetails> place(Engine engine, ContainerRef container, String network) {
        return engine.inspectContainer(container.id()).networks().stream()
                .filter(it -> it.network().equals(network))
                .findFirst();
    }
}
