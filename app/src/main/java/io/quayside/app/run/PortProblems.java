package io.quayside.app.run;

import io.quayside.app.run.Problem.Fix;
import io.quayside.app.run.RunFields.PortField;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds ports of the host that somebody has already, and the next one that is free.
record PortProblems(RunFormModel form, List<Problem> problems) {
    void find() {
        var hostPorts = form.hostPorts();
        var seen = new HashSet<String>();
        for (var i = 0; i < form.ports().size(); i++) {
            var port = form.ports().get(i);
            var host = port.host().get().strip();
            if (!host.matches("[0-9]{1,5}")) {
                continue;
            }
            var number = Integer.parseInt(host);
            var inside = port.container().get();
            var protocol = inside.contains("/")
                    ? inside.substring(inside.indexOf('/') + 1).strip()
                    : "tcp";
            var holder = hostPorts.holder(port.address().get(), number, protocol);
            var field = "ports." + i;
            if (!seen.add(port.address().get() + " " + number + "/" + protocol)) {
                problems.add(new Problem(field, "run.wrong.port-twice", List.of(host), next(port, number)));
            } else if (holder.isPresent()) {
                problems.add(new Problem(
                        field,
                        "run.wrong.port-taken",
                        List.of(host, holder.get().name()),
                        next(port, number)));
            } else if (hostPorts.refused().contains(number)) {
                problems.add(new Problem(field, "run.wrong.port-refused", List.of(host), next(port, number)));
            }
        }
    }

    private @Nullable Fix next(PortField port, int number) {
        return form.hostPorts()
                .nextFree(number + 1, form.ownPorts())
                .map(String::valueOf)
                .map(free -> new Fix("run.fix.port", free, () -> port.host().set(free)))
                .orElse(null);
    }
}
