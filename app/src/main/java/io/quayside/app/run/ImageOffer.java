package io.quayside.app.run;

import io.quayside.app.run.RunFields.VariableField;
import io.quayside.app.run.RunFields.VolumeField;
import java.util.ArrayList;
import java.util.List;

/// Something that an image asks for, to be taken over into the form by a click.
///
/// @param what "80/tcp", "/data", "NAME"
/// @param value of a variable
record ImageOffer(Kind kind, String what, String value) {
    enum Kind {
        PORT,
        VOLUME,
        VARIABLE
    }

    /// What the form does not say yet.
    static List<ImageOffer> of(RunFormModel form) {
        var config = form.configProperty().get();
        var offers = new ArrayList<ImageOffer>();
        config.ports().stream()
                .filter(port -> form.ports().stream()
                        .noneMatch(it -> port.equals(it.container().get().strip())
                                || port.equals(it.container().get().strip() + "/tcp")))
                .forEach(port -> offers.add(new ImageOffer(Kind.PORT, port, "")));
        config.volumes().stream()
                .filter(path -> form.volumes().stream()
                        .noneMatch(it -> path.equals(it.destination().get().strip())))
                .forEach(path -> offers.add(new ImageOffer(Kind.VOLUME, path, "")));
        for (var entry : config.environment()) {
            var equals = entry.indexOf('=');
            var name = equals < 0 ? entry : entry.substring(0, equals);
            var said = form.variables().stream()
                    .anyMatch(it -> name.equals(it.name().get().strip()));
            if (!said && !name.equals("PATH")) {
                offers.add(new ImageOffer(Kind.VARIABLE, name, equals < 0 ? "" : entry.substring(equals + 1)));
            }
        }
        return offers;
    }

    /// The key of the button's text.
    String text() {
        return switch (kind) {
            case PORT -> "run.publish";
            case VOLUME -> "run.mount";
            case VARIABLE -> "run.set";
        };
    }

    void take(RunFormModel form) {
        switch (kind) {
            case PORT -> form.publish(what);
            case VOLUME -> form.volumes().add(VolumeField.of("", what));
            case VARIABLE -> form.variables().add(VariableField.of(what, value));
        }
    }

    /// Leaves out the value, which may be secret.
    @Override
    public String toString() {
        return kind + " " + what;
    }
}
