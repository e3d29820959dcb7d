package io.quayside.app.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settings as JSON values and back. What is not understood is left as it is: an unknown field is written again, a
/// known one with a value of the wrong kind falls back to its default.
final class SettingsJson {
    static final int VERSION = 1;

    private SettingsJson() {}

    static void read(Map<String, ?> json, Settings into) {
        text(json, "theme").flatMap(ThemeChoice::of).ifPresent(into.themeProperty()::set);
        text(json, "engine").ifPresent(into.engineProperty()::set);
        text(json, "page").ifPresent(into.pageProperty()::set);
        object(json, "window").flatMap(SettingsJson::place).ifPresent(into.windowProperty()::set);
        object(json, "tables")
                .ifPresent(tables -> tables.forEach((id, value) -> {
                    if (value instanceof Map<?, ?> table) {
                        into.tables().put(id, table(strings(table)));
                    }
                }));
        object(json, "dividers")
                .ifPresent(dividers -> dividers.forEach((id, value) -> {
                    if (value instanceof Number position) {
                        into.dividers().put(id, position.doubleValue());
                    }
                }));
        object(json, "choices")
                .ifPresent(choices -> choices.forEach((id, value) -> {
                    if (value instanceof String choice) {
                        into.choices().put(id, choice);
                    }
                }));
    }

    static Map<String, @Nullable Object> write(Settings settings, Map<String, ? extends @Nullable Object> unknown) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("version", VERSION);
        json.put("theme", settings.themeProperty().get().word());
        json.put("engine", settings.engineProperty().get());
        json.put("page", settings.pageProperty().get());
        var place = settings.windowProperty().get();
        if (place != null) {
            json.put("window", place(place));
        }
        var tables = new LinkedHashMap<String, Object>();
        settings.tables().forEach((id, state) -> tables.put(id, table(state)));
        json.put("tables", tables);
        json.put("dividers", new LinkedHashMap<>(settings.dividers()));
        json.put("choices", new LinkedHashMap<>(settings.choices()));
        unknown.forEach(json::putIfAbsent);
        return json;
    }

    private static Optional<WindowPlace> place(Map<String, ?> json) {
        if (json.get("x") instanceof Number x
                && json.get("y") instanceof Number y
                && json.get("width") instanceof Number width
                && json.get("height") instanceof Number height) {
            var maximized = Boolean.TRUE.equals(json.get("maximized"));
            return Optional.of(new WindowPlace(
                    x.doubleValue(), y.doubleValue(), width.doubleValue(), height.doubleValue(), maximized));
        }
        return Optional.empty();
    }

    private static Map<String, Object> place(WindowPlace place) {
        var json = new LinkedHashMap<String, Object>();
        json.put("x", place.x());
        json.put("y", place.y());
        json.put("width", place.width());
        json.put("height", place.height());
        json.put("maximized", place.maximized());
        return json;
    }

    private static TableState table(Map<String, ?> json) {
        var columns = new ArrayList<TableState.Column>();
        for (var column : objects(json, "columns")) {
            if (column.get("id") instanceof String id && column.get("width") instanceof Number width) {
                columns.add(
                        new TableState.Column(id, width.doubleValue(), !Boolean.FALSE.equals(column.get("visible"))));
            }
        }
        var sort = new ArrayList<TableState.Sort>();
        for (var order : objects(json, "sort")) {
            if (order.get("column") instanceof String id) {
                sort.add(new TableState.Sort(id, Boolean.TRUE.equals(order.get("descending"))));
            }
        }
        return new TableState(columns, sort);
    }

    private static Map<String, Object> table(TableState state) {
        var columns = state.columns().stream()
                .map(it -> Map.of("id", it.id(), "width", it.width(), "visible", it.visible()))
                .toList();
        var sort = state.sort().stream()
                .map(it -> Map.of("column", it.column(), "descending", it.descending()))
                .toList();
        return Map.of("columns", columns, "sort", sort);
    }

    private static Optional<String> text(Map<String, ?> json, String name) {
        return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Map<String, Object>> object(Map<String, ?> json, String name) {
        return json.get(name) instanceof Map<?, ?> map ? Optional.of(strings(map)) : Optional.empty();
    }

    private static List<Map<String, Object>> objects(Map<String, ?> json, String name) {
        var found = new ArrayList<Map<String, Object>>();
        if (json.get(name) instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof Map<?, ?> map) {
                    found.add(strings(map));
                }
            }
        }
        return found;
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), value);
            }
        });
        return copy;
    }
}
