package io.quayside.engine.vm;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmSettings.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the settings of a VM as JSON. What a file does not have is as usual, so that newer versions read older files.
public final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// @return empty when there is no file
    /// @throws EngineException.Local when it cannot be read
    public Optional<VmSettings> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(settings(JSON.readTree(Files.readAllBytes(file))));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new EngineException.Local(
                    "The settings of the VM in " + file + " cannot be read: " + e.getMessage(),
                    "Mend the file, or delete it and set the VM up again; its disk stays as it is.",
                    e);
        }
    }

    /// Beside the file and moved over it, so that there is always a whole one.
    public void write(VmSettings settings) {
        try {
            OwnFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(settings)));
        } catch (IOException e) {
            throw OwnFiles.unwritable(file, e);
        }
    }

    private static VmSettings settings(JsonNode json) {
        var usual = VmSettings.USUAL;
        var proxy = new HashMap<String, String>();
        json.path("proxy")
                .properties()
                .forEach(entry -> proxy.put(entry.getKey(), entry.getValue().asString("")));
        return new VmSettings(
                json.path("processors").asInt(usual.processors()),
                json.path("memoryMiB").asInt(usual.memoryMiB()),
                json.path("diskGiB").asInt(usual.diskGiB()),
                json.path("autoStart").asBoolean(usual.autoStart()),
                json.path("stopsWithQuayside").asBoolean(usual.stopsWithQuayside()),
                json.path("idleMinutes").asInt(usual.idleMinutes()),
                json.path("shares")
                        .valueStream()
                        .map(share -> new Share(
                                Path.of(share.path("folder").asString("")),
                                share.path("writable").asBoolean(false)))
                        .toList(),
                proxy,
                json.path("authorities").asString(""));
    }

    private static JsonNode json(VmSettings settings) {
        var json = JSON.createObjectNode()
                .put("processors", settings.processors())
                .put("memoryMiB", settings.memoryMiB())
                .put("diskGiB", settings.diskGiB())
                .put("autoStart", settings.autoStart())
                .put("stopsWithQuayside", settings.stopsWithQuayside())
                .put("idleMinutes", settings.idleMinutes())
                .put("authorities", settings.authorities());
        var shares = json.putArray("shares");
        settings.shares()
                .forEach(share -> shares.addObject()
                        .put("folder", share.folder().toString())
                        .put("writable", share.writable()));
        var proxy = json.putObject("proxy");
        settings.proxy().forEach(proxy::put);
        return json;
    }
}
