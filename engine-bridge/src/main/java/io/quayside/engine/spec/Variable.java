package io.quayside.engine.spec;

import io.quayside.engine.model.SecretNames;
import org.jspecify.annotations.Nullable;

/// An environment variable. Its value is taken for a secret when its name looks so.
///
/// @param value null takes the variable away that the image sets
public record Variable(String name, @Nullable String value) {
    @Override
    public String toString() {
        if (value == null) {
            return name;
        }
        return SecretNames.isSecret(name) ? name + "=••••" : name + "=" + value;
    }
}
