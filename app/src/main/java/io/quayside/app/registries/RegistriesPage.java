package io.quayside.app.registries;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Registries, in the navigation.
public final class RegistriesPage implements Page {
    private final PageTools tools;
    private final SignInDialog signIn;
    private final RegistriesModel model;
    private @Nullable RegistriesView view;

    public RegistriesPage(PageTools tools, SignInDialog signIn) {
        this.tools = tools;
        this.signIn = signIn;
        this.model = new RegistriesModel(
                tools.engine(),
                tools.background(),
                tools.actions(),
                tools.texts(),
                tools.settings(),
                tools.ticker(),
                InstantSource.system());
    }

    @Override
    public String id() {
        return "registries";
    }

    @Override
    public String title() {
        return tools.texts().get("registries.title");
    }

    @Override
    public String icon() {
        return "mdi2w-warehouse";
    }

    @Override
    public View view() {
        if (view == null) {
            view = new RegistriesView(model, signIn, tools.texts());
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("registries.sign-in", "mdi2l-login", () -> signIn.ask("", model::refresh)),
                command("registries.check", "mdi2r-refresh", model::check));
    }

    private Command command(String key, String icon, Runnable run) {
        return new Command(key, tools.texts().get(key), icon, null, new ReadOnlyBooleanWrapper(true), run);
    }
}
