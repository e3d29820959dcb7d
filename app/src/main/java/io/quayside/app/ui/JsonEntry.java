package io.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/// One line of a JSON tree. Immutable; made on any thread.
///
/// @param name the member's name or the element's index; empty at the root
/// @param secret whether its value is masked until somebody asks for it: an environment variable's is
public record JsonEntry(String name, JsonNode node, boolean secret) {
    private static final DefaultIndenter INDENT = new DefaultIndenter("    ", "\n");
    private static final ObjectMapper MAPPER = JsonMapper.shared();
    /// As `docker inspect` writes it: each value on a line of its own.
    private static final PrettyPrinter LINES = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withArrayIndenter(INDENT)
            .withObjectIndenter(INDENT);

    private static final String MASK = "••••";
    private static final String ENVIRONMENT = "Env";

    /// @throws IllegalArgumentException when it is not JSON
    public static JsonEntry parse(String json) {
        try {
            return new JsonEntry("", MAPPER.readTree(json), false);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public boolean isLeaf() {
        return node.isEmpty();
    }

    public List<JsonEntry> children() {
        var children = new ArrayList<JsonEntry>();
        var secrets = name.equals(ENVIRONMENT);
        if (node.isObject()) {
            node.properties().forEach(it -> children.add(new JsonEntry(it.getKey(), it.getValue(), false)));
        } else {
            var index = 0;
            for (var element : node) {
                children.add(new JsonEntry(Integer.toString(index++), element, secrets));
            }
        }
        return children;
    }

    /// How the value reads in one line.
    ///
    /// @param revealed whether secrets are shown
    public String value(boolean revealed) {
        if (node.isObject()) {
            return node.isEmpty() ? "{ }" : "{ " + node.size() + " }";
        }
        if (node.isArray()) {
            return node.isEmpty() ? "[ ]" : "[ " + node.size() + " ]";
        }
        if (node.isString()) {
            var text = node.stringValue();
            return "\"" + (secret && !revealed ? masked(text) : text) + "\"";
        }
        return node.toString();
    }

    /// Whether its name or what can be read of its value contains the words.
    ///
    /// @param lowerCase what is looked for
    public boolean contains(String lowerCase, boolean revealed) {
        return name.toLowerCase(Locale.ROOT).contains(lowerCase)
                || (isLeaf() && value(revealed).toLowerCase(Locale.ROOT).contains(lowerCase));
    }

    /// The value as somebody would paste it: a string without its quotes, else JSON.
    ///
    /// @param revealed whether secrets are in it
    public String text(boolean revealed) {
        if (node.isString()) {
            return secret && !revealed ? masked(node.stringValue()) : node.stringValue();
        }
        return MAPPER.writer().with(LINES).writeValueAsString(revealed ? node : masked(name, node.deepCopy()));
    }

    private static JsonNode masked(String name, JsonNode own) {
        if (own instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                if (name.equals(ENVIRONMENT) && array.get(i).isString()) {
                    array.set(i, StringNode.valueOf(masked(array.get(i).stringValue())));
                } else {
                    masked("", array.get(i));
                }
            }
        } else {
            own.properties().forEach(member -> masked(member.getKey(), member.getValue()));
        }
        return own;
    }

    private static String masked(String variable) {
        var equals = variable.indexOf('=');
        return equals < 0 ? variable : variable.substring(0, equals + 1) + MASK;
    }
}
