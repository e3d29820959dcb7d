package io.quayside.app.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a container can be told beside its image, ports, volumes, variables and command: one field of the form each.
enum Setting {
    NAME("--name", Section.BASICS, Kind.TEXT),
    RESTART("--restart", Section.RESTART, Kind.CHOICE, "no|on-failure|on-failure:3|always|unless-stopped"),
    AUTO_REMOVE("--rm", Section.RESTART, Kind.SWITCH),
    STOP_SIGNAL("--stop-signal", Section.RESTART, Kind.TEXT),
    STOP_TIMEOUT("--stop-timeout", Section.RESTART, Kind.TEXT),
    ENTRYPOINT("--entrypoint", Section.PROCESS, Kind.TEXT),
    NO_ENTRYPOINT("--entrypoint", Section.PROCESS, Kind.SWITCH),
    WORKDIR("--workdir", Section.PROCESS, Kind.TEXT),
    USER("--user", Section.PROCESS, Kind.TEXT),
    GROUPS("--group-add", Section.PROCESS, Kind.WORDS),
    TTY("--tty", Section.PROCESS, Kind.SWITCH),
    INTERACTIVE("--interactive", Section.PROCESS, Kind.SWITCH),
    INIT("--init", Section.PROCESS, Kind.SWITCH),
    NETWORK("--network", Section.NETWORK, Kind.CHOICE, ""),
    ALIASES("--network-alias", Section.NETWORK, Kind.WORDS),
    IP("--ip", Section.NETWORK, Kind.TEXT),
    HOSTNAME("--hostname", Section.NETWORK, Kind.TEXT),
    EXTRA_HOSTS("--add-host", Section.NETWORK, Kind.LINES),
    DNS("--dns", Section.NETWORK, Kind.WORDS),
    DNS_SEARCH("--dns-search", Section.NETWORK, Kind.WORDS),
    DNS_OPTIONS("--dns-option", Section.NETWORK, Kind.WORDS),
    PUBLISH_ALL("--publish-all", Section.NETWORK, Kind.SWITCH),
    CPUS("--cpus", Section.LIMITS, Kind.TEXT),
    MEMORY("--memory", Section.LIMITS, Kind.TEXT),
    MEMORY_SWAP("--memory-swap", Section.LIMITS, Kind.TEXT),
    MEMORY_RESERVATION("--memory-reservation", Section.LIMITS, Kind.TEXT),
    PIDS("--pids-limit", Section.LIMITS, Kind.TEXT),
    ULIMITS("--ulimit", Section.LIMITS, Kind.WORDS),
    HEALTH_COMMAND("--health-cmd", Section.HEALTH, Kind.TEXT),
    HEALTH_INTERVAL("--health-interval", Section.HEALTH, Kind.TEXT),
    HEALTH_TIMEOUT("--health-timeout", Section.HEALTH, Kind.TEXT),
    HEALTH_START("--health-start-period", Section.HEALTH, Kind.TEXT),
    HEALTH_RETRIES("--health-retries", Section.HEALTH, Kind.TEXT),
    NO_HEALTH("--no-healthcheck", Section.HEALTH, Kind.SWITCH),
    READ_ONLY("--read-only", Section.FILES, Kind.SWITCH),
    TMPFS("--tmpfs", Section.FILES, Kind.LINES),
    MOUNTS("--mount", Section.FILES, Kind.LINES),
    VOLUMES_FROM("--volumes-from", Section.FILES, Kind.WORDS),
    SHARED_MEMORY("--shm-size", Section.FILES, Kind.TEXT),
    PRIVILEGED("--privileged", Section.RIGHTS, Kind.SWITCH),
    CAP_ADD("--cap-add", Section.RIGHTS, Kind.WORDS),
    CAP_DROP("--cap-drop", Section.RIGHTS, Kind.WORDS),
    SECURITY("--security-opt", Section.RIGHTS, Kind.LINES),
    PID("--pid", Section.RIGHTS, Kind.CHOICE, "|host"),
    IPC("--ipc", Section.RIGHTS, Kind.CHOICE, "|private|shareable|host|none"),
    UTS("--uts", Section.RIGHTS, Kind.CHOICE, "|host"),
    SYSCTLS("--sysctl", Section.RIGHTS, Kind.LINES),
    DEVICES("--device", Section.DEVICES, Kind.LINES),
    GPUS("--gpus", Section.DEVICES, Kind.TEXT),
    LABELS("--label", Section.LABELS, Kind.LINES),
    LOG_DRIVER("--log-driver", Section.LOGGING, Kind.CHOICE, "|json-file|local|journald|syslog|none"),
    LOG_OPTIONS("--log-opt", Section.LOGGING, Kind.LINES),
    PLATFORM("--platform", Section.IMAGE, Kind.TEXT),
    PULL("--pull", Section.IMAGE, Kind.CHOICE, "missing|always|never");

    private final String flag;
    private final Section section;
    private final Kind kind;
    private final String choices;

    Setting(String flag, Section section, Kind kind) {
        this(flag, section, kind, "");
    }

    /// @param choices with "|" between them
    Setting(String flag, Section section, Kind kind, String choices) {
        this.flag = flag;
        this.section = section;
        this.kind = kind;
        this.choices = choices;
    }

    /// Parts of the form, in order; all but the first are folded.
    enum Section {
        BASICS,
        RESTART,
        PROCESS,
        NETWORK,
        LIMITS,
        HEALTH,
        FILES,
        RIGHTS,
        DEVICES,
        LABELS,
        LOGGING,
        IMAGE
    }

    enum Kind {
        TEXT,
        /// A text for which some values are usual.
        CHOICE,
        SWITCH,
        /// Several values in one line, with spaces between them.
        WORDS,
        /// Several values, each in a line of its own.
        LINES
    }

    String flag() {
        return flag;
    }

    Section section() {
        return section;
    }

    Kind kind() {
        return kind;
    }

    /// Values that are usual.
    List<String> choices() {
        return List.of(choices.split("\\|", -1));
    }

    /// Names its texts and its nodes: "cap-add".
    String word() {
        return this == NO_ENTRYPOINT ? "no-entrypoint" : flag.substring(2);
    }

    /// The field for a flag, or empty when the form has none.
    static Optional<Setting> of(String flag) {
        return Arrays.stream(values()).filter(it -> it.flag.equals(flag)).findFirst();
    }

    static List<Setting> in(Section section) {
        return Arrays.stream(values()).filter(it -> it.section == section).toList();
    }
}
