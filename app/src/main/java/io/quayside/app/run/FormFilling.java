package io.quayside.app.run;

import io.quayside.app.run.RunFields.PortField;
import io.quayside.app.run.RunFields.VariableField;
import io.quayside.app.run.RunFields.VolumeField;
import io.quayside.app.run.Setting.Kind;
import io.quayside.engine.action.RunFlag;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.RunSpec;

/// Puts a specification into the form's fields; what no field can hold is kept beside them.
record FormFilling(RunFormModel form) {
    void fill(RunSpec spec) {
        form.imageProperty().set(spec.image());
        form.commandProperty().set(ShellWords.join(spec.command()));
        for (var setting : Setting.values()) {
            if (setting.kind() == Kind.SWITCH) {
                form.on(setting).set(false);
            } else {
                form.text(setting).set("");
            }
        }
        form.ports()
                .setAll(spec.networking().ports().stream()
                        .map(FormFilling::port)
                        .toList());
        form.variables()
                .setAll(spec.environment().stream()
                        .map(it -> it.value() == null
                                ? VariableField.removing(it.name())
                                : VariableField.of(it.name(), it.value()))
                        .toList());
        form.volumes()
                .setAll(spec.storage().volumes().stream()
                        .map(it -> VolumeField.of(it.source(), it.destination(), it.options()))
                        .toList());
        form.kept().clear();
        for (var flag : RunFlag.of(spec)) {
            switch (flag.name()) {
                case "--publish", "--env", "--volume" -> {
                    // Have lines of their own.
                }
                default -> take(flag);
            }
        }
    }

    private static PortField port(PublishedPort port) {
        return PortField.of(
                port.hostIp(),
                port.hostPorts(),
                port.protocol().equals("tcp") ? Integer.toString(port.containerPort()) : port.exposed());
    }

    private void take(RunFlag flag) {
        var setting = Setting.of(flag.name());
        if (setting.isEmpty() || !fits(setting.get(), flag.plainValue())) {
            form.kept().add(flag);
        }
    }

    /// @return whether the field holds it now
    private boolean fits(Setting setting, String value) {
        if (setting == Setting.ENTRYPOINT && value.isEmpty()) {
            form.on(Setting.NO_ENTRYPOINT).set(true);
            return true;
        }
        if (setting.kind() == Kind.SWITCH) {
            form.on(setting).set(true);
            return true;
        }
        var text = form.text(setting);
        switch (setting.kind()) {
            case TEXT, CHOICE -> {
                if (!text.get().isEmpty() || value.contains("\n")) {
                    return false;
                }
                text.set(value);
            }
            case WORDS -> {
                if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
                    return false;
                }
                text.set(text.get().isEmpty() ? value : text.get() + " " + value);
            }
            default -> {
                if (value.isBlank() || value.contains("\n") || !value.equals(value.strip())) {
                    return false;
                }
                text.set(text.get().isEmpty() ? value : text.get() + "\n" + value);
            }
        }
        return true;
    }
}
