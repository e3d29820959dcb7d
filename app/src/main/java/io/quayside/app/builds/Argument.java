package io.quayside.app.builds;

import io.quayside.engine.model.SecretNames;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One build argument of the form.
///
/// @param name empty counts as not there
record Argument(StringProperty name, StringProperty value) {
    Argument() {
        this("", "");
    }

    Argument(String name, String value) {
        this(new SimpleStringProperty(name), new SimpleStringProperty(value));
    }

    boolean isEmpty() {
        return name.get().isBlank() && value.get().isEmpty();
    }

    boolean isSecret() {
        return SecretNames.isSecret(name.get().strip());
    }
}
