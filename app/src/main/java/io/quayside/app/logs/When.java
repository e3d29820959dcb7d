package io.quayside.app.logs;

import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// Conditions that commands are enabled by. UI thread only.
final class When {
    private When() {}

    /// Asks again whenever the value has changed. The value is read each time: one that nobody has read since its last
    /// change does not tell of the next.
    static BooleanBinding of(ObservableValue<?> value, BooleanSupplier condition) {
        return Bindings.createBooleanBinding(
                () -> {
                    value.getValue();
                    return condition.getAsBoolean();
                },
                value);
    }
}
