package io.quayside.engine.docker;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Inspections to compare.
final class Inspections {
    private Inspections() {}

    /// An inspection's JSON, a field per line, without what differs between two containers made alike: ids, times,
    /// addresses, process numbers. Nothing, an empty list and an empty object mean the same to an engine.
    static List<String> withoutIdentity(String json) {
        var text = inOrder(json)
                .replaceAll("[0-9a-f]{64}(-init)?", "ID")
                .replaceAll("\"[0-9a-f]{12}\"", "\"ID\"")
                .replaceAll("/var/run/docker/netns/[0-9a-f]+|/netns/[0-9a-f]+", "NETNS")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)", "TIME")
                .replaceAll("([0-9a-f]{2}:){5}[0-9a-f]{2}", "MAC")
                .replaceAll("\\b(172\\.\\d+|192\\.168)\\.\\d+\\.\\d+(/\\d+)?", "IP")
                .replaceAll("\"IPPrefixLen\":\\d+", "\"IPPrefixLen\":BITS")
                .replaceAll("\"Pid\":\\d+", "\"Pid\":PID")
                .replaceAll("(/overlay2/l/)[A-Z0-9]{26}", "$1LAYER")
                .replaceAll("(:)(\\[]|\\{})", "$1null")
                .replaceAll("([,{\\[])", "$1\n");
        return List.of(text.split("\n", -1));
    }

    /// An engine lists mounts, and some command lines list binds and variables, in no order: another one each time.
    private static String inOrder(String json) {
        var inspection = new JsonMapper().readTree(json);
        sort(inspection);
        sort(inspection.path("Mounts"));
        sort(inspection.path("HostConfig").path("Binds"));
        sort(inspection.path("Config").path("Env"));
        return inspection.toString();
    }

    private static void sort(JsonNode list) {
        if (list instanceof ArrayNode array) {
            var sorted = array.valueStream()
                    .sorted(Comparator.comparing(
                            node -> node.path("Destination").stringValue(node.toString())))
                    .toList();
            array.removeAll().addAll(sorted);
        }
    }
}
