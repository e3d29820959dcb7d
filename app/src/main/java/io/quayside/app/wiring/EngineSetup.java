package io.quayside.app.wiring;

import io.quayside.app.engines.SetupModel;
import io.quayside.app.engines.SetupView;
import io.quayside.app.engines.VmModel;
import io.quayside.app.engines.VmView;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.EngineSource;
import io.quayside.app.task.Background;
import io.quayside.app.task.Chores;
import io.quayside.app.ui.Dialogs;
import org.jspecify.annotations.Nullable;

/// What gives this machine an engine, with one state for every place in which it is shown. Made when it is first
/// needed: most starts never do before there is a window. UI thread only.
final class EngineSetup {
    private final EngineSource source;
    private final Background background;
    private final UiThread ui;
    private final Ticker ticker;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Chores chores;
    private final Runnable look;
    private @Nullable SetupModel model;
    private @Nullable VmModel vm;

    /// @param look called when there may be an engine now
    EngineSetup(
            EngineSource source,
            Background background,
            UiThread ui,
            Ticker ticker,
            Dialogs dialogs,
            Texts texts,
            Chores chores,
            Runnable look) {
        this.source = source;
        this.background = background;
        this.ui = ui;
        this.ticker = ticker;
        this.dialogs = dialogs;
        this.texts = texts;
        this.chores = chores;
        this.look = look;
    }

    /// Takes up a virtual machine from before.
    void begin() {
        var machine = vm();
        if (machine != null) {
            machine.begin();
        }
    }

    SetupView view() {
        if (model == null) {
            model = new SetupModel(background, ui, ticker, source::machine, look);
        }
        var machine = vm();
        return new SetupView(model, machine == null ? null : new VmView(machine, dialogs, texts), texts);
    }

    private @Nullable VmModel vm() {
        if (vm == null) {
            vm = source.virtualMachines().stream()
                    .findFirst()
                    .map(backend -> new VmModel(background, ui, backend, chores, texts, look))
                    .orElse(null);
        }
        return vm;
    }

    /// What is to be closed, which blocks for as long as that takes: not for the UI thread.
    Runnable release() {
        var machine = vm;
        return machine == null ? () -> {} : machine::close;
    }
}
