package io.quayside.app.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.shell.EngineSource;
import io.quayside.app.testing.AppRunner;
import io.quayside.engine.Engine;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmSettings;
import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine without engines, with a VM that is played.
final class VmAutoStartWindowTest {
    @TempDir
    Path folder;

    private record WithVm(EngineSource others, VmBackend vm) implements EngineSource {
        @Override
        public List<Candidate> candidates() {
            return others.candidates();
        }

        @Override
        public Finding probe(Candidate candidate, Duration deadline) {
            return others.probe(candidate, deadline);
        }

        @Override
        public Engine connect(Candidate candidate) {
            return others.connect(candidate);
        }

        @Override
        public Machine machine() {
            return others.machine();
        }

        @Override
        public List<VmBackend> virtualMachines() {
            return List.of(vm);
        }
    }

    private AppRunner open(ScriptedVm vm) throws Exception {
        return AppRunner.with(new WithVm(AppRunner.nowhere(folder), vm), folder, "--page", "engines");
    }

    @Test
    void whatIsTickedInItsSettingsStartsItWithTheNextWindow() throws Exception {
        var vm = new ScriptedVm(VmSettings.USUAL);
        try (var app = open(vm)) {
            app.awaitText("It is stopped.");
            app.click("engines.vm.size");
            app.clickText("Start it with Quayside");
            app.snapshot("vm-settings");
            app.click("dialog.confirm");
            Await.until("the settings", () -> vm.settings().orElseThrow().autoStart());
        }
        assertThat(vm.deeds()).doesNotContain("start");

        try (var app = open(vm)) {
            app.awaitText("Its engine answers.");
            assertThat(vm.deeds()).contains("start");
        }
    }
}
