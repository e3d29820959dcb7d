package io.quayside.app.listing;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.ObjectKind;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the navigation that is a [Listing] with the details of what is selected. UI thread only.
public abstract class ListingPage<F> implements Page {
    protected final PageTools tools;
    protected final Texts texts;
    private final String id;
    private final String icon;
    private final ObjectKind kind;
    private @Nullable Command search;
    private @Nullable ListingView<F> view;

    /// @param id "volumes": its texts are those that begin with "volumes."
    protected ListingPage(PageTools tools, String id, String icon, ObjectKind kind) {
        this.tools = tools;
        this.texts = tools.texts();
        this.id = id;
        this.icon = icon;
        this.kind = kind;
    }

    protected abstract Listing<F> listing();

    /// Those of the page's own.
    protected abstract List<Command> ownCommands();

    /// Called once, when the page is first shown.
    protected abstract ListingView<F> build();

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return texts.get(id + ".title");
    }

    @Override
    public final String icon() {
        return icon;
    }

    @Override
    public final View view() {
        return built();
    }

    @Override
    public final List<Command> commands() {
        if (search == null) {
            search = tools.search(id + ".find", texts.get(id + ".find"), () -> built().focusSearch());
        }
        var all = new ArrayList<>(ownCommands());
        all.add(search);
        return all;
    }

    @Override
    public final boolean shows(ObjectKind kind) {
        return kind == this.kind;
    }

    @Override
    public final void reveal(ObjectKind kind, String id) {
        listing().reveal(id);
    }

    private ListingView<F> built() {
        if (view == null) {
            view = build();
        }
        return view;
    }
}
