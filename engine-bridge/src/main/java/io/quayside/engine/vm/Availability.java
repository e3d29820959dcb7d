package io.quayside.engine.vm;

import java.util.List;

/// Whether a backend can run on this machine.
///
/// @param usable whether a VM can be made and started
/// @param finding a sentence: what was found, or what is in the way
/// @param remedy a sentence: what to do about it; empty when there is nothing to do
/// @param notes further sentences that somebody should know before choosing it
public record Availability(boolean usable, String finding, String remedy, List<String> notes) {
    public Availability {
        notes = List.copyOf(notes);
    }

    public static Availability yes(String finding, List<String> notes) {
        return new Availability(true, finding, "", notes);
    }

    public static Availability no(String finding, String remedy) {
        return new Availability(false, finding, remedy, List.of());
    }
}
