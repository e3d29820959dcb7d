package io.quayside.engine.conformance;

import static io.quayside.testkit.EngineRelease.DOCKER_20_10;
import static io.quayside.testkit.EngineRelease.DOCKER_26_1;
import static io.quayside.testkit.EngineRelease.PODMAN;

import io.quayside.engine.model.Capability;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.testkit.TestImages;
import java.util.List;
import java.util.TreeSet;

/// What engines say of themselves and of what they hold.
final class ReadingCases {
    static final List<Case> ALL = List.of(
            Case.of("the kind of engine", "DOCKER", lab -> lab.api.info().kind())
                    .but(PODMAN, "PODMAN"),
            Case.of("the version agreed on", "1.51", lab -> lab.api.info().apiVersion())
                    .but(DOCKER_20_10, "1.41")
                    .but(DOCKER_26_1, "1.45")
                    .but(PODMAN, "1.41"),
            Case.of("quick statistics", true, lab -> lab.api.info().can(Capability.QUICK_STATS))
                    .but(DOCKER_20_10, "false"),
            Case.of("changeable limits", true, lab -> lab.api.info().can(Capability.UPDATE_CONTAINER))
                    .but(PODMAN, "false"),
            Case.of("an identity of its own, name, processors and memory", true, lab -> {
                var info = lab.api.info();
                return info.identity().isSame(info.identity())
                        && !info.name().isEmpty()
                        && info.cpus() > 0
                        && info.memory() > 0;
            }),
            Case.of("a created container", "CREATED", lab -> lab.state(lab.create(TestImages.BUSYBOX))),
            Case.of("a running container", "RUNNING", lab -> lab.state(lab.specimen())),
            Case.of(
                    "a container that ended",
                    "EXITED 3",
                    lab -> lab.end(lab.run(TestImages.BUSYBOX, "sh", "-c", "exit 3"))),
            Case.of("containers in a list and inspected", "alike", lab -> {
                lab.create(TestImages.BUSYBOX);
                lab.sleeper("--publish=8081:80", "--publish=127.0.0.1:8053:53", "--expose=99/udp", "--label=a=b");
                lab.sleeper("--volume=kept:/v", "--volume=/anonymous", "--volume=/tmp:/h:ro", "--tmpfs=/t");
                lab.sleeper("--network=none");
                lab.sleeper("--network=host", "--health-cmd=true", "--restart=always");
                lab.end(lab.run(TestImages.BUSYBOX, "false"));
                var paused = lab.sleeper();
                lab.real.docker("pause", paused.id());
                var different = lab.api.containers().stream()
                        .filter(it -> !lab.api.container(it.id()).orElseThrow().equals(it))
                        .map(it -> it + " but " + lab.api.container(it.id()))
                        .toList();
                // Docker 26.1 takes a minute to remove a paused container under cgroup v1.
                lab.real.docker("unpause", paused.id());
                return different.isEmpty() ? "alike" : different;
            }),
            Case.of("volumes-from with SELinux options", "RUNNING", lab -> {
                var first = lab.sleeper("--volume=/data");
                var second = lab.sleeper("--volumes-from=" + first.id() + ":ro,z");
                lab.engine.inspectContainer(second.id());
                return lab.state(second);
            }),
            Case.of(
                    "ports",
                    "[0.0.0.0:8080->80/tcp]",
                    lab -> lab.container(lab.specimen()).ports().stream()
                            .map(port -> port.hostIp() + ":" + port.hostPort() + "->" + port.containerPort() + "/"
                                    + port.protocol())
                            .toList()),
            Case.of(
                    "mounts",
                    "[bind /h read-only, volume kept /v]",
                    lab -> lab.container(lab.specimen()).mounts().stream()
                            .map(mount -> mount.type() + " " + (mount.name().isEmpty() ? "" : mount.name() + " ")
                                    + mount.destination() + (mount.readOnly() ? " read-only" : ""))
                            .toList()),
            Case.of(
                            "the networks of a container",
                            "[bridge]",
                            lab -> lab.container(lab.specimen()).networks().stream()
                                    .map(network -> network.network())
                                    .toList())
                    .but(PODMAN, "[podman]"),
            Case.of(
                    "the restart policy",
                    "on-failure:3",
                    lab -> lab.engine.inspectContainer(lab.specimen().id()).restartPolicy()),
            Case.of("the command and a variable", "[sleep, 600] true", lab -> {
                var details = lab.engine.inspectContainer(lab.specimen().id());
                return details.command() + " " + details.environment().contains("COLOUR=blue");
            }),
            Case.of(
                    "an unknown container",
                    Reason.NOT_FOUND,
                    lab -> lab.refusal(() -> lab.engine.inspectContainer("nobody"))),
            Case.of("an unknown image", Reason.NOT_FOUND, lab -> lab.refusal(() -> lab.engine.history("nothing:1"))),
            Case.of("a volume", "kept local", lab -> {
                lab.real.docker("volume", "create", "kept");
                return lab.api.volumes().stream()
                        .filter(volume -> volume.name().equals("kept"))
                        .map(volume -> volume.name() + " " + volume.driver())
                        .findFirst()
                        .orElse("none");
            }),
            Case.of(
                            "networks that are always there",
                            "[bridge, host, none]",
                            lab -> new TreeSet<>(lab.api.networks().stream()
                                    .map(network -> network.name())
                                    .toList()))
                    .but(PODMAN, "[bridge]"),
            Case.of(
                            "an image's name",
                            "[quayside/busybox:1]",
                            lab -> lab.image("quayside/busybox:1").orElseThrow().tags())
                    .but(PODMAN, "[localhost/quayside/busybox:1]"),
            Case.of("an image's id and size", true, lab -> {
                var image = lab.image("quayside/busybox:1").orElseThrow();
                return image.id().matches("sha256:[0-9a-f]{64}") && image.size() > 500_000;
            }),
            Case.of(
                    "an image that is one layer",
                    1,
                    lab -> lab.engine
                            .history(lab.image("quayside/busybox:1")
                                    .orElseThrow()
                                    .id())
                            .size()),
            Case.of("what a container was made from", "the image's id in the list", lab -> {
                var image = lab.image("quayside/busybox:1").orElseThrow();
                return lab.container(lab.specimen()).imageId().equals(image.id())
                        ? "the image's id in the list"
                        : "another id";
            }));

    private ReadingCases() {}
}
