package io.quayside.app.containers;

import io.quayside.app.command.Command;
import io.quayside.app.containers.why.WhyPanel;
import io.quayside.engine.why.Explanation.Step;
import java.util.EnumMap;
import java.util.function.Consumer;

/// What can be done from the details of the selected container.
///
/// @param enlarge gives the details the room of the list, or gives it back
/// @param open selects another container, by its id
record DetailsDeeds(Command start, Command stop, Command edit, Command logs, Command enlarge, Consumer<String> open) {
    /// @param select brings up a tab
    WhyPanel.Steps steps(Consumer<String> select) {
        var deeds = new EnumMap<Step, Runnable>(Step.class);
        deeds.put(Step.START, start.run());
        deeds.put(Step.STOP, stop.run());
        deeds.put(Step.EDIT, edit.run());
        deeds.put(Step.LOGS, logs.run());
        deeds.put(Step.HEALTH, () -> select.accept("details.health"));
        return new WhyPanel.Steps(deeds, open);
    }
}
