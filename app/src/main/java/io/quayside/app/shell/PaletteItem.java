package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.engine.endpoint.Candidate;

/// A line of the palette.
sealed interface PaletteItem {
    /// By which it is remembered as recent.
    String key();

    /// What a person would type.
    String name();

    /// What it is, where it is: shown beside the name and found too, but less.
    String detail();

    String icon();

    /// @param detail the page that it belongs to; empty for the window's own
    record Deed(Commands.Entry entry, String detail) implements PaletteItem {
        @Override
        public String key() {
            return "command " + entry.command().id();
        }

        @Override
        public String name() {
            return entry.command().text();
        }

        @Override
        public String icon() {
            return entry.command().icon();
        }

        boolean isGreyed() {
            return !entry.command().enabled().get();
        }
    }

    /// @param id as the engine has it: an id, a name
    record Thing(ObjectKind kind, String id, String name, String detail, String icon) implements PaletteItem {
        @Override
        public String key() {
            return kind + " " + id;
        }
    }

    /// Something done to something.
    record OnThing(Thing thing, Command command) implements PaletteItem {
        @Override
        public String key() {
            return thing.key() + " " + command.id();
        }

        @Override
        public String name() {
            var text = command.text();
            return (text.endsWith("…") ? text.substring(0, text.length() - 1) : text) + " " + thing.name();
        }

        @Override
        public String detail() {
            return thing.detail();
        }

        @Override
        public String icon() {
            return command.icon();
        }
    }

    /// An engine to change to.
    record Place(Candidate candidate, String name, String detail) implements PaletteItem {
        @Override
        public String key() {
            return "engine " + candidate.endpoint().url();
        }

        @Override
        public String icon() {
            return "mdi2s-server";
        }
    }
}
