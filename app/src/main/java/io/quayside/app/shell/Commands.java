package io.quayside.app.shell;

import io.quayside.app.command.Command;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every command there is: the window's own, which work everywhere, and those of the pages. Palette, shortcuts and the
/// help are made from it. UI thread only.
public final class Commands {
    private final List<Command> everywhere;
    private final Navigation navigation;

    public Commands(List<Command> everywhere, Navigation navigation) {
        this.everywhere = List.copyOf(everywhere);
        this.navigation = navigation;
    }

    /// @param page null for the window's own
    public record Entry(Command command, @Nullable Page page) {}

    public List<Command> everywhere() {
        return everywhere;
    }

    /// Those whose shortcuts work now: the current page's before the window's.
    public Stream<Command> active() {
        return Stream.concat(navigation.current().commands().stream(), everywhere.stream());
    }

    /// All of them: the current page's, the window's, the other pages'.
    public List<Entry> all() {
        var current = navigation.current();
        var others = navigation.pages().stream()
                .filter(page -> page != current)
                .flatMap(page -> page.commands().stream().map(command -> new Entry(command, page)));
        var own = current.commands().stream().map(command -> new Entry(command, current));
        return Stream.of(own, everywhere.stream().map(command -> new Entry(command, null)), others)
                .flatMap(entries -> entries)
                .toList();
    }

    /// Runs it if it is enabled; one of another page on that page, so that what it is about can be seen.
    public void run(Entry entry) {
        if (entry.command().enabled().get()) {
            if (entry.page() != null) {
                navigation.show(entry.page());
            }
            entry.command().run().run();
        }
    }
}
