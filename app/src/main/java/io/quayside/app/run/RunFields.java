package io.quayside.app.run;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The lines of the run form of which there may be several. UI thread only.
sealed interface RunFields {
    /// The address by which this machine reaches itself, and nobody else does.
    String THIS_MACHINE = "127.0.0.1";

    /// All that can be changed in it.
    List<Observable> parts();

    /// A published port.
    ///
    /// @param address of the host by which it is reached; empty for all
    /// @param host the host's port; empty lets the engine choose
    /// @param container "80" or "80/udp"
    record PortField(StringProperty address, StringProperty host, StringProperty container) implements RunFields {
        static PortField of(String host, String container) {
            return of(THIS_MACHINE, host, container);
        }

        static PortField of(String address, String host, String container) {
            return new PortField(
                    new SimpleStringProperty(address),
                    new SimpleStringProperty(host),
                    new SimpleStringProperty(container));
        }

        boolean isEmpty() {
            return host.get().isBlank() && container.get().isBlank();
        }

        /// As `--publish` takes it.
        String text() {
            var ip = address.get().contains(":") ? "[" + address.get() + "]" : address.get();
            var outside = host.get().strip();
            var prefix = ip.isEmpty() ? (outside.isEmpty() ? "" : outside + ":") : ip + ":" + outside + ":";
            return prefix + container.get().strip();
        }

        @Override
        public List<Observable> parts() {
            return List.of(address, host, container);
        }
    }

    /// An environment variable.
    ///
    /// @param removed takes away the one that the image sets
    record VariableField(StringProperty name, StringProperty value, BooleanProperty removed) implements RunFields {
        static VariableField of(String name, String value) {
            return new VariableField(
                    new SimpleStringProperty(name), new SimpleStringProperty(value), new SimpleBooleanProperty(false));
        }

        static VariableField removing(String name) {
            return new VariableField(
                    new SimpleStringProperty(name), new SimpleStringProperty(""), new SimpleBooleanProperty(true));
        }

        @Override
        public List<Observable> parts() {
            return List.of(name, value, removed);
        }
    }

    /// A mount.
    ///
    /// @param source a volume's name or a path on the engine's host; empty for an anonymous volume
    /// @param options further ones: "z", "nocopy"
    record VolumeField(
            StringProperty source, StringProperty destination, BooleanProperty readOnly, List<String> options)
            implements RunFields {
        static VolumeField of(String source, String destination) {
            return of(source, destination, List.of());
        }

        static VolumeField of(String source, String destination, List<String> options) {
            return new VolumeField(
                    new SimpleStringProperty(source),
                    new SimpleStringProperty(destination),
                    new SimpleBooleanProperty(options.contains("ro")),
                    options.stream().filter(it -> !it.equals("ro")).toList());
        }

        boolean isEmpty() {
            return source.get().isBlank() && destination.get().isBlank();
        }

        /// As `--volume` takes it.
        String text() {
            var words = new ArrayList<String>(readOnly.get() ? List.of("ro") : List.of());
            words.addAll(options);
            var from = source.get().strip();
            return (from.isEmpty() ? "" : from + ":")
                    + destination.get().strip()
                    + (words.isEmpty() ? "" : ":" + String.join(",", words));
        }

        @Override
        public List<Observable> parts() {
            return List.of(source, destination, readOnly);
        }
    }
}
