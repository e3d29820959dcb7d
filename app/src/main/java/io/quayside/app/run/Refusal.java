package io.quayside.app.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// An engine's refusal and the field that it is about.
///
/// @param field as in [Problem]; empty where nobody knows
/// @param sentence as the engine's side tells it
/// @param port the host's port that is taken; empty when it is about something else
record Refusal(String field, String sentence, OptionalInt port) {
    private static final Pattern PORT = Pattern.compile(
            "(?is).*(?:bind for |listen (?:tcp|udp)\\S* |host port )\\S*?:(\\d+).*(?:already allocated|already in use).*");
    private static final Pattern MADE = Pattern.compile("The container (\\S+) was made and stays");
    private static final Map<String, String> FIELDS = fields();

    /// What the engine itself said, where it is told.
    String words() {
        return sentence.substring(Math.max(0, sentence.indexOf("The engine says: ")));
    }

    /// The container that was made before its start was refused, by its name or short id, if there is one.
    Optional<String> made() {
        return MADE.matcher(sentence).results().map(it -> it.group(1)).findFirst();
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name \"?/?\\S+\"? is already in use|invalid container name", "--name");
        fields.put("unable to find (user|group)|no matching entries in passwd", "--user");
        fields.put("exec: |executable file|no such file or directory: unknown", "command");
        fields.put(
                "bind source path|invalid mount|invalid volume|no such volume|mount path|duplicate mount", "volumes");
        fields.put("the address \\S+ on the network|: address already in use\\.$|requested ip address", "--ip");
        fields.put("network \\S+ not found|no such network|user specified ip|network-scoped alias", "--network");
        fields.put("swap", "--memory-swap");
        fields.put("memory", "--memory");
        fields.put("range of cpus|cpu", "--cpus");
        fields.put("pids", "--pids-limit");
        fields.put("capabilit", "--cap-add");
        fields.put("device", "--device");
        fields.put("log opt|logger|logging driver|log driver", "--log-driver");
        fields.put("invalid signal|stop signal", "--stop-signal");
        fields.put("ulimit|rlimit", "--ulimit");
        fields.put("hostname", "--hostname");
        fields.put("sysctl", "--sysctl");
        fields.put(
                "no such image|pull access|manifest|repository|registry|invalid reference|does not have the image",
                "image");
        return fields;
    }

    static Refusal of(String sentence) {
        var port = PORT.matcher(sentence);
        if (port.matches()) {
            return new Refusal("ports", sentence, OptionalInt.of(Integer.parseInt(port.group(1))));
        }
        var said = sentence.substring(Math.max(0, sentence.indexOf("says: ")));
        return FIELDS.entrySet().stream()
                .filter(it -> Pattern.compile(it.getKey(), Pattern.CASE_INSENSITIVE)
                        .matcher(said)
                        .find())
                .findFirst()
                .map(it -> new Refusal(it.getValue(), sentence, OptionalInt.empty()))
                .orElseGet(() -> new Refusal("", sentence, OptionalInt.empty()));
    }
}
