package io.quayside.engine.docker;

import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.CreateNetwork;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.NetworkAction;
import io.quayside.engine.action.RemoveNetwork;
import java.util.List;

/// Does what actions on one network say.
record NetworkDeeds(Calls calls, Deadlines deadlines) {
    ActionResult run(String doing, NetworkAction action) {
        return switch (action) {
            case CreateNetwork creation -> create(doing, creation);
            case RemoveNetwork removal -> {
                calls.send(doing, "DELETE", Target.of("networks", removal.id()), deadlines.remove());
                yield ActionResult.DONE;
            }
            case ConnectNetwork connect -> {
                var place = connect.place();
                var addresses = new Body()
                        .with("IPv4Address", place.ip())
                        .with("IPv6Address", place.ip6())
                        .with("LinkLocalIPs", place.linkLocalIps());
                var endpoint = new Body()
                        .with("Aliases", place.aliases())
                        .with("IPAMConfig", addresses)
                        .with("DriverOpts", place.driverOptions())
                        .with("MacAddress", place.macAddress())
                        .with("GwPriority", place.gatewayPriority());
                var body =
                        new Body().with("Container", connect.container().id()).with("EndpointConfig", endpoint);
                yield send(doing, Target.of("networks", connect.network(), "connect"), body);
            }
            case DisconnectNetwork disconnect -> {
                var body = new Body()
                        .with("Container", disconnect.container().id())
                        .with("Force", disconnect.force());
                yield send(doing, Target.of("networks", disconnect.network(), "disconnect"), body);
            }
        };
    }

    private ActionResult create(String doing, CreateNetwork creation) {
        var ranges = creation.ranges().stream()
                .map(range -> new Body()
                        .with("Subnet", range.subnet())
                        .with("Gateway", range.gateway())
                        .with("IPRange", range.range()))
                .toList();
        var body = new Body()
                .with("Name", creation.network())
                .with("CheckDuplicate", true)
                .with("Driver", creation.driver())
                .with("Internal", creation.internal())
                .with("Attachable", creation.attachable())
                .with("EnableIPv6", creation.ipv6())
                .with("IPAM", new Body().with("Driver", "default").with("Config", Body.list(ranges)))
                .with("Options", creation.options())
                .with("Labels", creation.labels());
        var request = calls.json("POST", Target.of("networks", "create"), body);
        return calls.call(doing, request, deadlines.start(), answer -> {
            var made = Json.read(answer);
            var warning = made.text("Warning");
            return new ActionResult(made.text("Id"), warning.isEmpty() ? List.of() : List.of(warning));
        });
    }

    private ActionResult send(String doing, Target target, Body body) {
        return calls.call(doing, calls.json("POST", target, body), deadlines.start(), answer -> ActionResult.DONE);
    }
}
