package io.quayside.engine.action;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.Devices.GpuRequest;
import java.util.ArrayList;
import java.util.List;

/// A request for graphics processors as `--gpus` takes it.
final class GpuText {
    private static final int ALL = -1;

    private GpuText() {}

    static String of(GpuRequest request) {
        var fields = new ArrayList<String>();
        if (!request.ids().isEmpty()) {
            fields.add("device=" + String.join(",", request.ids()));
        } else {
            fields.add(request.count() == ALL ? "all" : Integer.toString(request.count()));
        }
        if (!request.driver().isEmpty()) {
            fields.add("driver=" + request.driver());
        }
        if (!request.capabilities().isEmpty()) {
            fields.add("capabilities=" + String.join(",", request.capabilities()));
        }
        if (!request.options().isEmpty()) {
            var options = new ArrayList<String>();
            request.options().forEach((key, value) -> options.add(key + "=" + value));
            fields.add("options=" + Csv.line(options));
        }
        return Csv.line(List.copyOf(fields));
    }
}
