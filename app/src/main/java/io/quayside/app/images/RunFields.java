package io.quayside.app.images;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The lines of the run form of which there may be several. UI thread only.
sealed interface RunFields {
    /// All that can be changed in it.
    List<Observable> parts();

    /// A published port.
    ///
    /// @param host the host's port; empty lets the engine choose
    /// @param container "80" or "80/udp"
    /// @param everywhere whether other machines can reach it; false publishes to this machine alone
    record PortField(StringProperty host, StringProperty container, BooleanProperty everywhere) implements RunFields {
        static PortField of(String host, String container) {
            return new PortField(
                    new SimpleStringProperty(host),
                    new SimpleStringProperty(container),
                    new SimpleBooleanProperty(false));
        }

        @Override
        public List<Observable> parts() {
            return List.of(host, container, everywhere);
        }
    }

    /// An environment variable.
    record VariableField(StringProperty name, StringProperty value) implements RunFields {
        static VariableField of(String name, String value) {
            return new VariableField(new SimpleStringProperty(name), new SimpleStringProperty(value));
        }

        @Override
        public List<Observable> parts() {
            return List.of(name, value);
        }
    }

    /// A mount.
    ///
    /// @param source a volume's name or a path on the engine's host; empty for an anonymous volume
    record VolumeField(StringProperty source, StringProperty destination, BooleanProperty readOnly)
            implements RunFields {
        static VolumeField of(String source, String destination) {
            return new VolumeField(
                    new SimpleStringProperty(source),
                    new SimpleStringProperty(destination),
                    new SimpleBooleanProperty(false));
        }

        @Override
        public List<Observable> parts() {
            return List.of(source, destination, readOnly);
        }
    }
}
